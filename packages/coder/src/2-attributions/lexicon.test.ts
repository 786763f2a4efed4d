import { describe, expect, it } from 'vitest';
import { CueKin, KIN_VERBS, modelOf } from './cue-kin.ts';
import { CueWeights } from './cue-score.ts';
import { Official } from './official.ts';
import { Relays } from './relay.ts';
import { VerbForms, verbLemma } from './verb-lemma.ts';
import kin from './cue-kin.json' with { type: 'json' };
import weights from './cue-weights.json' with { type: 'json' };
import official from './official.json' with { type: 'json' };
import relays from './relays.json' with { type: 'json' };
import forms from './verb-forms.json' with { type: 'json' };

describe('the lexicons', () => {
  it('have the declared forms', () => {
    expect(() => [
      CueKin.parse(kin),
      CueWeights.parse(weights),
      Official.parse(official),
      Relays.parse(relays),
      VerbForms.parse(forms),
    ]).not.toThrow();
  });

  it('give a verb one model, and a model none', () => {
    expect(new Set(KIN_VERBS).size).toBe(KIN_VERBS.length);
    expect(modelOf('decry')).toBe('condemn');
    expect(modelOf('condemn')).toBe('condemn');
  });

  it('know saying better than eating', () => {
    const { weights: w } = CueWeights.parse(weights);
    expect(w['l=say']).toBeGreaterThan(w['l=eat'] ?? 0);
  });
});

describe('verbLemma', () => {
  it.each([
    ['said', 'say'],
    ['denied', 'deny'],
    ['urging', 'urge'],
    ['condemns', 'condemn'],
    ['admitted', 'admit'],
    ['decried', 'decry'],
    ['underscored', 'underscore'],
  ])('takes %s to %s', (form, lemma) => {
    expect(verbLemma(form)).toBe(lemma);
  });
});
