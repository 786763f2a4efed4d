/** The words of the dossier's sections. */
import type { CellKind, ExportFormat } from '@demarche/contract';

export const AS_OF = {
  label: 'As of',
  now: 'now',
  backToNow: 'Back to now',
  hint: 'Move it to see the dossier as it stood at the end of a day.',
  shownAsOf: 'This is the dossier as it stood at the end of',
} as const;

export const CELL: Record<CellKind, string> = {
  view: 'took a view',
  'no-view': 'spoke, took no view',
  silent: 'searched, silent',
  'not-found': 'searched, not found',
  'not-searched': 'not searched',
};

export const POSITION_VIEWS = {
  table: 'List',
  regions: 'By region',
  blocs: 'By bloc',
  map: 'Map',
  plot: 'Two axes',
} as const;

export const OVERVIEW = {
  happened: 'What happened',
  parties: 'Sides of the event',
  roles: { perpetrator: 'acted', affected: 'was acted on', other: 'party' },
  stands: 'Who stands where',
  changed: 'Since your last visit',
  firstVisit: 'This is your first visit here; the next time this says what has changed.',
  nothingChanged: 'Nothing has changed.',
  due: 'What is due',
  nothingDue: 'Nothing announced is due.',
  latest: 'Latest shifts',
  noShift: 'Nobody’s stand has changed.',
  open: 'Open demands',
  noDemand: 'No demand is open.',
  all: 'All',
  newPosition: 'now',
  was: 'was',
  moreDocuments: 'more documents',
  moreStatements: 'more statements',
  demandNow: 'Demand now',
  newDemand: 'New demand',
} as const;

export const SHIFT = { first: 'first stand', stronger: 'stronger', turn: 'latest word differs' } as const;

export const ALIGNMENT = {
  items: 'Compared on',
  kappa: 'Agreement beyond chance',
  share: 'agree on',
  of: 'of',
  none: 'no item in common',
  certain: 'chance alone gives certainty',
  cluster: 'Group',
  alone: 'alone',
  stability: 'stable in',
  resamplings: 'of resamplings',
  legend:
    'A square is filled the more two agree beyond chance, and struck through where they differ more than chance. It is paler where it rests on one item or two. Dots have nothing in common to compare.',
  most: (shown: number, all: number) => `The ${shown} who took most views are shown, of ${all}.`,
  views: { matrix: 'Matrix', graph: 'Graph' },
  graphLegend:
    'A dashed circle holds the actors of one group. A line joins two who agree more than chance: thicker the more, paler where it rests on one item or two. For the actor you choose, a dashed line with a cross joins those from whom it differs more than chance. Without a line, two agree no more than chance, or have nothing in common to compare: choose an actor to see which.',
  least: 'Draw lines that rest on at least so many items:',
  choose: 'Choose an actor to see with whom it agrees.',
  stand: {
    agrees: 'Agrees with',
    differs: 'Differs from',
    asChance: 'No more than chance',
    nothingInCommon: 'Nothing in common to compare with',
  },
} as const;

export const GRAPH = {
  keys: 'Arrow keys lead from actor to actor, Enter chooses.',
  choose: 'Choose …',
  with: 'With',
  notDrawn: 'not drawn here',
} as const;

export const NETWORK = {
  views: { list: 'List', network: 'Network' },
  label: 'Network of contacts',
  lines: 'Lines by type of contact',
  types: { phone: 'call', meeting: 'meeting', letter: 'letter' },
  legend:
    'A circle is an actor, larger the more contacts it has. A line joins two who are named in one contact, thicker the more. Without a line, no second party that is drawn here is named.',
  choose: 'Choose an actor or a line to read the words.',
  alone: 'The words name no other party.',
  most: (shown: number, left: number) =>
    `The ${shown} with most contacts are drawn; ${left} are left out, and can be chosen by name.`,
} as const;

export const HUB = {
  sources: 'Sources used',
  copies: 'copies',
  documents: 'documents',
  related: 'Related',
  searches: 'Search log',
  noSearch: 'Nobody has logged a search yet. The command “demarche searched” does.',
} as const;

export const LEDGER = {
  agreement: 'Coded blind by two',
  category: 'Category',
  share: 'Agree',
  kappa: 'Cohen’s κ',
  alpha: 'Krippendorff’s α',
  n: 'n',
  status: { standing: 'stands', superseded: 'replaced', withdrawn: 'withdrawn', lost: 'lost: look again' },
} as const;

export const AGREED_ON: Readonly<Record<string, string>> = {
  actors: 'Who speaks',
  office: 'Office',
  stateVoice: 'For the state or body',
  acts: 'Acts',
  position: 'Political',
  legality: 'Legal',
  hedged: 'Hedged',
};

export const RULE = {
  title: 'What led to it',
  rule: 'Rule',
  words: 'By the words',
  judged: 'Set by a person.',
  strongest: 'The strongest of what it said in its own voice.',
  codebook: 'Codebook',
} as const;

export const PLOT = {
  political: 'Political axis',
  legal: 'Legal axis',
  note: 'Each mark is an actor; those at one place stand side by side.',
} as const;

export const EXPORT: {
  readonly title: string;
  readonly whole: string;
  readonly asShown: string;
  readonly site: string;
  readonly formats: Readonly<Record<ExportFormat, string>>;
} = {
  title: 'Export',
  whole: 'The whole dossier, with short extracts.',
  site: 'Web pages to publish (ZIP)',
  asShown: 'As shown: the same day and filter, with short extracts.',
  formats: {
    json: 'Dossier (JSON)',
    csv: 'Reports of statements (CSV)',
    positions: 'Positions (CSV)',
    demands: 'Demands (CSV)',
    events: 'CAMEO and PLOVER events (CSV)',
    dictionary: 'What the columns hold (CSV)',
    csvw: 'Table schema (CSVW)',
    md: 'Markdown',
    wikitable: 'Wikipedia table',
    annotations: 'Web Annotations (JSON-LD)',
    docx: 'Word document',
  },
};

export const BETWEEN = { title: 'Said between', from: 'From', to: 'To' } as const;

export const PALETTE = {
  title: 'Go to',
  hint: 'A section, an actor, a saved view …',
  page: 'Page',
  crisis: 'Crisis',
  none: 'Nothing has this name.',
} as const;

export const MAP = {
  label: 'Map of the political axis; the list has the same',
  none: 'no view known',
  disputed: 'disputed status',
  borders:
    'Shapes by Natural Earth, at 1:110 million: they show who holds a territory, not whose it is. A dashed outline marks a territory whose status is disputed.',
  beside: 'Too small for this map, or no state',
} as const;

export const LANES = {
  label: 'Timeline',
  views: { days: 'By day', lanes: 'By actor' },
  zoom: 'Zoom',
  in: 'Nearer',
  out: 'Farther',
} as const;

export const TREND = { rising: 'growing stronger', falling: 'growing milder', steady: 'steady' } as const;
export const OVER_TIME = 'Strength over time';

export const HAND = {
  title: 'Add what was said',
  pick: 'Something missing? Select its words in the text to add it by hand.',
  actors: 'Who speaks',
  actorsHint: 'Codes, with commas: BRA, CHN.',
  noActors: 'Give at least one code, such as BRA.',
  person: 'Person (optional)',
  said: 'Said on (optional)',
  saidHint: 'Otherwise the day of publication.',
  verbatim: 'the words are the speaker’s own',
  ownCapacity: 'does not speak for the state or body',
  add: 'Add',
  cancel: 'Cancel',
  why: 'Missed by the coder',
} as const;
