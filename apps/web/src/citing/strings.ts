/** The words of citing. */
export const CITE = {
  open: 'Cite',
  address: 'Permanent address',
  shared: 'It is the shared address: whoever has it can read this dossier.',
  local: 'It opens on this machine only.',
  style: 'Style',
  styles: { plain: 'Text', wikipedia: 'Wikipedia', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  citation: 'Citation',
  noReport: 'No report is known that could be cited.',
  in: 'In',
  dossier: 'dossier',
  asOf: 'as of',
  accessed: 'accessed',
  reportedIn: 'Reported in',
  statement: (who: string, day: string | null) => (day === null ? `${who}: statement` : `${who}: statement of ${day}`),
  position: (who: string) => `${who}: political position`,
  legality: (who: string) => `${who}: view of the law`,
} as const;
