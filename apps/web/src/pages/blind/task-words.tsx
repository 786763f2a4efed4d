/** Invariant: what is shown is the text around the words, cut where they begin and end; no link leads to how it was coded. */
import type { RefObject } from 'react';
import type { BlindTask } from '@demarche/contract';
import { contextOf } from '../../evidence/context.ts';
import { S } from '../../strings.ts';
import { BLIND } from './strings.ts';

interface TaskWordsProps {
  readonly task: BlindTask;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

export function TaskWords({ task: { title, around, at }, heading }: TaskWordsProps) {
  const quotes = at.map(([start, end]) => around.slice(start, end));
  const blocks = contextOf({ text: around, blocks: [] }, { spans: at, quotes }) ?? [];
  return (
    <article className="review-item">
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{title ?? S.noTitle}</bdi>
      </h3>
      <p className="hint">{BLIND.coded}</p>
      <blockquote className="around">
        {blocks.map((pieces, i) => (
          <p key={i} dir="auto">
            {pieces.map(({ text, marked }, j) => (marked ? <mark key={j}>{text}</mark> : <span key={j}>{text}</span>))}
          </p>
        ))}
      </blockquote>
    </article>
  );
}
