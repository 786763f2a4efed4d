/** Invariant: every document of a crisis is in one story, and a copy is shown as a copy. */
import { DocumentLink } from '../../evidence/document-link.tsx';
import { Link, useSearchParams } from 'react-router';
import type { Dossier } from '@demarche/contract';
import { useOnward } from '../../app/moment.ts';
import { HUB } from '../../dossier-strings.ts';
import { Actors } from '../../evidence/names.tsx';
import { S, SOURCE_KIND } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { VirtualList, type Place } from '../../ui/virtual-list.tsx';

type Shown = Pick<Dossier, 'stories' | 'sources' | 'documents'>;

export function Stories({ dossier: { stories, sources, documents } }: { readonly dossier: Shown }) {
  const [query] = useSearchParams();
  const asked = query.get('story');
  const byId = new Map(documents.map((one) => [one.id, one]));
  const titles = new Map(stories.map(({ id, title }) => [id, title]));
  return (
    <>
      <VirtualList
        className="entries"
        items={stories}
        keyOf={idOf}
        estimate={110}
        at={asked === null ? null : stories.findIndex(({ id }) => id === asked)}
        show={(story, place) => (
          <Story story={story} asked={story.id === asked} documents={byId} titles={titles} place={place} />
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
            <strong>{name}</strong>{' '}
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
      <p className="entry-head">{title}</p>
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
                {listed?.title ?? S.noTitle}
              </DocumentLink>{' '}
              <span className="meta">
                <span>{listed?.source ?? S.noSource}</span>
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
              {titles.get(other) ?? other}
            </Link>
          ))}
        </p>
      )}
    </li>
  );
}
