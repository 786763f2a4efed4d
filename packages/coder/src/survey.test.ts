import { atlas } from '@demarche/atlas';
import { Survey } from '@demarche/contract';
import { expect, it } from 'vitest';
import { classifier } from '../test/classifier.ts';
import { documentOf } from '../test/lines-document.ts';
import { survey } from './survey.ts';

const surveyOf = async (...lines: string[]) => {
  const document = { ...documentOf(lines), published: '2026-03-05' };
  const found = Survey.parse(await survey(document, { atlas, classifier }));
  return { document, found };
};

it('tells what happened, who did it to whom, where and when, in the words of one sentence', async () => {
  const { document, found } = await surveyOf(
    'Chilean jets bombed a depot in Peru on 3 March 2026.',
    'Norway condemned the strike on Wednesday.',
  );
  expect(found).toMatchObject({ perpetrators: ['CHL'], affected: ['PER'] });
  const [bombed] = found.happenings;
  expect(bombed).toMatchObject({ kind: 'attack', agents: ['CHL'], places: ['PER'] });
  expect(bombed?.date).toMatchObject({ from: '2026-03-03', to: '2026-03-03' });
  expect(document.text.slice(...bombed!.word)).toBe('bombed');
  expect(document.text.slice(...bombed!.sentence)).toBe('Chilean jets bombed a depot in Peru on 3 March 2026.');
});

it('never dates what happened after the document', async () => {
  const { found } = await surveyOf('The raid in Peru comes before the vote on 20 March 2026.');
  expect(found.happenings.map(({ date }) => date)).toEqual(found.happenings.map(() => null));
  expect(found.happenings.length).toBeGreaterThan(0);
});

it('takes the day on which somebody spoke of it for none on which it happened', async () => {
  const { found } = await surveyOf(
    '“We condemn this raid without reservation,” President Ida Holm of Peru said on Monday.',
  );
  expect(found.happenings.map(({ date }) => date)).toEqual(found.happenings.map(() => null));
  expect(found.happenings.length).toBeGreaterThan(0);
});

it('tells of nothing where nothing happened', async () => {
  const { found } = await surveyOf('Talks on fisheries went on in Lima.');
  expect(found.happenings).toEqual([]);
});
