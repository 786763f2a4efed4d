/** Invariant: every document of a crisis is in one story, and a copy is shown as a copy. */
import { DocumentLink } from '../../evidence/document-link.tsx';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Dossier } from '@demarche/contract';
import { useOnward } from '../../app/moment.ts';
import { HUB } from '../../dossier-strings.ts';
import { Actors } from '../../evidence/names.tsx';
import { S, SOURCE_KIND } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { MoreList } from '../../ui/more-list.tsx';

type Shown = Pick<Dossier, 'stories' | 'sources' | 'documents'>;

export function Stories({ dossier: { stories, sources, documents } }: { readonly dossier: Shown }) {
  const [query] = useSearchParams();
  const asked = query.get('story');
  useEffect(() => {
    if (asked) document.querySelector('.asked-for')?.scrollIntoView({ block: 'center' });
  }, [asked]);
  const byId = new Map(documents.map((one) => [one.id, one]));
  const titles = new Map(stories.map(({ id, title }) => [id, title]));
  // A story that a link leads to stands first.
  const sorted = asked ? stories.toSorted((a, b) => Number(b.id === asked) - Number(a.id === asked)) : stories;
  return (
    <>
      <MoreList
        className="entries"
        items={sorted}
        show={(story) => (
          <Story key={story.id} story={story} asked={story.id === asked} documents={byId} titles={titles} />
        )}
      />
      <h3 className="label">{HUB.sources}</h3>
      <ul className="lines">
        {sources.map(({ name, kind, country, documents: count, copies }) => (
          <li key={name}>
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
        ))}
      </ul>
    </>
  );
}

interface StoryProps {
  readonly story: Dossier['stories'][number];
  readonly asked: boolean;
  readonly documents: ReadonlyMap<string, Dossier['documents'][number]>;
  readonly titles: ReadonlyMap<string, string>;
}

function Story({ story, asked, documents, titles }: StoryProps) {
  const onward = useOnward();
  const { id, title, first, last, actors, related } = story;
  return (
    <li className={asked ? 'entry asked-for' : 'entry'}>
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
