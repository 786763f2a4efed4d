/**
 * Invariant: the import rules hold, the rules can see (each planted violation is found), and the run saw the whole tree.
 * A rule list that matches nothing passes silently; the canary and the floor are there against that.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { options, rules } from './boundary-rules.ts';

const root = path.resolve(import.meta.dirname, '..');
const FOLDERS = ['packages', 'apps', 'eval'];
/** Fewer modules than this means that the cruiser did not see the tree. Raise it as the tree grows. */
const LEAST_MODULES = 120;

/** A file that must not be allowed to exist, and the rule that must refuse it. */
const PLANTED: readonly { readonly file: string; readonly code: string; readonly rule: string }[] = [
  { rule: 'layer-contract', file: 'packages/contract/src/canary.ts', code: `import '@demarche/atlas';` },
  { rule: 'layer-coder', file: 'packages/coder/src/canary.ts', code: `import '@demarche/reader';` },
  { rule: 'layer-web', file: 'apps/web/src/canary.ts', code: `import '@demarche/usecases';` },
  { rule: 'layer-server', file: 'apps/server/src/canary.ts', code: `import '@demarche/store';` },
  {
    rule: 'stage-1-sentences',
    file: 'packages/coder/src/1-sentences/canary.ts',
    code: `import '../2-attributions/index.ts';`,
  },
  { rule: 'pure-packages', file: 'packages/dossier/src/canary.ts', code: `import 'node:fs';` },
  { rule: 'sql-in-store', file: 'packages/usecases/src/canary.ts', code: `import 'kysely';` },
  { rule: 'http-in-server', file: 'packages/reader/src/canary.ts', code: `import 'fastify';` },
  { rule: 'no-tests', file: 'packages/contract/src/canary.ts', code: `import './contract.test.ts';` },
  { rule: 'resolvable', file: 'packages/contract/src/canary.ts', code: `import './nowhere.ts';` },
  { rule: 'no-orphans', file: 'packages/contract/src/canary.ts', code: `export const lonely = 1;` },
];

async function violations(): Promise<ICruiseResult> {
  const { output } = await cruise(FOLDERS, { ...options, validate: true, ruleSet: rules, baseDir: root });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text instead of a result');
  return output;
}

const describe = ({ rule, from, to }: ICruiseResult['summary']['violations'][number]): string =>
  `${rule.name}: ${from} -> ${to}`;

async function main(): Promise<number> {
  const { summary, modules } = await violations();
  const seen = modules.filter(({ source }) => !source.includes('node_modules')).length;
  for (const violation of summary.violations) console.error(`boundaries: ${describe(violation)}`);
  if (seen < LEAST_MODULES) console.error(`boundaries: only ${seen} modules seen, at least ${LEAST_MODULES} expected`);
  if (summary.violations.length || seen < LEAST_MODULES) return 1;

  const missed = await unseenCanaries();
  for (const rule of missed) console.error(`boundaries: the planted violation of ${rule} was not found`);
  if (missed.length) return 1;
  console.log(`boundaries: ${seen} modules, no violation; ${PLANTED.length} planted violations found`);
  return 0;
}

/** Plants the violations, a file at a time where two would share a path, and returns the rules that did not see theirs. */
async function unseenCanaries(): Promise<string[]> {
  const rounds = new Map<string, (typeof PLANTED)[number][]>();
  for (const planted of PLANTED) rounds.set(planted.file, [...(rounds.get(planted.file) ?? []), planted]);
  const deepest = Math.max(...[...rounds.values()].map((list) => list.length));
  const missed: string[] = [];
  for (let round = 0; round < deepest; round += 1) {
    const now = [...rounds.values()].flatMap((list) => list[round] ?? []);
    try {
      for (const { file, code } of now) {
        mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        writeFileSync(path.join(root, file), `${code}\n`);
      }
      const { summary } = await violations();
      for (const { rule, file } of now) {
        if (!summary.violations.some((one) => one.rule.name === rule && one.from === file)) missed.push(rule);
      }
    } finally {
      for (const { file } of now) rmSync(path.join(root, file), { force: true });
    }
  }
  return missed;
}

process.exitCode = await main();
