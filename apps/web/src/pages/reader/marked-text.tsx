/** Invariant: the words of a stretch, unchanged, each segment styled by the parts it belongs to. */
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import type { Attribution, AttributionId, Document, Span } from '@demarche/contract';
import { nextChoice, segmentsOf, type Segment } from './segments.ts';

export interface TextProps {
  readonly document: Document;
  readonly attributions: readonly Attribution[];
  readonly chosen: string | null;
  /** A stretch that a link points at. */
  readonly pointed: Span | null;
  readonly onChoose: (id: AttributionId | null) => void;
}

interface MarkedTextProps extends TextProps {
  readonly span: Span;
  readonly handleAt: ReadonlyMap<number, AttributionId>;
}

export function MarkedText({ document, attributions, chosen, pointed, onChoose, span, handleAt }: MarkedTextProps) {
  const pieces = segmentsOf(span, attributions).flatMap((segment) => splitAt(segment, pointed));
  return pieces.map(({ start, end, marks }) => {
    const words = document.text.slice(start, end);
    const here = pointed !== null && start >= pointed[0] && end <= pointed[1];
    if (marks.length === 0) {
      return here ? (
        <mark key={start} className="pointed" data-start={start}>
          {words}
        </mark>
      ) : (
        <span key={start} data-start={start}>
          {words}
        </span>
      );
    }
    const handle = handleAt.get(start);
    const own = marks.filter(({ attribution }) => attribution === chosen);
    const choose = (event: MouseEvent): void => {
      // Dragging over words to copy them is no choice.
      if (window.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      onChoose(nextChoice(marks, chosen));
    };
    return (
      <span
        key={start}
        data-start={start}
        className={classOf(marks, own, here)}
        data-marks={marks.map(({ attribution, part }) => `${attribution} ${part}`).join('|')}
        onClick={choose}
        {...(handle && {
          role: 'button',
          tabIndex: 0,
          'data-item': true,
          'aria-pressed': handle === chosen,
          'data-handle': handle,
          // A click focuses too, but chooses by its own rule.
          onFocus: ({ target }: FocusEvent) => target.matches(':focus-visible') && onChoose(handle),
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onChoose(handle);
            window.document.getElementById('record')?.focus();
          },
        })}
      >
        {words}
      </span>
    );
  });
}

function classOf(marks: Segment['marks'], own: Segment['marks'], here: boolean): string {
  const contents = marks.filter(({ part }) => part === 'content').length;
  const shown = own.length > 0 ? own : marks;
  return [
    'said',
    ...new Set(shown.map(({ part }) => part)),
    ...(contents > 1 || (contents === 1 && marks.length > 1) ? ['nested'] : []),
    ...(own.length > 0 ? ['chosen'] : []),
    ...(here ? ['pointed'] : []),
  ].join(' ');
}

/** Cuts a segment where the pointed stretch begins or ends inside it. */
function splitAt({ start: from, end: to, marks }: Segment, pointed: Span | null): Segment[] {
  const cuts = (pointed ?? []).filter((at) => at > from && at < to);
  const edges = [from, ...cuts, to];
  return edges.slice(0, -1).map((start, i) => ({ start, end: edges[i + 1] ?? to, marks }));
}
