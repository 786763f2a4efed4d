/**
 * `npm run bench`                                    the coder's speed: documents and words a second, the share of each stage, memory
 * `npm run bench -- coder --documents 10000`         the same over so many documents, with the memory on the way
 * `npm run bench -- coder --workers 1`               with so many threads for the encoder
 * `npm run bench -- dossier`                         compiling: cold, and after one document more, at 1,000 to 100,000 statements
 * `npm run bench -- dossier --statements 1000000`    the same up to so many, with the plot docs/bench/compile.svg where `--plot` is given
 *
 * Compare runs only with runs made beside them; the machine's load decides the rest.
 */
const what = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'coder';
if (what === 'coder') await import('./bench/coder.ts');
else if (what === 'dossier') await import('./bench/dossier.ts');
else {
  console.error(
    'usage: npm run bench -- [coder|dossier] [--documents <n>] [--workers <n>] [--statements <n>] [--plot]',
  );
  process.exitCode = 2;
}
