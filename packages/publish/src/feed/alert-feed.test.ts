import { DOMParser } from 'linkedom';
import { expect, it } from 'vitest';
import type { Alert } from '@demarche/contract';
import { compile, newsOf } from '../../../dossier/src/index.ts';
import { inputOf, plant } from '../../../dossier/src/planted.ts';
import { alertFeed } from './alert-feed.ts';

const OPTIONS = { baseUrl: 'https://desk.example.org/shared/x', address: 'https://desk.example.org/feed?kinds=demand' };
const AT = '2026-01-05T12:00:00.000Z';

const HOSTILE = 'stop <b>this</b> & "that" ]]> <script>alert(1)</script>';

function feed() {
  const asks = { content: HOSTILE, actors: ['FRA'], acts: ['demand'], demand: HOSTILE, addressees: ['NOR'] } as const;
  const view = { content: 'it condemns this', actors: ['FRA'], position: 'oppose-condemn' } as const;
  const dossier = compile(inputOf([plant('a', '2026-01-03', [asks, view])]));
  const alerts = newsOf(dossier).map((news): Alert => ({ at: AT, news }));
  return { xml: alertFeed(dossier, alerts, OPTIONS), dossier, alerts };
}

it('is read back by an XML parser, with what documents say as text', () => {
  const { xml } = feed();
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const entries = [...document.querySelectorAll('entry')];
  const titles = entries.map((entry) => entry.querySelector('title')!.textContent.trim());
  expect(titles).toEqual(['Name of FRA: oppose-condemn', `Demand by Name of FRA to Name of NOR: ${HOSTILE}`]);
  expect(document.querySelector('script, b')).toBeNull();
  for (const entry of entries) {
    expect(entry.querySelector('updated')!.textContent).toBe(AT);
    expect(entry.querySelector('summary')!.textContent).toContain('Outlet a');
    expect(entry.querySelector('link')!.getAttribute('href')).toMatch(/^https:\/\/desk\.example\.org\/shared\/x\/c\//);
  }
});

it('gives each news an id of its own, the same each time', () => {
  const { xml, alerts } = feed();
  const ids = [...xml.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(alerts.length + 1);
  expect(feed().xml).toBe(xml);
});

it('is a feed without entries where there is no news', () => {
  const { dossier } = feed();
  const xml = alertFeed(dossier, [], OPTIONS);
  expect(xml).toContain('<updated>');
  expect(xml).not.toContain('<entry>');
});
