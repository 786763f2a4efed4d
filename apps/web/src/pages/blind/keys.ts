/** Invariant: no key stands for two things, and none for what the shell's keys do. */
import type { ActType } from '@demarche/contract';

export const ACT_KEY: Readonly<Record<ActType, string>> = {
  condemn: 'c',
  demand: 'd',
  appeal: 'a',
  'express-concern': 'e',
  'express-solidarity': 's',
  support: 'p',
  welcome: 'l',
  justify: 't',
  deny: 'y',
  warn: 'r',
  'offer-mediation': 'm',
  'neutral-monitoring': 'v',
  inform: 'i',
  'consult-by-phone': 'b',
  meeting: 'g',
};

export const KEY = { who: 'w', office: 'f', hedged: 'h', ownCapacity: 'o', next: 'n', later: 'x', undo: 'u' } as const;
