import { expect, it } from 'vitest';
import { filesBelow, listedFiles, parted } from './dropped-files.ts';

const file = (name: string) => ({
  isFile: true,
  isDirectory: false,
  name,
  file: (done: (file: File) => void) => done(new File(['words'], name)),
});
const gone = { ...file('gone.txt'), file: (_: unknown, failed: (error: unknown) => void) => failed(new Error('gone')) };
const folder = (name: string, ...children: object[]) => ({
  isFile: false,
  isDirectory: true,
  name,
  createReader: () => {
    const pieces = [children.slice(0, 2), children.slice(2), []];
    return { readEntries: (done: (entries: never[]) => void) => done((pieces.shift() ?? []) as never[]) };
  },
});
const paths = (found: readonly { readonly path: string }[]) => found.map(({ path }) => path);

it('finds whatever lies below a folder, in as many pieces as it comes', async () => {
  const dropped = [
    folder('coverage', file('b.html'), folder('more', file('a.PDF')), file('c.txt')),
    file('d.txt'),
    gone,
  ];
  const { taken, left } = parted(await filesBelow(dropped));
  expect(paths(taken)).toEqual(['coverage/b.html', 'coverage/c.txt', 'coverage/more/a.PDF', 'd.txt']);
  expect(left).toEqual([]);
});

it('leaves out of a folder what is of another kind or hidden, and nothing that was picked by itself', async () => {
  const dropped = [folder('coverage', file('.DS_Store'), file('a.png'), folder('.git', file('b.txt'))), file('c.odd')];
  const { taken, left } = parted(await filesBelow(dropped));
  expect(paths(taken)).toEqual(['c.odd']);
  expect(left).toEqual(['coverage/.DS_Store', 'coverage/.git/b.txt', 'coverage/a.png']);
  expect(paths(listedFiles([new File([''], 'a.txt')]))).toEqual(['a.txt']);
});
