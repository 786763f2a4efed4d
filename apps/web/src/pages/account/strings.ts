/** The words of accounts, signing in and sharing. */
import type { Permission, Role } from '@demarche/contract';

export const ROLE: Record<Role, string> = { reader: 'Reader', coder: 'Coder', editor: 'Editor' };

export const ROLE_HINT = 'A reader reads; a coder also adds coverage and judges; an editor does everything.';

export const PERMISSION: Record<Permission, string> = {
  read: 'read dossiers and documents',
  add: 'add coverage',
  judge: 'judge, and log searches',
  manage: 'manage crises, shares and accounts',
};

export const ACCOUNT = {
  title: 'Account',
  shared: 'Shared, to be read',
  signIn: 'Sign in',
  signInLead: 'This desk is for those who have an account. An editor of it can give you one.',
  signInAlone: 'Nobody need sign in here now. Do it to make API tokens, or to change the password.',
  signOut: 'Sign out',
  signedInAs: (name: string, may: string) => `Signed in as ${name}; you may ${may}.`,
  name: 'Name',
  password: 'Password',
  passwordHint: 'At least 15 characters; a sentence will do.',
  role: 'Role',
  first: 'The first account',
  firstLead:
    'Nobody has an account here yet. The first is an editor’s: it may do everything, and give accounts to others.',
  alone:
    'As long as you work alone on this machine you need no account. With a first one your judgements carry its name; with a second everybody signs in.',
  code: 'Code',
  codeHint: 'The server printed an address with it when it started.',
  make: 'Make the account',
  made: (name: string) => `${name} has an account now.`,
  changePassword: 'Change the password',
  oldPassword: 'Password so far',
  newPassword: 'New password',
  passwordChanged: 'The password is changed; other browsers have to sign in again.',
  team: 'Accounts',
  closed: 'closed',
  close: 'Close',
  open: 'Open again',
  since: 'Since',
  tokens: 'API tokens',
  tokensLead:
    'With a token a program acts for you: it sends “Authorization: Bearer” and the token. It may no more than you may, and no more than you tick.',
  noTokens: 'You have none.',
  label: 'What it is for',
  scopes: 'It may',
  days: 'Days until it ends',
  daysHint: 'Empty: it lasts until you take it back.',
  makeToken: 'Make a token',
  secret: 'The new token. It is shown this once: copy it now.',
  takeBack: 'Take back',
  used: 'last used',
  never: 'never used',
  ends: 'ends',
  endless: 'no end',
  audit: 'What was done',
  auditLead: 'Every change, what was refused, and every try to sign in. Times are UTC.',
  noAudit: 'Nothing yet.',
  when: 'When',
  who: 'Who',
  what: 'What',
  answer: 'Answer',
  from: 'From',
  older: 'Older',
  mayNot: (what: string) => `You may not ${what} here`,
  mayNotMend: 'An editor of this desk can give you leave.',
  shareOver: 'This address opens nothing any more',
  shareOverMend: 'The share has ended. Ask whoever gave it to you for a new one.',
} as const;

export const PUBLISH = {
  title: 'Publish',
  lead: 'The dossier as a folder of web pages that open without a server: to send, or to put on any web server. It stays as it is, whatever changes here.',
  asOf: 'As it stood at the end of',
  fullQuotes: 'Quotes in full length',
  fullQuotesHint: 'Others own the texts: without it, long quotes are cut to short extracts.',
  noAddress: 'Its links do not lead back to this desk, since this address opens nothing for others.',
  download: 'Download the pages (ZIP)',
} as const;

export const SHARE = {
  lead: 'Whoever has such an address can read the dossier of this crisis, and nothing else, until you end it. Nobody can change anything with it.',
  label: 'For whom',
  labelHint: 'To know it by; readers do not see it.',
  days: 'Days until it ends',
  daysHint: 'Empty: it lasts until you end it.',
  fullTexts: 'Show the whole texts of documents too',
  fullTextsHint: 'Others own them: without it the words quoted are shown, and links to where they were published.',
  make: 'Make an address',
  none: 'Nothing is shared of this crisis.',
  address: 'Address',
  open: 'Open',
  end: 'End',
  extracts: 'words quoted',
  whole: 'whole texts',
  by: 'by',
} as const;
