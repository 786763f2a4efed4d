/**
 * `npm run eval`                                    every measurement on the data packs, in one table, against the floors
 * `npm run eval -- attribution <gold.jsonl.gz>`     attributions on any file of that format
 * `npm run eval -- speakers <articles.jsonl.gz>`    whom sources mean that name nobody, on our labels of those articles
 * `npm run eval -- crisis <docs dir> <gold dir>`    the whole coder on any crisis pack; `--mistakes` lists every error
 * `npm run eval -- actors [file] [--out file]`      actor strings by themselves, NGEC's by default; `--mistakes`
 * `npm run eval -- dates [file] [--out file]`       dates of texts by day, GUM's by default, and days of statements; `--mistakes`
 * `npm run eval -- events <plv.tsv> [--out file]`    relations of marked sources and targets, by the shipped weights
 * `npm run eval -- council <unscon.csv>`            judgements in Security Council speech, by the whole coder; `--mistakes`
 * `npm run eval -- dossier`                         reports merged into statements, and copies among documents, by half; `--mistakes`, of dev alone
 * `npm run eval -- proposals`                       the day of crises proposed from single documents of our own; `--mistakes`, of the halves to read
 * `npm run eval -- coders`                          how far the two people agree who labelled our own documents
 *
 * Exit codes: 0 all floors hold, 1 a floor is broken, 2 wrong usage.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { answerActors, readActors, scoreActors } from './actors.ts';
import { agreement } from './coders.ts';
import { copyScores } from './copies.ts';
import { mergeScores, mistakesIn } from './merge.ts';
import { measureProposals } from './proposals.ts';
import { readPairSets } from './pair-sets.ts';
import { readReportSets } from './report-sets.ts';
import { measureCouncil, readHeldOut } from './council.ts';
import { readCrisisDocuments, readGold } from './crisis-gold.ts';
import { measureGumSpeakers, measureSpeakers } from './speakers.ts';
import { answerDates, measureStatementDays, readDated, scoreDates } from './dates.ts';
import { answerRelations, readFolds, scoreRelations, type EventScores } from './events.ts';
import split from './crisis/split.json' with { type: 'json' };
import floorsFile from './floors.json' with { type: 'json' };
import { classifier, measureAttributions, measureCrisis } from './measure.ts';
import { BadPack, councilFolds, eventFolds, missing, ownCrisis, packs, packsFolder, readArticles } from './packs.ts';
import { measureMetonyms, type MetonymScores } from './metonyms.ts';
import { readPlv } from './plv.ts';
import {
  actorFigures,
  attributionFigures,
  breach,
  copyFigures,
  councilFigures,
  crisisFigures,
  dateFigures,
  eventFigures,
  mergeFigures,
  proposalFigures,
  metonymFigures,
  speakerFigures,
  table,
  type Figure,
} from './report.ts';

const Bounds = z.record(z.string(), z.number());
const floors = z.object({ atLeast: Bounds, atMost: Bounds }).parse(floorsFile);
const none = { atLeast: {}, atMost: {} };

const USAGE = `usage: npm run eval
       npm run eval -- attribution <gold.jsonl[.gz]>
       npm run eval -- speakers <articles.jsonl[.gz]>
       npm run eval -- crisis <documents folder> <gold folder> [--mistakes]
       npm run eval -- actors [<file.jsonl>] [--out <file>] [--mistakes]
       npm run eval -- dates [<file.jsonl[.gz]>] [--out <file>] [--mistakes]
       npm run eval -- events <plv.tsv> [--out <file>]
       npm run eval -- council <unscon.csv> [--mistakes]
       npm run eval -- dossier [--mistakes]
       npm run eval -- proposals [--mistakes]
       npm run eval -- coders`;

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { mistakes: { type: 'boolean' }, out: { type: 'string' } },
  });
  const [what, ...files] = positionals;
  if (what === undefined) return everything();
  const absent = files.filter((file) => !existsSync(file));
  if (absent.length) {
    console.error(`eval: ${absent.join(', ')}: no such file or folder.`);
    return 2;
  }
  if (what === 'attribution' && files.length === 1) {
    console.log(table(attributionFigures(await measureAttributions(readArticles(files[0]!))), none));
    return 0;
  }
  if (what === 'speakers' && files.length === 1) {
    console.log(table(speakerFigures(await measureSpeakers(files[0]!, await classifier), 'speakers'), none));
    return 0;
  }
  if (what === 'crisis' && files.length === 2) {
    const scores = await measureCrisis(files[0]!, files[1]!);
    if (values.mistakes) console.log(scores.mistakes.join('\n'));
    console.log(table(crisisFigures(scores), none));
    return 0;
  }
  if (what === 'events' && files.length === 1) return events(files[0]!, values.out);
  if (what === 'actors' && files.length <= 1) return actors(files[0] ?? packs.actors, values.out, values.mistakes);
  if (what === 'dates' && files.length <= 1) return dates(files[0] ?? packs.dates, values.out, values.mistakes);
  if (what === 'council' && files.length === 1) {
    const scores = await measureCouncil(files[0]!);
    if (values.mistakes) console.log(scores.mistakes.join('\n'));
    console.log(table(councilFigures(scores), none));
    console.log('The act network was trained on unscon-dev: `npm run eval` has figures by five-fold cross-validation.');
    return 0;
  }
  if (what === 'coders' && files.length === 0) {
    console.log(table(coderFigures(), none));
    return 0;
  }
  if (what === 'proposals' && files.length === 0) {
    const readable = [...split.dev, ...split['wide dev'], ...split.seen];
    if (values.mistakes) console.log((await proposalsOf(readable)).mistakes.join('\n'));
    console.log(table(await allProposals(), none));
    return 0;
  }
  if (what === 'dossier' && files.length === 0) {
    if (values.mistakes) console.log(mistakesIn([...readReportSets('dev'), ...readPairSets('dev')]).join('\n'));
    console.log(table(dossierFigures(), none));
    return 0;
  }
  console.error(USAGE);
  return 2;
}

/** Figures where the file has gold; the answers go to `out`, one JSON line a sentence. */
async function events(file: string, out: string | undefined): Promise<number> {
  const sentences = readPlv(file);
  const answers = await answerRelations(sentences, await classifier);
  if (out !== undefined) writeFileSync(out, answers.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const scores = scoreRelations(sentences, answers);
  if (scores) console.log(table(eventFigures(scores, 'events'), none));
  console.log(
    scores
      ? 'The weights were trained on plv-train: figures on it say nothing. `npm run eval` has those of five-fold cross-validation.'
      : `${answers.length} sentences answered; the file has no gold column.`,
  );
  return 0;
}

/** Actor strings of a file, and phrases in context of our own. */
async function actors(file: string, out: string | undefined, mistakes = false): Promise<number> {
  if (!existsSync(file)) throw new BadPack(`${file}: no such file.`);
  const rows = readActors(file);
  const answers = answerActors(rows);
  if (out !== undefined) writeFileSync(out, answers.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const scores = scoreActors(rows, answers);
  const metonyms = await bothMetonyms();
  if (mistakes) console.log([scores, ...metonyms].flatMap((one) => one.mistakes).join('\n'));
  console.log(table([...actorFigures(scores), ...metonyms.flatMap(metonymFigures)], none));
  return 0;
}

async function dates(file: string, out: string | undefined, mistakes = false): Promise<number> {
  if (!existsSync(file)) throw new BadPack(`${file}: no such file.`);
  const documents = readDated(file);
  const answers = answerDates(documents);
  if (out !== undefined) writeFileSync(out, answers.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const [found, statements] = [scoreDates(documents, answers), await measureStatementDays()];
  if (mistakes) console.log([...found.mistakes, ...statements.mistakes].join('\n'));
  console.log(table([...dateFigures(found, 'dates'), ...dateFigures(statements, 'statement days')], none));
  return 0;
}

function coderFigures(): Figure[] {
  const texts = new Map(readCrisisDocuments(ownCrisis.documents).map(({ id, text }) => [id, text]));
  return crisisFigures(agreement(texts, readGold(ownCrisis.first), readGold(ownCrisis.second)), 'coders');
}

async function everything(): Promise<number> {
  const absent = missing(
    packs.attribution,
    ...packs.gum,
    packs.crisisDocuments,
    packs.crisisGold,
    packs.relations,
    packs.council,
    packs.dates,
    packs.actors,
  );
  if (absent.length) {
    console.error(
      `eval: the data packs are not measured: ${absent.join(', ')} missing. Put them at ${packsFolder} or set DEMARCHE_DATA.`,
    );
  }
  const figures = [...(absent.length ? [] : await packFigures()), ...(await ownFigures())];
  console.log(table(figures, floors));
  const breaches = figures.flatMap((figure) => breach(figure, floors) ?? []);
  if (absent.length && process.env['DEMARCHE_REQUIRE_ALL'] === '1') breaches.push('the data packs are required');
  for (const line of breaches) console.error(`eval: ${line}`);
  return breaches.length ? 1 : 0;
}

const packFigures = async (): Promise<Figure[]> => [
  ...attributionFigures(await measureAttributions(readArticles(packs.attribution))),
  ...speakerFigures(await measureSpeakers(packs.attribution, await classifier), 'speakers'),
  ...speakerFigures(await measureGumSpeakers(packs.gum, await classifier), 'GUM speakers'),
  ...crisisFigures(await measureCrisis(packs.crisisDocuments, packs.crisisGold)),
  ...actorPackFigures(),
  ...datePackFigures(),
  ...eventFigures(crossValidated(), 'events'),
  ...councilFigures(await measureCouncil(packs.council, readHeldOut(packs.council, councilFolds))),
];

function actorPackFigures(): Figure[] {
  const rows = readActors(packs.actors);
  return actorFigures(scoreActors(rows, answerActors(rows)));
}

function datePackFigures(): Figure[] {
  const documents = readDated(packs.dates);
  return dateFigures(scoreDates(documents, answerDates(documents)), 'dates');
}

/** Five networks' answers to the sentences that each had not seen; how they came about is in `training/RUNS.md`. */
function crossValidated(): EventScores {
  const scores = scoreRelations(readPlv(packs.relations), readFolds(readFileSync(eventFolds, 'utf8'), eventFolds));
  if (!scores) throw new BadPack(`${packs.relations}: no column gold_root.`);
  return scores;
}

const HALVES = ['dev', 'wide dev', 'seen', 'test', 'new test'] as const;

/** The set of our own wording: the `dev` halves and `seen` may be read while tuning, `test` and `new test` may not. */
async function ownFigures(): Promise<Figure[]> {
  const halves = HALVES.map(async (half) =>
    crisisFigures(await measureCrisis(ownCrisis.documents, ownCrisis.gold, split[half]), `own ${half}`),
  );
  return [
    ...(await Promise.all(halves)).flat(),
    ...dateFigures(await measureStatementDays(), 'statement days'),
    ...(await bothMetonyms()).flatMap(metonymFigures),
    ...dossierFigures(),
    ...(await allProposals()),
  ];
}

const proposalsOf = (ids: readonly string[]) => measureProposals(ownCrisis.documents, ownCrisis.gold, ids);

/** Crises proposed from each document, by half. */
async function allProposals(): Promise<Figure[]> {
  const halves = HALVES.map(async (half) => proposalFigures(await proposalsOf(split[half]), half));
  return (await Promise.all(halves)).flat();
}

/** Reports put into statements, and documents that repeat others: the halves that nothing was fitted to, and those that were. */
const dossierFigures = (): Figure[] =>
  (['dev', 'test'] as const).flatMap((half) =>
    mergeFigures(mergeScores(readReportSets(half)), half).concat(
      mergeFigures(mergeScores(readPairSets(half)), `of another hand ${half}`),
      copyFigures(copyScores(half), half),
    ),
  );

/** Phrases in context of either hand. */
async function bothMetonyms(): Promise<MetonymScores[]> {
  return [await measureMetonyms(await classifier, 'first'), await measureMetonyms(await classifier, 'second')];
}

try {
  process.exitCode = await main();
} catch (error) {
  const wrongOption = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!wrongOption && !(error instanceof BadPack)) throw error;
  console.error(`eval: ${error.message}`);
  if (wrongOption) console.error(USAGE);
  process.exitCode = 2;
}
