/** Invariant: a feed's links are followed one step and no further. */
import { type AddRequest, type CrisisId, type Outcome, ok } from '@demarche/contract';
import { type Item, openAddition } from './add-documents.ts';
import type { Finished, OnProgress, Ports } from './ports.ts';

/** Reads, stores and codes what is given; a feed adds its entries. Failures are reported and the rest goes on. */
export async function addSource(
  ports: Ports,
  crisis: CrisisId,
  request: AddRequest,
  onProgress: OnProgress = () => {},
): Promise<Finished> {
  const what = nameOf(request);
  const addition = await openAddition(ports, crisis, what, onProgress);
  if (addition.closed()) return addition.finish();

  if (request.kind === 'url') addition.step(what, 0, null);
  const links = new Set(await addition.take({ what, item: await itemOf(ports, request) }));
  let done = 0;
  for (const url of links) {
    addition.step(url, done, links.size);
    await addition.take({ what: url, item: await fetchItem(ports, url) });
    done += 1;
  }
  return addition.finish();
}

function nameOf(request: AddRequest): string {
  if (request.kind === 'url') return request.url;
  return request.kind === 'file' ? request.name : (request.title ?? 'pasted text');
}

async function itemOf(ports: Ports, request: AddRequest): Promise<Outcome<Item>> {
  const name = nameOf(request);
  if (request.kind === 'url') return fetchItem(ports, request.url);
  if (request.kind === 'file')
    return ok({ bytes: Buffer.from(request.base64, 'base64'), origin: { name, url: null, contentType: null } });
  const { text, title = null, url = null, published = null } = request;
  return ok({ bytes: Buffer.from(text), origin: { name, url, contentType: 'text/plain', title, published } });
}

/** What stands at an address, to be read. */
export async function fetchItem(ports: Ports, url: string): Promise<Outcome<Item>> {
  const fetched = await ports.fetchUrl(url);
  if (fetched.kind === 'problem') return fetched;
  const { bytes, url: final, contentType } = fetched.value;
  return ok({ bytes, origin: { name: url, url: final, contentType } });
}
