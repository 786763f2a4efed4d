/** Invariant: bytes always become text; a wrong label costs characters, never an error. */

const BOMS = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
] as const;
/** How far into a page its own charset label is looked for, in bytes (the HTML standard says 1024; pages do not keep to it). */
const PRESCAN = 8192;
const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu;

function decoder(label: string | undefined): InstanceType<typeof TextDecoder> | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/**
 * The text of bytes, by BOM, then the content type's charset, then the page's own label, then UTF-8 where it is valid,
 * else windows-1252 (the order of the HTML standard's sniffing, without its frequency tables).
 */
export function decode(bytes: Uint8Array, contentType: string | null): string {
  for (const [mark, label] of BOMS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return new TextDecoder(label).decode(bytes);
  }
  const sent = /charset\s*=\s*["']?([\w-]+)/iu.exec(contentType ?? '')?.[1];
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const meta = META.exec(start);
  const own = meta?.[1] ?? meta?.[2];
  // A page that says utf-16 in bytes that could be read to find that out is not utf-16.
  const label = decoder(sent) ?? decoder(own !== undefined && /^utf-16/iu.test(own) ? 'utf-8' : own);
  if (label !== null) return label.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
