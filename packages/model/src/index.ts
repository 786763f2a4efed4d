/** Trained weights behind one port, TokenClassifier: passages of text in, numbers for each piece of a word out. */
export { wordPieces, type WordPieces } from './word-pieces.ts';
export { unitsOf, type Unit } from './windows.ts';
export { openClassifier, type ClassifierOptions } from './node/open-classifier.ts';
