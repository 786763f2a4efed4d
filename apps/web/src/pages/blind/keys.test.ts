import { expect, it } from 'vitest';
import { LEGALITY_KEYS, POSITION_KEYS } from '../../ui/keys.tsx';
import { ACT_KEY, KEY } from './keys.ts';

it('has a key of its own for everything, and none of the shell’s', () => {
  const keys = [...Object.values(ACT_KEY), ...Object.values(KEY), ...POSITION_KEYS, ...LEGALITY_KEYS];
  expect(new Set([...keys, 'j', 'k', '/', '?']).size).toBe(keys.length + 4);
});
