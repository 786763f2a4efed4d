import { once } from 'node:events';
import { CodedRecord, FailedRecord } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { runDemarche, startDemarche } from '../run-demarche.ts';

const line = (id: string, text = `Moscow condemned strike ${id} on Saturday.`) =>
  JSON.stringify({ id, text, published: '2026-01-04' });
const parsed = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one) as { id: string | null; error?: string });

describe('demarche code', () => {
  it('gives a record for each line, in order, with an error in the place of each bad one', async () => {
    const bad = [
      'not json',
      '{"id":"no-text"}',
      '{"id":"both","text":"a","html":"b"}',
      '"a string"',
      '{"text":"no id"}',
    ];
    const input = [line('1'), ...bad, line('2'), '', line('3', ' ')].join('\n');
    const { code, out, err } = await runDemarche(['code'], { input });
    const answers = parsed(out);
    expect(answers.map(({ id }) => id)).toEqual(['1', null, 'no-text', 'both', null, null, '2', '3']);
    for (const [i, answer] of answers.entries()) {
      const schema = i >= 1 && i <= bad.length ? FailedRecord : CodedRecord;
      expect(schema.safeParse(answer).error).toBeUndefined();
    }
    expect(code).toBe(1);
    expect(err).toContain('line 2: ');
  });

  it('codes HTML, and the same input to the same bytes', async () => {
    const html = JSON.stringify({
      id: 'h',
      html: '<article><h1>Reply</h1><p>China condemned the strikes, its ministry said.</p></article>',
    });
    const first = await runDemarche(['code'], { input: html });
    expect(first.code).toBe(0);
    expect(parsed(first.out)[0]).toMatchObject({ id: 'h' });
    expect((await runDemarche(['code'], { input: html })).out).toBe(first.out);
  });

  it('answers a line before the next one comes', async () => {
    const child = startDemarche(['code']);
    child.stdin.write(`${line('1')}\n`);
    const [answer] = (await once(child.stdout, 'data')) as [Buffer];
    expect(parsed(answer.toString())[0]).toMatchObject({ id: '1' });
    child.stdin.end();
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
  });

  it('ends quietly where the reader of its output has enough', async () => {
    const child = startDemarche(['code']);
    child.stdin.on('error', () => {});
    let err = '';
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.stdin.end(Array.from({ length: 400 }, (_, i) => line(`${i}`)).join('\n'));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    await once(child, 'close');
    expect([child.exitCode, err]).toEqual([0, '']);
  });
});
