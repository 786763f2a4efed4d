/** Invariant: what somebody may do is a set of permissions; roles and scopes are names for such sets, and nothing else grants any. */
import * as z from 'zod';
import { CrisisId, Moment } from './ids.ts';

/**
 * What a visitor may do: `read` dossiers, documents and exports; `add` coverage; `judge` what is coded, and log searches; `manage`
 * crises, what is taken out, shares and accounts.
 */
export const Permission = z.enum(['read', 'add', 'judge', 'manage']);
export type Permission = z.infer<typeof Permission>;

export const Role = z.enum(['reader', 'coder', 'editor']);
export type Role = z.infer<typeof Role>;

/** What each role may do. */
export const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  reader: ['read'],
  coder: ['read', 'add', 'judge'],
  editor: ['read', 'add', 'judge', 'manage'],
};

/** Names that the audit log has for those who have none. */
const RESERVED = /^(?:nobody|this machine|withheld|(?:command line|share)\b.*)$/i;

/** The name that somebody signs in and signs judgements with; no two have the same `nameKey`. */
export const AccountName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{C}\p{Default_Ignorable_Code_Point}]*$/u, 'a name has no characters that cannot be seen')
  .refine((name) => !RESERVED.test(nameKey(name)), 'that name stands for somebody without an account');

/** What tells names apart: letters, whatever their case and however they are composed. */
export function nameKey(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}

/**
 * At least 15 characters and no rule about which, as NIST SP 800-63B-4 (section 3.1.1.2) asks of a password that is the only thing asked for;
 * not more than hashing should be given to chew.
 */
export const Password = z.string().min(15, 'give at least 15 characters; a sentence will do').max(256);

const AccountId = z.string().min(1);

export const Account = z.object({
  id: AccountId,
  name: AccountName,
  role: Role,
  created: Moment,
  /** When it was closed: it opens nothing since, and its judgements stay. */
  closed: Moment.nullable(),
});
export type Account = z.infer<typeof Account>;

/** What a secret opens, where the secret itself is kept only as its hash. */
const pass = { id: z.string().min(1), created: Moment, ends: Moment.nullable() };

/** Somebody signed in, in one browser. */
export const SessionPass = z.object({ ...pass, kind: z.literal('session'), account: AccountId, seen: Moment });
export type SessionPass = z.infer<typeof SessionPass>;

/** A program that acts for an account, with no more than these permissions. */
export const TokenPass = z.object({
  ...pass,
  kind: z.literal('token'),
  account: AccountId,
  label: z.string(),
  scopes: z.array(Permission).min(1),
  seen: Moment.nullable(),
});
export type TokenPass = z.infer<typeof TokenPass>;

/** A dossier that whoever has the address may read. */
export const SharePass = z.object({
  ...pass,
  kind: z.literal('share'),
  crisis: CrisisId,
  label: z.string(),
  /** Whether the documents' whole texts are shown too, or the words quoted from them alone. */
  fullTexts: z.boolean(),
  /** Kept as it is, so that the address can be given out again. */
  secret: z.string().min(1),
  by: z.string(),
});
export type SharePass = z.infer<typeof SharePass>;

export const Pass = z.discriminatedUnion('kind', [SessionPass, TokenPass, SharePass]);
export type Pass = z.infer<typeof Pass>;

/** Something that was done at the desk, or that somebody tried to. */
export const AuditEntry = z.object({
  number: z.int(),
  at: Moment,
  /** As whom: `command` is the command line. */
  kind: z.enum(['alone', 'account', 'token', 'share', 'nobody', 'command']),
  /** An account's name, with the label of the token where it was one; `this machine` where nobody had to sign in. */
  who: z.string(),
  /** The route, such as `POST /api/crises`, or the command. */
  action: z.string(),
  /** What it was done to: the names in the address, never a body. */
  target: z.string(),
  /** The HTTP status that it was answered with. */
  status: z.int(),
  /** The address that it came from, where it came over a network. */
  from: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Who asks, as the server knows them. */
export const VisitorView = z.object({
  /** `alone`: nobody has to sign in here; `share`: whoever has the address of a shared dossier. */
  kind: z.enum(['alone', 'account', 'token', 'share', 'nobody']),
  /** With which judgements are signed; null where the page asks for it. */
  name: z.string().nullable(),
  permissions: z.array(Permission),
  /** Whether the texts of documents may be read. */
  fullTexts: z.boolean(),
  /** No account is there yet: the first may be made, with the code that the server printed unless `alone`. */
  empty: z.boolean(),
});
export type VisitorView = z.infer<typeof VisitorView>;

export const SignInRequest = z.object({ name: z.string().trim().min(1).max(80), password: z.string().min(1).max(256) });
export type SignInRequest = z.infer<typeof SignInRequest>;

/** The first account, which becomes the editor; the code is the one that the server printed, where it asks for one. */
export const FirstAccountRequest = z.object({ name: AccountName, password: Password, code: z.string().default('') });
export type FirstAccountRequest = z.infer<typeof FirstAccountRequest>;

export const AccountRequest = z.object({ name: AccountName, password: Password, role: Role });
export type AccountRequest = z.infer<typeof AccountRequest>;

/** What is to become of an account; what is left out stays. */
export const AccountChange = z.strictObject({
  role: Role.optional(),
  password: Password.optional(),
  closed: z.boolean().optional(),
});
export type AccountChange = z.infer<typeof AccountChange>;

export const PasswordChange = z.object({ old: z.string().min(1).max(256), password: Password });
export type PasswordChange = z.infer<typeof PasswordChange>;

const Days = z.int().min(1).max(3650);

export const TokenRequest = z.object({
  label: z.string().trim().min(1).max(80),
  scopes: z.array(Permission).min(1),
  /** Days that it lasts; without end where it is left out. */
  days: Days.optional(),
});
export type TokenRequest = z.infer<typeof TokenRequest>;

/** A new token with its secret, which is shown this once. */
export const NewToken = z.object({ token: TokenPass, secret: z.string().min(1) });
export type NewToken = z.infer<typeof NewToken>;

export const ShareRequest = z.object({
  label: z.string().trim().max(80).default(''),
  fullTexts: z.boolean().default(false),
  days: Days.optional(),
});
export type ShareRequest = z.infer<typeof ShareRequest>;
