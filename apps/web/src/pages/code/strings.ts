/** What the page that codes a text in the browser says. */
export const CODE = {
  link: 'Code a text',
  title: 'Code a text here',
  lead: 'The text is read and coded in this browser. Nothing of it leaves this machine, and nothing is stored.',
  text: 'Text',
  textHint: 'Headline first, a blank line between paragraphs. English only.',
  published: 'Published (optional)',
  publishedHint: 'The day decides what “on Saturday” means.',
  go: 'Code it',
  again: 'Code another text',
  opening: 'Loading the encoder. Once loaded, the browser keeps it.',
  coding: 'Coding…',
  failed: 'The coder could not be run in this browser',
  failedMend: 'Reload the page. If it stays, use the command “demarche code” or add the text to a crisis.',
} as const;
