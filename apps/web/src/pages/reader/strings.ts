/** Invariant: what the reader says of a document's original stands here. */
export const ORIGINAL = {
  label: 'What is shown',
  views: { text: 'Text', original: 'Original', both: 'Side by side' },
  heading: 'Original, as it was read',
  frame: 'The original document',
  lead: 'As it was read, without what it would run or fetch: scripts, pictures and styles from elsewhere. Its links lead nowhere.',
  pdf: 'A PDF is not shown here. Save it to read it.',
  save: 'Save it',
  kind: { html: 'Web page', text: 'Plain text', pdf: 'PDF' },
  from: 'From',
  noAddress: 'no address: pasted, or from a file',
  kept: 'On this machine since',
  notKnown: 'not known',
  size: 'Kind, size',
  hash: 'SHA-256',
} as const;
