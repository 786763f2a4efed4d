/** Invariant: precision, recall and F1 are 1 where there was nothing to find and nothing was found. */

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

export const ratio = (part: number, whole: number): number => (whole ? part / whole : 0);

/** The score of `right` hits among `predicted` answers and `gold` wanted ones. */
export function scoreOf(right: number, predicted: number, gold: number): Score {
  return scoreFrom(
    predicted || !gold ? (predicted ? right / predicted : 1) : 0,
    gold ? right / gold : 1,
    right,
    predicted,
    gold,
  );
}

/** A score whose precision and recall were counted apart (a prediction may answer several gold rows). */
export function scoreFrom(precision: number, recall: number, right: number, predicted: number, gold: number): Score {
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, right, predicted, gold };
}
