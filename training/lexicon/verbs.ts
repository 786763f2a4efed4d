/**
 * Collects packages/coder/src/2-attributions/verb-forms.json: base forms of verbs and irregular forms, facts about words
 * counted in the GUM pack (../shared/data/gum; forms with their lemmas) and the PolNeAR pack (words after "to" and modals).
 *   node training/lexicon/verbs.ts
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { tagWords, tokenize } from '../../packages/coder/src/1-sentences/index.ts';
import { regularBases } from '../../packages/coder/src/2-attributions/verb-lemma.ts';

interface GumDocument {
  readonly text: string;
  readonly tokens: readonly (readonly [start: number, end: number, upos: string, xpos: string, lemma: string])[];
}

const PACKS = new URL('../../../shared/data/', import.meta.url);
const TARGET = new URL('../../packages/coder/src/2-attributions/verb-forms.json', import.meta.url);

function lines<T>(path: string): T[] {
  const text = gunzipSync(readFileSync(new URL(path, PACKS))).toString();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

function count<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function collect(): { bases: string[]; irregular: Record<string, string> } {
  const bases = new Map<string, number>();
  const forms = new Map<string, Map<string, number>>();
  for (const { text, tokens } of lines<GumDocument>('gum/train.jsonl.gz')) {
    for (const [start, end, , xpos, lemma] of tokens) {
      const form = text.slice(start, end).toLowerCase();
      if (!xpos.startsWith('VB') || !/^[a-z]{2,}$/.test(lemma) || !/^[a-z]{2,}$/.test(form)) continue;
      count(bases, lemma);
      const row = forms.get(form) ?? new Map<string, number>();
      forms.set(form, row);
      count(row, lemma);
    }
  }
  for (const { text } of lines<{ text: string }>('polnear/train.jsonl.gz')) {
    for (const line of text.split('\n')) {
      const tokens = tokenize(line);
      const tags = tagWords(tokens);
      tokens.forEach(({ lower, text: word }, i) => {
        if (tags[i] === 'VB' && /^(?:TO|MD)$/.test(tags[i - 1] ?? '') && word === lower && /^[a-z]{2,}$/.test(lower))
          count(bases, lower);
      });
    }
  }
  const kept = new Set([...bases].filter(([, n]) => n >= 2).map(([base]) => base));
  const irregular = [...forms].flatMap(([form, row]) => {
    const [lemma, n] = [...row].toSorted((a, b) => b[1] - a[1])[0]!;
    const odd = form !== lemma && n >= 2 && kept.has(lemma);
    return odd && regularBases(form).find((guess) => kept.has(guess)) !== lemma ? [[form, lemma] as const] : [];
  });
  return {
    bases: [...kept].toSorted(),
    irregular: Object.fromEntries(irregular.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

if (!existsSync(new URL('polnear', PACKS))) {
  console.log('skipped: ../shared/data is not here');
} else {
  const found = collect();
  writeFileSync(TARGET, JSON.stringify(found));
  console.log(`${found.bases.length} bases, ${Object.keys(found.irregular).length} irregular forms`);
}
