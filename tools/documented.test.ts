/** Nothing exists undocumented: packages, stages, commands, settings. (That every route has a summary is tested in apps/server.) */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const foldersOf = (name: string): string[] =>
  readdirSync(path.join(root, name), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

const architecture = read('ARCHITECTURE.md');
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');

describe('ARCHITECTURE.md', () => {
  it.each(['packages', 'apps'].flatMap((parent) => foldersOf(parent).map((name) => `${parent}/${name}`)))(
    'describes %s',
    (name) => {
      expect(architecture).toContain(`\`${name}\``);
    },
  );

  it.each(foldersOf('packages/coder/src').filter((name) => /^\d-/.test(name)))('describes the stage %s', (stage) => {
    expect(architecture).toContain(`\`${stage}\``);
  });

  it('fits on two pages', () => {
    expect(architecture.split('\n').length).toBeLessThan(110);
  });
});

describe('README.md', () => {
  const commands = readdirSync(path.join(root, 'apps/cli/src/commands')).filter((name) => !name.endsWith('.test.ts'));
  it.each(commands.map((name) => path.basename(name, '.ts')))('lists the command %s', (command) => {
    expect(readme).toMatch(new RegExp(`\`(?:[^\`]*\\b)?${command}\\b`));
  });

  it('links to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(globSync(link, { cwd: root })).not.toEqual([]);
  });
});

describe('settings', () => {
  const code = globSync('{packages,apps,eval,tools,training,e2e}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: (name) => name === 'node_modules',
  });
  const settings = new Set(
    code.flatMap((name) => [...read(name).matchAll(/process\.env\[?\.?'?([A-Z_]{3,})/g)].map((match) => match[1]!)),
  );
  it.each([...settings].filter((name) => name !== 'PATH'))('%s is described in README or CONTRIBUTING', (setting) => {
    expect((readme + contributing).includes(`\`${setting}`)).toBe(true);
  });
});
