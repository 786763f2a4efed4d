import { describe, expect, it } from 'vitest';
import { cast } from '../../test/marked-cast.ts';

/** The actors of the mention that covers these words. */
const meant = (text: string, words: string): readonly string[] | undefined => {
  const start = text.indexOf(words);
  const end = start + words.length;
  return cast([text]).mentions.find(({ span }) => span[0] <= start && span[1] >= end)?.actors;
};

describe('a name that is only where something is', () => {
  it.each([
    ['Smoke rose above Lisbon.', 'Lisbon'],
    ['Trams stopped in central Oslo.', 'Oslo'],
    ['Nairobi’s streets were empty.', 'Nairobi'],
    ['A crowd gathered in front of the Kremlin.', 'Kremlin'],
    ['Quito-based traders objected.', 'Quito'],
    ['The dam lies in Upper Austria and North Holland.', 'Holland'],
    ['The Iranian-backed brigade fired first.', 'Iranian'],
    ['The hall applauded director Ida Holland at length.', 'Holland'],
    ['The clinic called Hugh Jordan-Smythe at noon.', 'Jordan'],
  ])('%s', (text, words) => {
    expect(meant(text, words) ?? []).toEqual([]);
  });

  it.each([
    ['Advisers at the Kremlin deny it.', 'Kremlin', 'RUS'],
    ['Pressure from Nairobi mounts.', 'Nairobi', 'KEN'],
    ['The nuclear watchdog meets today; Vienna must decide.', 'Vienna', 'IAEA'],
    ['Cairo objected, and so did the Arab League.', 'Cairo', 'EGY'],
    ['Iran fans the fire.', 'Iran', 'IRN'],
    ['Most of Moscow’s plans failed.', 'Moscow', 'RUS'],
    ['Geneva declared it over, the WHO’s staff heard.', 'Geneva', 'WHO'],
  ])('is an actor where it acts: %s', (text, words, actor) => {
    expect(meant(text, words)).toEqual([actor]);
  });
});
