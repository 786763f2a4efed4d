import { describe, expect, it } from 'vitest';
import { Official } from './official.ts';
import { Relays } from './relay.ts';
import official from './official.json' with { type: 'json' };
import relays from './relays.json' with { type: 'json' };

describe('the lexicons', () => {
  it('have the declared forms, in small letters', () => {
    expect(() => [Official.parse(official), Relays.parse(relays)]).not.toThrow();
    for (const word of Object.values(relays).flat()) expect(word).toBe(word.toLowerCase());
  });
});
