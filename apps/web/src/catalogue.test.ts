/** Every word that the page says itself stands in a catalogue of strings: none in the markup. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Attributes that people read or hear. */
const SPOKEN = new Set([
  'title',
  'label',
  'aria-label',
  'placeholder',
  'alt',
  'hint',
  'lead',
  'caption',
  'aria-description',
]);
/** Names of keys and the like, the same in every language. */
const KEYS = /^(?:Ctrl K|Esc|Enter|UTC|URL|https:\/\/|[a-z?/])$/;

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !KEYS.test(text.trim());

/** Words in the markup of a file, each with its line. */
function wordsIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const note = (node: ts.Node, text: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    if (hasWords(text)) found.push(`${source.fileName}:${line + 1} ${text.trim()}`);
  };
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText(source)) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value && ts.isStringLiteralLike(value)) note(node, value.text);
    }
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      ts.isStringLiteralLike(node.expression) &&
      !ts.isJsxAttribute(node.parent)
    )
      note(node, node.expression.text);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

const read = (name: string, text: string) =>
  wordsIn(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));

it('finds words in text, in what is read aloud and in expressions', () => {
  const markup = `const A = () => <p title="Two words" className="not words">Some text {'More text'} {S.title} <kbd>Esc</kbd></p>;`;
  expect(read('a.tsx', markup)).toEqual(['a.tsx:1 Two words', 'a.tsx:1 Some text', 'a.tsx:1 More text']);
});

it('has no word in the markup', () => {
  const files = globSync('**/*.tsx', { cwd: import.meta.dirname });
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap((name) => read(name, readFileSync(join(import.meta.dirname, name), 'utf8')))).toEqual([]);
});
