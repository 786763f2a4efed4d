import { type Outcome, failed } from '@demarche/contract';

/** What a schema says of a value that it refuses. */
interface Refusal {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

/** The first field that is wrong, as the option that gives it. */
export function badOption({ issues: [issue] }: Refusal): Outcome<never> {
  return failed('usage/bad-option', `--${String(issue!.path[0])}`, issue!.message);
}
