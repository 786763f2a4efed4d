/** Invariant: the one catalogue of expected failures; each code has one message and one mend, and nothing else words them. */
import type { Problem } from './api.ts';

const CATALOGUE = {
  'input/not-json': { message: '{where}: this line is not JSON ({detail}).', mend: 'Write one JSON object a line.' },
  'input/bad-line': {
    message: '{where}: {detail}.',
    mend: 'Give {id, text} or {id, html} with the fields that --help lists.',
  },
  'input/empty': {
    message: '{where}: there is no text in it.',
    mend: 'Check that it is the right file, or paste the text itself.',
  },
  'input/too-large': {
    message: '{where}: {detail}, more than the limit.',
    mend: 'Split it, or save the part that is needed as text and add that.',
  },
  'input/too-deep': {
    message: '{where}: its elements are nested too deeply to be an article.',
    mend: 'Save the page as text and add that.',
  },
  'input/unreadable': {
    message: '{where}: cannot be read as {detail}.',
    mend: 'Open it to see whether it is damaged, or save it as text or HTML.',
  },
  'input/unknown-type': {
    message: '{where}: neither text, Markdown, HTML, a feed nor a PDF.',
    mend: 'Convert it to one of these.',
  },
  'input/not-found': { message: '{where}: no such file or folder.', mend: 'Check the path.' },
  'fetch/refused-address': {
    message: '{where}: resolves to {detail}, an address that is not public.',
    mend: 'If you mean it, allow it with --allow-private.',
  },
  'fetch/failed': {
    message: '{where}: could not be fetched ({detail}).',
    mend: 'Check the address and the connection, or save the page and add the file.',
  },
  'fetch/status': {
    message: '{where}: the server answered {detail}.',
    mend: 'Open it in a browser; save the page and add the file if it needs a login.',
  },
  'fetch/timeout': {
    message: '{where}: no answer within {detail}.',
    mend: 'Try again later, or save the page and add the file.',
  },
  'fetch/redirects': { message: '{where}: more than {detail} redirects.', mend: 'Add the final address itself.' },
  'fetch/scheme': {
    message: '{where}: only http and https addresses are fetched.',
    mend: 'Give an address that starts with https://.',
  },
  'code/failed': {
    message: '{where}: could not be coded ({detail}).',
    mend: 'It is kept and waits; report this, with the document, so that the coder can be mended.',
  },
  'codebook/invalid': {
    message: '{where}: not a codebook ({detail}).',
    mend: 'Set right what it names, or use the codebook that ships with the product.',
  },
  'judgement/impossible': {
    message: '{where}: cannot be judged so ({detail}).',
    mend: 'Look the ids and places up with `demarche show <document>`.',
  },
  'dossier/invalid': {
    message: '{where}: not a dossier ({detail}).',
    mend: 'Give a file that `demarche export --format json` wrote.',
  },
  'dossier/unknown-group': {
    message: '{where}: the dossier has no such region or bloc; it has {detail}.',
    mend: 'Give names from that list.',
  },
  'atlas/invalid': {
    message: '{where}: not an atlas file ({detail}).',
    mend: 'Set right what it names; docs/atlas-file.md shows the shape. Without the file the atlas that ships is used.',
  },
  'pack/invalid': {
    message: '{where}: not a line of a pack ({detail}).',
    mend: 'Give a file that `demarche pack` wrote; its good lines are taken in whatever the others are.',
  },
  'pack/other-crisis': {
    message: '{where}: a crisis of this id is here with other events or parties.',
    mend: 'If it is the same crisis, unpack it with --merge: what the one here is about stays as it is.',
  },
  'pack/no-document': {
    message: '{where}: the document is not here ({detail}).',
    mend: 'Ask for a pack made with --full-texts, or add the document by hand and unpack again.',
  },
  'propose/no-event': {
    message: '{where}: no crisis can be proposed from it ({detail}).',
    mend: 'Add the reports that tell what happened, or describe the crisis with `demarche init --title … --event …`.',
  },
  'propose/several': {
    message: '{where}: it seems to be about several crises: {detail}.',
    mend: 'Choose one of them with --id.',
  },
  'store/not-found': {
    message: '{where}: there is no such {detail}.',
    mend: 'List what there is, and use an id from that list.',
  },
  'store/unavailable': {
    message: 'The store at {where} cannot be opened ({detail}).',
    mend: 'Check DATABASE_URL or the data folder, and that you may write there.',
  },
  'store/exists': { message: '{where}: there is already such a {detail}.', mend: 'Choose another id.' },
  'search/unknown-actor': {
    message: '{where}: the atlas knows no such state or organisation.',
    mend: 'Give codes such as FRA or EU; `demarche atlas <name>` says which code a name has.',
  },
  'account/exists': { message: '{where}: there is already an account of this name.', mend: 'Choose another name.' },
  'account/wrong-password': {
    message: '{where}: no such name with this password.',
    mend: 'Type both again; an editor can set a new password, and `demarche account password` can on the machine itself.',
  },
  'account/busy': {
    message: '{where}: too many passwords are being checked at once.',
    mend: 'Try again in a few seconds.',
  },
  'account/last-editor': {
    message: '{where}: the last open account of an editor.',
    mend: 'Make another account an editor first.',
  },
  'account/setup-code': {
    message: '{where}: not the code that the server printed when it started.',
    mend: 'Open the address that it printed, or run `demarche account add` on its machine.',
  },
  'account/not-first': {
    message: 'There is an account already.',
    mend: 'Sign in, or ask an editor for an account.',
  },
  'account/no-account': {
    message: '{where}: only somebody who is signed in can do this.',
    mend: 'Sign in with a name and a password; tokens and shared addresses cannot do it.',
  },
  'view/exists': {
    message: '{where}: there is a saved view of this name already.',
    mend: 'Choose another name, or remove the other view first.',
  },
  'judgement/stale': {
    message: '{where}: the words it judged are not in the record any more.',
    mend: 'Reload the document and judge again.',
  },
  'usage/which-crisis': {
    message: 'It is not clear which crisis is meant; there is {where}.',
    mend: 'Name one with --crisis; `demarche init` makes one.',
  },
  'usage/bad-option': { message: '{where}: {detail}.', mend: 'See the examples in --help.' },
  'http/port-taken': {
    message: '{where}: another program listens there already.',
    mend: 'Choose another port with --port.',
  },
  'http/cannot-listen': {
    message: '{where}: the server cannot listen there ({detail}).',
    mend: 'Give an address of this machine with --host, and a port that you may use with --port.',
  },
  'http/bad-request': {
    message: '{where}: {detail}.',
    mend: 'Send what /api/openapi.json says this address takes.',
  },
  'http/no-such-address': {
    message: '{where}: the server has no such address.',
    mend: 'See /api/openapi.json for the addresses there are.',
  },
  'http/foreign-host': {
    message: 'This server does not answer under the name {where}.',
    mend: 'Open it at its loopback address, or start it with --host and that name.',
  },
  'http/foreign-origin': {
    message: 'A change asked for from {where}, another site, is refused.',
    mend: 'Make the change on the page that this server itself serves.',
  },
  'http/sign-in': {
    message: '{where}: sign in first.',
    mend: 'Sign in on the page, or send a token: Authorization: Bearer …; a shared address may have ended.',
  },
  'http/not-allowed': {
    message: '{where}: {detail}.',
    mend: 'Ask an editor of this desk.',
  },
  'http/too-often': {
    message: '{where}: too many tries.',
    mend: 'Wait {detail}, then try again.',
  },
  'http/media-type': {
    message: '{where}: the body is not JSON.',
    mend: 'Send it with Content-Type: application/json.',
  },
  'http/too-large': {
    message: '{where}: the body is larger than the server takes.',
    mend: 'Split it, or add the file with the command line.',
  },
  'http/not-built': {
    message: 'The web page has not been built.',
    mend: 'Run `npm run build`, then reload.',
  },
  'http/unreachable': {
    message: '{where} does not answer.',
    mend: 'Check that Demarche is still running there, then try again.',
  },
  'http/not-understood': {
    message: '{where}: the answer is not what this page expects.',
    mend: 'Reload the page: it may be older than the server.',
  },
  'http/fault': {
    message: '{where}: the server failed; this is a fault in Demarche.',
    mend: 'Try again; if it stays, report it with the lines that the server printed.',
  },
} as const;

export type ProblemCode = keyof typeof CATALOGUE;

/**
 * The problem of this code, worded for `where` (a file, line, URL or id) and `detail`.
 * @example problem('input/not-found', 'notes.txt').message // 'notes.txt: no such file or folder.'
 */
export function problem(code: ProblemCode, where: string, detail = ''): Problem {
  const { message, mend } = CATALOGUE[code];
  const fill = { '{where}': where, '{detail}': detail };
  const filled = (text: string): string =>
    text.replace(/\{(?:where|detail)\}/g, (slot) => fill[slot as keyof typeof fill]);
  return { code, message: filled(message), mend: filled(mend) };
}

/** An expected outcome: a value, or the problem that stands in its place. */
export type Outcome<T> =
  { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'problem'; readonly problem: Problem };

export const ok = <T>(value: T): Outcome<T> => ({ kind: 'ok', value });

export const failed = (code: ProblemCode, where: string, detail = ''): Outcome<never> => ({
  kind: 'problem',
  problem: problem(code, where, detail),
});

/** What a thrown value says, for `detail`. @example reasonOf(new Error('disk full')) // 'disk full' */
export const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
