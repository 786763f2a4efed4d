import { describe, expect, it } from 'vitest';
import { sourceOf } from './source-of.ts';

describe('sourceOf', () => {
  it.each([
    ['https://www.gob.mx/sre/prensa/a', 'official', 'MEX'],
    ['https://mofa.go.jp/press/1', 'official', 'JPN'],
    ['https://mfa.gov.tr/x', 'official', 'TUR'],
    ['https://www.state.gov/briefing', 'official', 'USA'],
    ['https://news.un.org/en/story', 'official', null],
    ['https://www.nato.int/cps', 'official', null],
    ['https://en.mehrnews.com/news/1', 'state-media', 'IRN'],
    ['https://x.com/someone/status/1', 'social-account', null],
    ['https://www.lemonde.fr/a', 'unknown', 'FRA'],
    ['https://somewhere.example', 'unknown', null],
    ['https://tiny.io/a', 'unknown', null],
    ['https://paper.com.co/a', 'unknown', 'COL'],
    ['https://notrt.com/a', 'unknown', null],
  ])('%s is %s of %s', (url, kind, country) => {
    expect(sourceOf(url, null)).toMatchObject({ kind, country });
  });

  it('takes the name a site gives itself, else the listed name, else the host', () => {
    expect(sourceOf('https://paper.example/a', 'The Paper')?.name).toBe('The Paper');
    expect(sourceOf('https://tass.com/a', null)?.name).toBe('TASS');
    expect(sourceOf('https://www.paper.example/a', null)?.name).toBe('paper.example');
    expect(sourceOf('https://x.com/ministry/status/1', null)?.name).toBe('ministry');
    expect(sourceOf(null, null)).toBeNull();
  });
});
