/**
 * The architecture's import rules, from one ordered list. Each says why. `tools/boundaries.ts` runs them, plants a violation of
 * every rule that must be found (the canary), and refuses a run that saw too few modules.
 */

import type { IFlattenedRuleSet, ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

/** Bottom to top: a layer may import the layers it names and nothing else of ours. */
const LAYERS = [
  { name: 'contract', path: '^packages/contract/', may: [] },
  { name: 'atlas', path: '^packages/atlas/', may: ['contract'] },
  { name: 'model', path: '^packages/model/', may: ['contract'] },
  { name: 'reader', path: '^packages/reader/', may: ['contract'] },
  { name: 'coder', path: '^packages/coder/', may: ['contract', 'atlas'] },
  { name: 'dossier', path: '^packages/dossier/', may: ['contract'] },
  { name: 'publish', path: '^packages/publish/', may: ['contract'] },
  { name: 'store', path: '^packages/store/', may: ['contract'] },
  { name: 'usecases', path: '^packages/usecases/', may: ['contract', 'reader', 'dossier', 'publish', 'store'] },
  { name: 'server', path: '^apps/server/', may: ['contract', 'usecases'] },
  { name: 'cli', path: '^apps/cli/', may: ['contract', 'usecases', 'server'] },
  { name: 'web', path: '^apps/web/', may: ['contract'] },
  {
    name: 'eval',
    path: '^eval/',
    may: ['contract', 'atlas', 'reader', 'coder', 'model', 'dossier', 'publish', 'usecases'],
  },
];

const OURS = '^(packages|apps|eval)/';
const STAGES = ['1-sentences', '2-attributions', '3-actors', '4-acts', '5-times', '6-positions'];
const TEST = '\\.test\\.tsx?$|^e2e/|^gold/|^packages/[^/]+/test/';
/** Composition roots and stand-alone tools: the only places that see adapters. */
const COMPOSE = '^apps/[^/]+/src/compose\\.ts$|^apps/cli/src/commands/code\\.ts$';

const layerRules: IForbiddenRuleType[] = LAYERS.map(({ name, path, may }) => ({
  name: `layer-${name}`,
  comment: `${name} may import ${may.join(', ') || 'no other package'} of ours.`,
  severity: 'error',
  from: { path, pathNot: [TEST, COMPOSE] },
  to: { path: OURS, pathNot: [path, ...may.map((one) => `^(packages|apps)/${one}/`)] },
}));

const stageRules: IForbiddenRuleType[] = STAGES.map((stage, i) => ({
  name: `stage-${stage}`,
  comment: 'A stage imports only the door of earlier stages, so that each can be replaced alone.',
  severity: 'error',
  from: { path: `^packages/coder/src/${stage}/`, pathNot: TEST },
  to: {
    path: '^packages/coder/src/',
    pathNot: [
      `^packages/coder/src/${stage}/`,
      ...STAGES.slice(0, i).map((earlier) => `^packages/coder/src/${earlier}/index\\.ts$`),
    ],
  },
}));

const only = (name: string, comment: string, target: string, where: readonly string[]): IForbiddenRuleType => ({
  name,
  comment,
  severity: 'error',
  from: { path: OURS, pathNot: [TEST, ...where] },
  to: { path: target },
});

export const rules: IFlattenedRuleSet = {
  forbidden: [
    ...layerRules,
    ...stageRules,
    {
      name: 'pure-packages',
      comment: 'contract, atlas, coder, dossier and publish also run in a browser: no Node core in them.',
      severity: 'error',
      from: { path: '^packages/(contract|atlas|coder|dossier|publish)/src/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    only('sql-in-store', 'SQL and its drivers stay behind the store.', '(node_modules/(kysely|pg)/|^(node:)?sqlite$)', [
      '^packages/store/',
    ]),
    only(
      'onnx-in-model',
      'ONNX stays behind the model port; the page names the address of its WebAssembly.',
      'node_modules/onnxruntime',
      ['^packages/model/', '^apps/web/src/compose\\.ts$'],
    ),
    only('http-in-server', 'The HTTP server stays in apps/server.', 'node_modules/@?fastify', ['^apps/server/']),
    {
      name: 'no-tests',
      comment: 'Nothing imports tests.',
      severity: 'error',
      from: { pathNot: TEST },
      to: { path: TEST },
    },
    { name: 'no-cycles', comment: 'No cycles.', severity: 'error', from: { path: OURS }, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'Every module is reached from somewhere.',
      severity: 'error',
      from: { orphan: true, path: OURS, pathNot: [TEST, '^apps/web/public/', '\\.d\\.ts$', 'vite\\.config\\.ts$'] },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'Every import resolves.',
      severity: 'error',
      from: {},
      // The address of a file in a package, which the bundler gives.
      to: { couldNotResolve: true, pathNot: '\\?url$' },
    },
  ],
};

export const options: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^(apps|packages)/[^/]+/(dist|coverage)/' },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
};
