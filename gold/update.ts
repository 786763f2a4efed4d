/** `npm run gold`: rewrites what the stages give on every input. Read the difference before committing it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { slugs, stageFiles } from './stages.ts';

for (const slug of slugs()) {
  for (const [name, text] of await stageFiles(slug)) writeFileSync(path.join(import.meta.dirname, slug, name), text);
}
