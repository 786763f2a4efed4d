/** Invariant: what somebody decides is signed with the name they signed in with, whatever name came with the request. */
import { nameOfVisitor, type Visitor } from '@demarche/usecases';

/** A request's body under the visitor's own name; under the one given where nobody has to sign in. */
export const signed = <T extends { readonly by: string }>(visitor: Visitor, body: T): T => ({
  ...body,
  by: nameOfVisitor(visitor) ?? body.by,
});
