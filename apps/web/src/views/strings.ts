/** The words of saved views. */
export const VIEWS = {
  title: 'Saved views',
  kind: 'View',
  lead: 'A page of this crisis with its section, filters, view and day, to come back to.',
  none: 'None yet.',
  saveThis: 'Save this page',
  name: 'Name',
  shared: 'For everybody at the desk',
  save: 'Save',
  saved: (name: string) => `Saved: ${name}`,
  sharedBy: (name: string | null) => (name === null ? 'for everybody' : `for everybody, by ${name}`),
  yours: 'for you alone',
  change: 'Change',
  remove: 'Remove',
  removed: (name: string) => `Removed: ${name}`,
  cancel: 'Cancel',
  now: 'This page is saved as',
} as const;
