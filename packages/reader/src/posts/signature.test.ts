import { describe, expect, it } from 'vitest';
import { dayIn } from './day.ts';
import { signatureIn } from './signature.ts';

describe('signatureIn', () => {
  it.each([
    ['— Ann Lee (@annlee) January 4, 2026', 'Ann Lee', 'annlee', '2026-01-04', 'x'],
    ['-- Ann Lee (@annlee)', 'Ann Lee', 'annlee', null, 'x'],
    ['– Ministry of Sea, Norr 🇳🇴 (@norr_sea) 4 Jan 2026', 'Ministry of Sea, Norr 🇳🇴', 'norr_sea', '2026-01-04', 'x'],
    ['Ann Lee (@annlee) / X', 'Ann Lee', 'annlee', null, 'x'],
    ['@annlee on X', null, 'annlee', null, 'x'],
    ['Ann Lee (@annlee) · Jan 4, 2026', 'Ann Lee', 'annlee', '2026-01-04', 'x'],
    ['— Ann Lee (@ann.bsky.social) January 4, 2026 at 3:05 PM', 'Ann Lee', 'ann.bsky.social', '2026-01-04', 'bluesky'],
    ['Post by @ann@social.example', null, 'ann@social.example', null, 'mastodon'],
    ['— Ann Lee (@ann) on Truth Social', 'Ann Lee', 'ann', null, 'truth-social'],
    ['A post shared by Ann Lee (@annlee)', 'Ann Lee', 'annlee', null, 'instagram'],
  ])('%s', (line, author, handle, posted, platform) => {
    expect(signatureIn(line)).toMatchObject({ author, handle, posted, platform });
  });

  it.each([
    'Ann Lee (@annlee) said on Monday that the ferry would sail.',
    'Follow Ann Lee on X @annlee',
    'By Ann Lee (@annlee)',
    'The account @annlee was shut. It had a million readers.',
    'Write to desk@paper.example',
    'Ann Lee, January 4, 2026',
  ])('is not: %s', (line) => expect(signatureIn(line)).toBeNull());
});

describe('dayIn', () => {
  it.each([
    ['January 4, 2026', '2026-01-04'],
    ['4th of nothing', null],
    ['Sept. 30, 2025', '2025-09-30'],
    ['3 Mar 2024 at noon', '2024-03-03'],
    ['04.01.2026 15:09', '2026-01-04'],
    ['12 de mayo de 2025', '2025-05-12'],
    ['1er août 2025', '2025-08-01'],
    ['3. Januar 2026', '2026-01-03'],
    ['3 января 2026', '2026-01-03'],
    ['1/4/2026', null],
    ['1/24/2026', '2026-01-24'],
    ['February 30, 2026', null],
    ['2026-13-01', null],
  ])('%s', (text, day) => expect(dayIn(text)).toBe(day));
});
