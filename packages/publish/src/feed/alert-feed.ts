/** Invariant: an entry's id is made of its news alone, so that a reader of the feed sees each once. */
import { newsAddress, type ActorCode, type Alert, type Dossier, type News } from '@demarche/contract';
import { generateAtomFeed } from 'feedsmith';

export interface FeedOptions {
  /** What addresses of the dossier begin with, without a slash at the end. */
  readonly baseUrl: string;
  /** Where the feed itself is. */
  readonly address: string;
}

/** The alerts of a dossier as an Atom feed (RFC 4287). */
export function alertFeed(
  { crisis, actors, documents }: Pick<Dossier, 'crisis' | 'actors' | 'documents'>,
  alerts: readonly Alert[],
  { baseUrl, address }: FeedOptions,
): string {
  const names = new Map(actors.map(({ code, name }) => [code, name]));
  const nameOf = (code: ActorCode): string => names.get(code) ?? code;
  const sources = new Map(documents.map((one) => [one.id, one]));
  return generateAtomFeed(
    {
      id: `urn:demarche:${crisis.id}`,
      title: text(crisis.title),
      updated: new Date(alerts[0]?.at ?? `${crisis.window.from}T00:00:00Z`),
      authors: [{ name: 'Demarche' }],
      links: [
        { href: address, rel: 'self', type: 'application/atom+xml' },
        { href: `${baseUrl}/c/${crisis.id}`, rel: 'alternate', type: 'text/html' },
      ],
      entries: alerts.map(({ at, news }) => {
        const from = sources.get(news.evidence.document);
        const words = news.evidence.quotes.join(' … ');
        return {
          id: `urn:demarche:${crisis.id}:${encodeURIComponent(news.key)}`,
          title: text(newsInWords(news, nameOf)),
          updated: new Date(at),
          links: [{ href: newsAddress(baseUrl, crisis.id, news), rel: 'alternate', type: 'text/html' }],
          categories: [{ term: news.kind }],
          summary: text([words, [from?.source, news.day].filter(Boolean).join(', ')].filter(Boolean).join(' — ')),
        };
      }),
    },
    { strict: true },
  );
}

/** Plain text: what a document says is no markup. */
const text = (value: string) => ({ value, type: 'text' });

/** A line that says what the news is, in the words of the vocabulary. */
function newsInWords(news: News, nameOf: (actor: ActorCode) => string): string {
  const who = news.actors.map(nameOf).join(', ');
  if ('demand' in news) {
    const whom = news.of.length > 0 ? ` to ${news.of.map(nameOf).join(', ')}` : '';
    return `Demand by ${who}${whom}${news.kind === 'fate' ? ` (${news.state})` : ''}: ${news.what}`;
  }
  const { axis, kind, from, to } = news.shift;
  const about = axis === 'legality' ? ' on the law' : '';
  if (kind === 'first') return `${who}${about}: ${to}`;
  return kind === 'stronger'
    ? `${who}${about}: from ${from} to ${to}`
    : `${who}${about}: now says ${to}, before ${from}`;
}
