/** Who may use the desk: accounts, sessions, tokens, shares, and the log of what was done. */
export type { AccountPorts } from './account-ports.ts';
export { changeAccount, changePassword, createAccount, listAccounts } from './accounts.ts';
export { signIn, signOut, type SignedIn } from './sign-in.ts';
export { createToken, listTokens, removeToken } from './tokens.ts';
export { sharedView, unsigned, unsignedSearch } from './shared-view.ts';
export { endShare, listShares, shareCrisis } from './shares.ts';
export { NOBODY, nameOfVisitor, permissionsOf, visitorWith, type Visitor } from './visitors.ts';
