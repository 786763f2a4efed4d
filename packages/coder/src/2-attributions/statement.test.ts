import { describe, expect, it } from 'vitest';
import { read } from '../../test/lines-document.ts';

describe('statements', () => {
  const body = ['The raid breaks the treaty.', 'We demand that Peru withdraw.', 'Peru said that it would stay.'];

  it("takes a statement's own sentences for what its issuer says", async () => {
    const said = await read([{ text: 'Joint statement on the raid', kind: 'headline' }, ...body]);
    expect(said.map(({ voice, source, content }) => [voice, source, content])).toEqual([
      ['issuer', '', 'The raid breaks the treaty'],
      ['issuer', 'We', 'that Peru withdraw'],
      ['reported', 'Peru', 'that it would stay'],
    ]);
  });

  it('leaves the sentences of an article to its author', async () => {
    const said = await read([{ text: 'Raid breaks the treaty, experts find', kind: 'headline' }, ...body]);
    expect(said.every(({ voice }) => voice === 'reported')).toBe(true);
  });

  it('leaves notes to editors to the press', async () => {
    const said = await read([
      { text: 'Statement on the raid', kind: 'headline' },
      ...body,
      'Notes to editors',
      'The raid took place at noon.',
    ]);
    expect(said.some(({ content }) => content.includes('noon'))).toBe(false);
  });

  it('leaves a story under a further headline to its reporter', async () => {
    const said = await read([
      { text: 'Statement on the raid', kind: 'headline' },
      ...body,
      { text: 'How the day went', kind: 'headline' },
      'The harbour lay still until noon.',
      '“Nobody came,” the harbour master said.',
    ]);
    expect(said.some(({ content }) => content.includes('lay still'))).toBe(false);
  });

  it('keeps the sections of a statement', async () => {
    const said = await read([
      { text: 'Statement on the raid', kind: 'headline' },
      ...body,
      { text: 'Next steps', kind: 'headline' },
      'The hostages must be released at once.',
    ]);
    expect(said.some(({ content }) => content.includes('hostages'))).toBe(true);
  });
});
