/** For tests only: the shipped vocabulary. */
import { readFileSync } from 'node:fs';
import { wordPieces } from '../src/word-pieces.ts';

export const vocabulary = readFileSync(new URL('../weights/vocab.txt', import.meta.url), 'utf8');
export const pieces = wordPieces(vocabulary);
