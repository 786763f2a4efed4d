/** Invariant: every word that the page itself says stands here; failures are worded in the contract's catalogue alone. */
import type {
  ActType,
  ContactType,
  DateBasis,
  Legality,
  Mode,
  Office,
  PositionLabel,
  SourceKind,
  Reference,
} from '@demarche/contract';

export const POSITION: Record<PositionLabel, string> = {
  support: 'Supports',
  neutral: 'Neutral',
  concern: 'Concerned',
  'oppose-condemn': 'Opposes',
};

export const LEGALITY: Record<Legality, string> = {
  lawful: 'Calls it lawful',
  unlawful: 'Calls it unlawful',
  refers: 'Refers to the law',
  none: 'Took no view',
};

export const ACT: Record<ActType, string> = {
  condemn: 'condemns',
  demand: 'demands',
  appeal: 'appeals',
  'express-concern': 'is concerned',
  'express-solidarity': 'shows solidarity',
  support: 'supports',
  welcome: 'welcomes',
  justify: 'justifies',
  deny: 'denies',
  warn: 'warns',
  'offer-mediation': 'offers to mediate',
  'neutral-monitoring': 'follows events',
  inform: 'informs',
  'consult-by-phone': 'consults by phone',
  meeting: 'meets',
};

export const OFFICE: Record<Office, string> = {
  'head-of-state': 'head of state',
  'head-of-government': 'head of government',
  'foreign-ministry': 'foreign ministry',
  'ambassador/UN-mission': 'ambassador or mission',
  legislature: 'legislature',
  party: 'party',
  opposition: 'opposition',
  military: 'military',
  'io-head': 'head of an organisation',
  ngo: 'non-governmental organisation',
  expert: 'expert',
  media: 'media',
  other: 'other office',
};

export const MODE: Record<Mode, string> = {
  direct: 'in quotation marks',
  indirect: 'reported in other words',
  mixed: 'partly in quotation marks',
};

export const BASIS: Record<DateBasis, string> = {
  explicit: 'the text names the day',
  relative: 'worked out from the text',
  published: 'day of publication',
};

export const CONTACT: Record<ContactType, string> = { phone: 'Call', meeting: 'Meeting', letter: 'Letter' };

export const TIMELINE_KIND = {
  event: 'Event',
  statement: 'Statement',
  contact: 'Contact',
  expectation: 'Expected',
} as const;

export const SOURCE_KIND: Record<SourceKind, string> = {
  official: 'official',
  'state-media': 'state media',
  'independent-media': 'independent media',
  'social-account': 'social account',
  unknown: 'kind of source not known',
};

export const SECTION = {
  positions: 'Positions',
  timeline: 'Timeline',
  demands: 'Demands',
  contacts: 'Contacts',
  contested: 'Contested',
  expectations: 'Expected',
  situations: 'Situations',
  wordings: 'Wordings',
} as const;

export const SECTION_LEAD: Record<keyof typeof SECTION, string> = {
  positions: 'Where each actor stands, by the strongest of what it said in its own voice. Open a cell for the words.',
  timeline: 'What was said and done, by day.',
  demands: 'What was asked for, by whom and of whom.',
  contacts: 'Calls, meetings and letters. One told several times is listed once.',
  contested: 'Claims that one side makes and another denies.',
  expectations: 'What is announced, or expected next.',
  situations: 'Reports on how things stand.',
  wordings: 'What each side calls the thing.',
};

export const SECTION_EMPTY: Record<keyof typeof SECTION, string> = {
  positions: 'No actor has taken a position in these documents yet.',
  timeline: 'Nothing dated yet.',
  demands: 'No demand or appeal was found in these documents.',
  contacts: 'No call, meeting or letter was found in these documents.',
  contested: 'No claim is made by one side and denied by another in these documents.',
  expectations: 'Nothing announced or expected was found in these documents.',
  situations: 'No report on how things stand was found in these documents.',
  wordings: 'No wording of its own was found for any side.',
};

export const S = {
  product: 'Demarche',
  skip: 'Skip to the content',
  crises: 'Crises',
  dossier: 'Dossier',
  statements: 'Statements',
  documents: 'Documents',
  add: 'Add',
  addDocuments: 'Add documents',
  export: 'Export',
  retry: 'Try again',
  reload: 'Reload',
  loading: 'Loading…',
  close: 'Close',
  searchStatements: 'Search statements',
  searchDocuments: 'Search the text of documents',
  shortcuts: 'Keyboard shortcuts',
  themeSystem: 'Theme: as the system',
  themeLight: 'Theme: light',
  themeDark: 'Theme: dark',
  notFoundTitle: 'There is no such page',
  notFoundMend: 'Go back to the list of crises.',
  crashTitle: 'This page failed',
  crashMend: 'Reload it. If it stays, report it: this is a fault in Demarche.',
  noCrises: 'No crisis yet',
  noCrisesMend: 'Begin one below: a neutral title, what happened, and who the parties are.',
  newCrisis: 'Begin a crisis',
  create: 'Create',
  emptyDossier: 'Nothing has been read yet',
  emptyDossierMend: 'Add an article, an official statement or a post, and the dossier compiles itself.',
  silence:
    'Only actors that these documents quote have a row. An actor without one was not found here, which is not consent.',
  noMatch: 'Nothing fits this search',
  noMatchMend: 'Take a word or a filter away.',
  noView: 'Spoke, took no view on the law',
  actor: 'Actor',
  codebook: 'Codebook',
  twoAxes: 'Political and legal axis',
  category: 'Category',
  politicalAxis: 'Political',
  legalAxis: 'Legal',
  latest: 'Latest statement',
  count: 'Said',
  whyPosition: 'Statements that bear this position',
  whyLegality: 'Statements that bear this reading of the law',
  readInPlace: 'Read in place',
  showContext: 'Show context',
  hideContext: 'Hide context',
  wordsGone: 'These words are not in the stored text any more, so they are not shown. Reload the page.',
  via: 'relayed by',
  joint: 'joint',
  hedged: 'hedged',
  negated: 'denied having said',
  notState: 'not the voice of the state',
  judged: 'checked by a person',
  undated: 'No date',
  noTitle: 'Untitled document',
  noSource: 'Source not known',
  by: 'By',
  of: 'Of',
  since: 'Since',
  demand: 'Demand',
  appeal: 'Appeal',
  asserted: 'Asserted by',
  denied: 'Denied by',
  someone: 'Not said who',
  all: 'All',
  clearAll: 'Clear all',
  filters: 'Filters',
  earlier: 'Earlier',
  later: 'Further',
  act: 'Act',
} as const;

export const MEANS_NOBODY: Record<Extract<Reference, { kind: 'abstained' }>['reason'], string> = {
  unnamed: 'nobody in particular',
  'nobody-fits': 'nobody whom the text names',
  unclear: 'more than one could be meant',
};

export const READER = {
  legend: 'How the text is marked',
  source: 'who speaks',
  cue: 'the word that says so',
  content: 'what is said',
  overlap: 'said inside what is said',
  coded: 'Coded in this document',
  choose: 'Choose a marked passage to see how it was coded.',
  none: 'No statement was found in this document.',
  waiting: 'This document has not been coded yet. Reload in a moment.',
  speaker: 'Speaker',
  means: 'Means',
  office: 'Office',
  actors: 'Actors',
  acts: 'Acts',
  targets: 'About',
  addressees: 'To',
  demand: 'Asks for',
  position: 'Political',
  legality: 'Legal',
  mode: 'Words',
  said: 'Said',
  confidence: 'Confidence',
  why: 'Why',
  event: 'the event',
  noActor: 'no state or organisation',
  judgement: 'Your judgement',
  yourName: 'Your name',
  reason: 'Reason (optional)',
  accept: 'Accept',
  reject: 'Reject',
  withdraw: 'Withdraw',
  nameNeeded: 'A judgement is signed: write your name first.',
  accepted: 'Accepted',
  rejected: 'Rejected',
  corrected: 'Corrected',
  undecided: 'Proposed by the coder; nobody has judged it.',
  post: 'Post',
  notCoded: 'not coded',
  original: 'Original',
} as const;

export const ADD = {
  title: 'Add documents',
  lead: 'An article, an official statement, a post or a feed. It is read, stored and coded on this machine.',
  url: 'From an address',
  urlHint: 'One a line: an article, a PDF, or a feed (RSS, Atom, JSON).',
  text: 'Paste text',
  textHint: 'Paste the whole text, headline first, a blank line between paragraphs.',
  textTitle: 'Title (optional)',
  published: 'Published (optional)',
  publishedHint: 'The day decides what “on Saturday” means.',
  link: 'Address of the original (optional)',
  files: 'From files',
  drop: 'Drop files here, or choose them',
  filesHint: 'Text, Markdown, HTML, PDF or a saved feed; up to 20 MB each.',
  go: 'Add',
  progress: 'Progress',
  nothing: 'Nothing is being added.',
  sending: 'sending',
  running: 'at work',
  done: 'done',
  failed: 'failed',
  already: 'already there',
  openDossier: 'Open the dossier',
  noAddress: 'This is no address; it begins with https://.',
  lost: 'The progress cannot be followed any more; what was added is in the list of documents.',
} as const;

export const CRISIS_FORM = {
  title: 'Title',
  titleHint: 'Neutral: what happened and where, in no side’s words.',
  id: 'Short name',
  idHint: 'Stands in addresses: lower-case words and hyphens.',
  summary: 'Summary (optional)',
  event: 'What states react to',
  day: 'Day',
  acted: 'Side that acted',
  affected: 'Side it happened to',
  actorsHint: 'Codes, with commas: USA, VEN, NATO.',
  noTitle: 'Give it a title.',
  noId: 'Lower-case words and numbers, joined by hyphens.',
  noEvent: 'Say what happened.',
  noDay: 'Give the day it happened.',
  noCode: 'Not a code; write USA, VEN or NATO:',
} as const;

export const SHORTCUTS: readonly (readonly [string, string])[] = [
  ['/', 'Search'],
  ['j', 'Next in the list or text'],
  ['k', 'Previous in the list or text'],
  ['Enter', 'Open'],
  ['Esc', 'Close, or let go of the passage'],
  ['?', 'This sheet'],
];

/** `1 statement`, `2 statements`. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
