/** Behaviour is what it was when somebody last read it. A difference here is to be read, then `npm run gold`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { slugs, stageFiles } from './stages.ts';

describe.each(slugs())('gold/%s', async (slug) => {
  const files = await stageFiles(slug);
  it.each([...files.keys()])('%s is as it was', (name) => {
    expect(files.get(name)).toBe(readFileSync(path.join(import.meta.dirname, slug, name), 'utf8'));
  });
});
