/** Invariant: the one file of the page that puts the coder together; it runs in a worker, so that the page stays at hand. */
import { atlas } from '@demarche/atlas';
import { code } from '@demarche/coder';
import { Codebook, DocumentId, type CodedRecord, type Document } from '@demarche/contract';
import { openWebClassifier } from '@demarche/model/web';
import vocabulary from '@demarche/model/weights/vocab.txt?url';
import acts from '@demarche/model/weights/acts.onnx?url';
import attributions from '@demarche/model/weights/encoder.onnx?url';
import { readText } from '@demarche/reader/text';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { parse } from 'yaml';
import codebookText from '../../../codebooks/two-axis.yaml?raw';

export interface CodedText {
  readonly document: Document;
  readonly record: CodedRecord;
  /** Names of the actors in the record, by code. */
  readonly names: Record<string, string>;
}

export interface TextToCode {
  readonly text: string;
  /** A day, or empty. */
  readonly published: string;
}

/** Opens the coder in this thread. */
export async function openCoder(): Promise<(given: TextToCode) => Promise<CodedText>> {
  const codebook = Codebook.parse(parse(codebookText));
  const classifier = await openWebClassifier({ weights: { attributions, acts }, vocabulary, wasm });
  return async ({ text, published }) => {
    const document = readText(text, { id: DocumentId.parse('pasted'), published: published || null });
    const record = await code(document, { atlas, codebook, classifier });
    return { document, record, names: namesIn(record) };
  };
}

function namesIn({ attributions, contacts, events, positions }: CodedRecord): Record<string, string> {
  const codes = [
    ...attributions.flatMap(({ speaker, acts }) => [
      ...speaker.actors,
      ...acts.flatMap(({ targets, addressees }) => [...targets, ...addressees]),
    ]),
    ...contacts.flatMap(({ parties }) => parties),
    ...events.flatMap(({ source, target }) => [...source, ...target]),
    ...positions.map(({ actor }) => actor),
  ];
  return Object.fromEntries(
    codes.flatMap((one) => (one === 'event' ? [] : ([[one, atlas.actor(one)?.name ?? one]] as const))),
  );
}
