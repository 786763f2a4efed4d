/** Invariant: an address that leaves with a dossier is one that a reader can open. */
import { type Outcome, failed, ok } from '@demarche/contract';
import type { ExportOptions } from '@demarche/usecases';

export interface LinkOptions {
  readonly baseUrl?: string;
  /** True for the page of the statement itself. */
  readonly challenge?: string | true;
}

/** What addresses begin with and where readers can object, or which of the two is none that a reader can open. */
export function linksOf({ baseUrl, challenge }: LinkOptions): Outcome<Pick<ExportOptions, 'baseUrl' | 'challenge'>> {
  if (baseUrl !== undefined && !/^https?:\/\/./iu.test(baseUrl))
    return failed('usage/bad-option', `--base-url ${baseUrl}`, 'give an address that starts with https://');
  if (challenge === true)
    return baseUrl === undefined
      ? failed('usage/bad-option', '--challenge', 'without a template it needs --base-url')
      : ok({ baseUrl, challenge: '' });
  if (challenge !== undefined && !/^(?:https?:|mailto:)/iu.test(challenge))
    return failed(
      'usage/bad-option',
      `--challenge ${challenge}`,
      'give an address that starts with https:// or mailto:',
    );
  return ok({ baseUrl, challenge });
}
