/** Invariant: every document of a crisis is in one story, and a copy is shown as a copy. */
import { DocumentLink } from '../../evidence/document-link.tsx';
import { Link } from 'react-router';
import { storyAddress, type Dossier } from '@demarche/contract';
import { useOnward } from '../../app/moment.ts';
import { Cite } from '../../citing/cite.tsx';
import { HUB } from '../../dossier-strings.ts';
import { Actors } from '../../evidence/names.tsx';
import { Verbatim } from '../../evidence/verbatim.tsx';
import { S, SECTION, SOURCE_KIND } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { VirtualList, type Place } from '../../ui/virtual-list.tsx';
import { useAsked } from './use-asked.ts';

type Shown = Pick<Dossier, 'stories' | 'sources' | 'documents'>;

export function Stories({ dossier: { stories, sources, documents } }: { readonly dossier: Shown }) {
  const { at, isAsked } = useAsked('story', stories, namesOf);
  const byId = new Map(documents.map((one) => [one.id, one]));
  const titles = new Map(stories.map(({ id, title }) => [id, title]));
  return (
    <>
      <VirtualList
        className="entries"
        items={stories}
        keyOf={idOf}
        estimate={110}
        at={at}
        show={(story, place) => (
          <Story story={story} asked={isAsked(story)} documents={byId} titles={titles} place={place} />
        )}
      />
      <h3 className="label">{HUB.sources}</h3>
      <VirtualList
        className="lines"
        items={sources}
        keyOf={nameOf}
        estimate={30}
        show={({ name, kind, country, documents: count, copies }, place) => (
          <li {...place}>
            <strong>
              <bdi>{name}</bdi>
            </strong>{' '}
            <span className="meta">
              {kind !== 'unknown' && <span>{SOURCE_KIND[kind]}</span>}
              {country && <span>{country}</span>}
              <span>
                {count} {HUB.documents}
                {copies > 0 && `, ${copies} ${HUB.copies}`}
              </span>
            </span>
          </li>
        )}
      />
    </>
  );
}

const idOf = ({ id }: Dossier['stories'][number]): string => id;
const nameOf = ({ name }: Dossier['sources'][number]): string => name;

/** A story goes by its first document; each other would give it its id if it came first. */
const namesOf = ({ id, documents }: Dossier['stories'][number]): string[] => [
  id,
  ...documents.map((one) => `story:${one}`),
];

interface StoryProps {
  readonly story: Dossier['stories'][number];
  readonly asked: boolean;
  readonly documents: ReadonlyMap<string, Dossier['documents'][number]>;
  readonly titles: ReadonlyMap<string, string>;
  readonly place: Place;
}

function Story({ story, asked, documents, titles, place }: StoryProps) {
  const onward = useOnward();
  const { id, title, first, last, actors, related } = story;
  return (
    <li className={asked ? 'entry asked-for' : 'entry'} {...place}>
      <p className="entry-head">
        <bdi>{title}</bdi>
      </p>
      <p className="meta">
        <Day day={first} />
        {last !== first && <Day day={last} />}
        <Actors codes={actors} none="" />
      </p>
      <ul className="rows">
        {story.documents.map((one) => {
          const listed = documents.get(one);
          return (
            <li key={one}>
              <DocumentLink item document={one}>
                {listed?.title ? <Verbatim document={one}>{listed.title}</Verbatim> : S.noTitle}
              </DocumentLink>{' '}
              <span className="meta">
                <bdi>{listed?.source ?? S.noSource}</bdi>
                {listed?.copyOf && <span className="tag">{HUB.copies}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      {related.length > 0 && (
        <p className="meta">
          {HUB.related}:{' '}
          {related.slice(0, 3).map((other) => (
            <Link key={`${id} ${other}`} to={{ search: onward({ section: 'stories', story: other }) }}>
              <bdi>{titles.get(other) ?? other}</bdi>
            </Link>
          ))}
        </p>
      )}
      <Cite
        what={`${SECTION.stories}: ${title}`}
        address={(base, crisis) => storyAddress(base, crisis, story)}
        documents={story.documents}
      />
    </li>
  );
}
