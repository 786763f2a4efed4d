import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { inputOf, plant, type Planted, type Telling } from '../planted.ts';

const compiled = (...planted: Planted[]) => compile(inputOf(planted));

const condemnation = 'the raid was an act of armed aggression against a sovereign state';

describe('positions', () => {
  it('takes the strongest own-voice statement that is not denied, and says by which rule', () => {
    const dossier = compiled(
      plant('a', '2026-01-03', [
        { content: 'we follow events', acts: ['inform'], position: 'neutral', legality: 'refers' },
        { content: condemnation, legality: 'unlawful', why: ['legality:unlawful “armed aggression”'] },
        { content: 'well done', acts: ['support'], position: 'support', actors: ['CUB'], stateVoice: false },
        { content: 'calm is needed', acts: ['appeal'], position: 'neutral', actors: ['CUB'] },
      ]),
    );
    const rus = dossier.statements.find(({ legality }) => legality === 'unlawful')!;
    expect(dossier.positions).toMatchObject([
      { actor: 'CUB', position: 'neutral', legality: 'none', legalityStatements: [] },
      {
        actor: 'RUS',
        position: 'oppose-condemn',
        legality: 'unlawful',
        statements: [rus.id],
        legalityStatements: [rus.id],
      },
    ]);
    expect(dossier.positions[1]?.derived).toMatchObject({
      position: { rules: [{ id: 'condemns', because: 'It condemns the event.', statements: [rus.id] }], judged: [] },
      legality: { rules: [], words: [{ words: 'armed aggression', statements: [rus.id] }], judged: [] },
    });
    expect(dossier.positions[0]?.derived?.legality).toBeNull();
    expect(dossier.positions[1]?.rule).toBe('The strongest of its 2 statements. Rule condemns: It condemns the event.');
  });

  it('sets those who hold the event lawful against those who hold it unlawful', () => {
    const lawful: Telling = {
      content: 'an arrest under an indictment',
      actors: ['USA'],
      legality: 'lawful',
      acts: ['justify'],
    };
    const unlawful: Telling = { content: condemnation, actors: ['CUB', 'RUS'], legality: 'unlawful' };
    const [claim] = compiled(plant('a', '2026-01-03', [lawful, unlawful])).contested;
    expect(claim?.asserted.map(({ actor }) => actor)).toEqual(['USA']);
    expect(claim?.denied.map(({ actor }) => actor)).toEqual(['CUB', 'RUS']);
    expect(compiled(plant('a', '2026-01-03', [lawful])).contested).toEqual([]);
  });
});
