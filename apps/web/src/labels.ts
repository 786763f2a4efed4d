/** Invariant: what the page calls each label of the vocabulary. */
import type {
  ActType,
  ContactType,
  DateBasis,
  Legality,
  Mode,
  Office,
  PositionLabel,
  Tenure,
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

export const TENURE: Record<Tenure, string> = {
  holds: 'in office',
  held: 'former',
  coming: 'to take office',
  claimed: 'claims the office',
};

export const TIMELINE_KIND = {
  event: 'Event',
  statement: 'Statement',
  contact: 'Contact',
  expectation: 'Expected',
} as const;
