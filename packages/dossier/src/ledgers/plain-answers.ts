/**
 * Invariant: what a reporter tells as done, in a sentence that is put down to nobody, answers for no actor; it only says that a deed was done.
 * Its day is that of publication, the latest that it can be.
 */
import { type Attribution, type Span, overlap, publishedOn } from '@demarche/contract';
import type { Coded } from '../compile-input.ts';
import { tellsDone } from '../evidence/deeds.ts';
import { evidence } from '../evidence/evidence.ts';
import { type Answer, readAnswer } from './answers.ts';

/** Kinds of block in which a reporter tells what happened. */
const TOLD_IN: ReadonlySet<string> = new Set(['paragraph', 'list-item']);

const SENTENCE = /[^\s][^]*?(?:[.!?]["”»’]?(?=\s)|\n|$)/gu;

/** Deeds that documents tell as done in the reporter's own words; each document is read once. */
export function createPlainAnswers(): (coded: readonly Coded[]) => Answer[] {
  const ofRecord = new WeakMap<Coded['record'], readonly Answer[]>();
  const read = ({ document, record }: Coded): readonly Answer[] => {
    const day = publishedOn(document);
    if (day === null || !tellsDone(document.text)) return [];
    const said = record.attributions.map(hullOf);
    return document.blocks
      .filter(({ kind }) => TOLD_IN.has(kind))
      .flatMap(({ span: [from, to] }) =>
        [...document.text.slice(from, to).matchAll(SENTENCE)].flatMap(({ index, 0: words }): Answer[] => {
          const span: Span = [from + index, from + index + words.trimEnd().length];
          if (said.some((one) => overlap(one, span))) return [];
          const answer = readAnswer(words);
          const found = answer?.kind === 'done' ? evidence(document, [span]) : null;
          return answer && found ? [{ ...answer, by: [], day, evidence: found }] : [];
        }),
      );
  };
  return (coded) =>
    coded.flatMap((one) => {
      const before = ofRecord.get(one.record);
      if (before) return before;
      const answers = read(one);
      ofRecord.set(one.record, answers);
      return answers;
    });
}

/** From the first to the last of its words. */
function hullOf({ source, cue, content }: Attribution): Span {
  const all = [...source, ...cue, ...content];
  return [Math.min(...all.map(([start]) => start)), Math.max(...all.map(([, end]) => end))];
}
