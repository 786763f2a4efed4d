/** Invariant: an invented crisis among invented states; every word here is our own and refers to nobody. */
import type { Act, Attribution, BlockKind, Legality, Office, PositionLabel, Post } from '@demarche/contract';

interface SampleBlock {
  readonly kind: BlockKind;
  readonly marked: string;
  readonly post?: Pick<Post, 'id' | 'part' | 'author' | 'handle' | 'posted'>;
}

export interface SampleCoding {
  readonly actors: readonly string[];
  readonly speaker: string;
  readonly person?: string;
  readonly office: Office;
  readonly acts: readonly Act['type'][];
  readonly position: PositionLabel;
  readonly legality?: Legality;
  readonly mode?: Attribution['mode'];
  readonly stateVoice?: boolean;
  readonly hedged?: boolean;
  readonly demand?: string;
  readonly via?: string;
  readonly day: string;
}

export interface SampleDocument {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly published: string;
  readonly blocks: readonly SampleBlock[];
  readonly coded: Readonly<Record<number, SampleCoding>>;
}

export const ACTOR_NAMES: Readonly<Record<string, string>> = {
  VLD: 'Valdoria',
  NRM: 'Norrmark',
  OST: 'Ostmere',
  TAL: 'Talusia',
  KRE: 'Krevonia',
  SUL: 'Sulmar Islands',
  BAY: 'Bayonde',
  LEAGUE: 'Coastal League',
};

export const SAMPLE_DOCUMENTS: readonly SampleDocument[] = [
  {
    id: 'reactions',
    title: 'Neighbours divided after Valdoria stops the tanker Meridian',
    source: 'Harbour Dispatch',
    published: '2025-03-09',
    blocks: [
      { kind: 'headline', marked: 'Neighbours divided after Valdoria stops the tanker Meridian' },
      { kind: 'byline', marked: 'By the foreign desk' },
      {
        kind: 'paragraph',
        marked:
          '{1s|The Foreign Ministry of Norrmark} {1c|condemned} {1t|the boarding of the Meridian as “a plain breach of the law of the sea”} and {2c|demanded} {2t|that the crew be released at once}. {3s|Valdoria’s coast guard} {3c|replied} {3t|that it had acted lawfully inside its own waters}.',
      },
      {
        kind: 'paragraph',
        marked:
          '{4s|Ostmere’s president, Ilse Brandt,} {4c|told reporters} {4t|that she was “deeply concerned” and that {5s|Talusia} had {5c|offered} {5t|to mediate between the two capitals}}. Nobody was hurt, the harbour master’s office reported on Sunday.',
      },
      {
        kind: 'post',
        marked: '{6t|We stand with the crew of the Meridian and their families. The ship must sail.}',
        post: { id: 'p1', part: 'body', author: 'Anders Holm', handle: 'aholm', posted: '2025-03-09' },
      },
      {
        kind: 'post',
        marked: '{6s|— Anders Holm} (@aholm) March 9, 2025',
        post: { id: 'p1', part: 'signature', author: 'Anders Holm', handle: 'aholm', posted: '2025-03-09' },
      },
      {
        kind: 'paragraph',
        marked:
          'In Krevonia {7s|the government} {7c|said} {7t|it was following the situation and would say more when the facts were known}. {8s|The Coastal League} {8c|called on} {8t|all sides to settle the matter by talks and to respect the law of the sea}.',
      },
      { kind: 'caption', marked: 'The tanker Meridian at anchor. Photograph: Harbour Dispatch' },
      { kind: 'related', marked: 'More: What the treaty of 1988 says about inspections' },
    ],
    coded: {
      1: {
        actors: ['NRM'],
        speaker: 'The Foreign Ministry of Norrmark',
        office: 'foreign-ministry',
        acts: ['condemn'],
        position: 'oppose-condemn',
        legality: 'unlawful',
        mode: 'mixed',
        day: '2025-03-08',
      },
      2: {
        actors: ['NRM'],
        speaker: 'The Foreign Ministry of Norrmark',
        office: 'foreign-ministry',
        acts: ['demand'],
        position: 'oppose-condemn',
        demand: 'the crew be released at once',
        day: '2025-03-08',
      },
      3: {
        actors: ['VLD'],
        speaker: 'Valdoria’s coast guard',
        office: 'military',
        acts: ['justify'],
        position: 'support',
        legality: 'lawful',
        day: '2025-03-08',
      },
      4: {
        actors: ['OST'],
        speaker: 'Ostmere’s president, Ilse Brandt,',
        person: 'Ilse Brandt',
        office: 'head-of-state',
        acts: ['express-concern'],
        position: 'concern',
        mode: 'mixed',
        day: '2025-03-09',
      },
      5: {
        actors: ['TAL'],
        speaker: 'Talusia',
        office: 'other',
        acts: ['offer-mediation'],
        position: 'neutral',
        via: 'Ilse Brandt',
        day: '2025-03-09',
      },
      6: {
        actors: ['NRM'],
        speaker: 'Anders Holm',
        person: 'Anders Holm',
        office: 'opposition',
        acts: ['express-solidarity', 'demand'],
        position: 'oppose-condemn',
        mode: 'direct',
        stateVoice: false,
        day: '2025-03-09',
      },
      7: {
        actors: ['KRE'],
        speaker: 'the government',
        office: 'other',
        acts: ['neutral-monitoring'],
        position: 'neutral',
        hedged: true,
        day: '2025-03-09',
      },
      8: {
        actors: ['LEAGUE'],
        speaker: 'The Coastal League',
        office: 'io-head',
        acts: ['appeal'],
        position: 'concern',
        legality: 'refers',
        demand: 'all sides to settle the matter by talks',
        day: '2025-03-09',
      },
    },
  },
  {
    id: 'ministry',
    title: 'Statement of the Ministry of Foreign Affairs of Norrmark',
    source: 'Ministry of Foreign Affairs of Norrmark',
    published: '2025-03-08',
    blocks: [
      { kind: 'headline', marked: 'Statement of the Ministry of Foreign Affairs of Norrmark' },
      { kind: 'dateline', marked: 'Norrhaven, 8 March 2025' },
      {
        kind: 'paragraph',
        marked:
          '{1s|Norrmark} {1c|condemns} {1t|the boarding of the Meridian by Valdorian forces, a plain breach of the law of the sea}. {2s|We} {2c|demand} {2t|that the crew be released at once and the ship be given back}.',
      },
      {
        kind: 'paragraph',
        marked:
          'The minister spoke by telephone with her colleague from {3s|the Sulmar Islands}, who {3c|expressed} {3t|the solidarity of his government with Norrmark}. {4s|Bayonde’s ambassador} {4c|assured} her {4t|that Bayonde stands behind the inspection, which he called a proper measure}.',
      },
    ],
    coded: {
      1: {
        actors: ['NRM'],
        speaker: 'Norrmark',
        office: 'foreign-ministry',
        acts: ['condemn'],
        position: 'oppose-condemn',
        legality: 'unlawful',
        mode: 'direct',
        day: '2025-03-08',
      },
      2: {
        actors: ['NRM'],
        speaker: 'We',
        office: 'foreign-ministry',
        acts: ['demand'],
        position: 'oppose-condemn',
        mode: 'direct',
        demand: 'the crew be released at once and the ship be given back',
        day: '2025-03-08',
      },
      3: {
        actors: ['SUL'],
        speaker: 'the Sulmar Islands',
        office: 'foreign-ministry',
        acts: ['express-solidarity', 'consult-by-phone'],
        position: 'oppose-condemn',
        via: 'Ministry of Foreign Affairs of Norrmark',
        day: '2025-03-08',
      },
      4: {
        actors: ['BAY'],
        speaker: 'Bayonde’s ambassador',
        office: 'ambassador/UN-mission',
        acts: ['support'],
        position: 'support',
        day: '2025-03-08',
      },
    },
  },
];
