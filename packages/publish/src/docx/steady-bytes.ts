/** Invariant: the same content gives the same bytes: no moment of making, no random name is left in the file. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipped } from '../zipped.ts';

/** Where the parts of a Word document stand whose names or dates are drawn anew each time. */
const CORE = 'docProps/core.xml';
const BODY = 'word/document.xml';
const LINKS = 'word/_rels/document.xml.rels';

/** A Word document as the library gives it, dated to a day, with its links numbered in order. */
export function steadyBytes(docx: Uint8Array, day: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(docx);
  const edit = (name: string, change: (xml: string) => string) => {
    const part = parts[name];
    if (part !== undefined) parts[name] = strToU8(change(strFromU8(part)));
  };
  const numbers = new Map<string, string>();
  edit(LINKS, (xml) =>
    xml.replaceAll(/ Id="(rId[^"]*)"/gu, (_, id: string) => {
      const known = numbers.get(id) ?? `rId${numbers.size + 1}`;
      numbers.set(id, known);
      return ` Id="${known}"`;
    }),
  );
  edit(BODY, (xml) =>
    xml.replaceAll(/ r:id="(rId[^"]*)"/gu, (whole, id: string) => whole.replace(id, numbers.get(id) ?? id)),
  );
  edit(CORE, (xml) => xml.replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/gu, `$1${day}T00:00:00Z`));
  return zipped(parts);
}
