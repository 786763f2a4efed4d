/** Invariant: one text at a time; whatever goes wrong is answered and not thrown away. */
import { openCoder, type CodedText, type TextToCode } from '../compose.ts';

export type Answer =
  | { readonly kind: 'open' }
  | { readonly kind: 'coded'; readonly coded: CodedText }
  | { readonly kind: 'failed'; readonly reason: string };

const answer = (one: Answer): void => self.postMessage(one, { transfer: [] });
const failed = (error: unknown): void =>
  answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });

const opening = openCoder();
opening.then(() => answer({ kind: 'open' }), failed);

self.addEventListener('message', ({ data }: MessageEvent<TextToCode>) => {
  opening.then((code) => code(data)).then((coded) => answer({ kind: 'coded', coded }), failed);
});
