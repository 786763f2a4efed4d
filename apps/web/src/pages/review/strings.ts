/** The words of the review page. */
export const REVIEW = {
  title: 'Review',
  lead: 'What nobody has judged yet: first what positions rest on and the coder is least sure of. Decide with single keys; undo takes the last one back.',
  left: (left: number, all: number) =>
    `${left.toLocaleString('en')} of ${all.toLocaleString('en')} reports are not judged`,
  done: (count: number) => `${count} decided in this round`,
  empty: 'Everything has been judged',
  roundDone: 'This round is done',
  nextRound: 'Next round',
  accept: 'Right',
  reject: 'Not said',
  skip: 'Later',
  undo: 'Undo',
  correctPosition: 'Its stand is',
  correctLegality: 'Its view of the law is',
  sure: 'the coder is sure to',
  bears: 'rests on it:',
  open: 'Open the document',
  reason: 'Decided in review',
} as const;
