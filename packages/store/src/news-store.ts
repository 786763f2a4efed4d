/** Invariant: the moment at which news was first known never changes; a webhook's row holds what it was not told yet. */
import type { CrisisId, Moment, Webhook } from '@demarche/contract';

/** What a desk knows of the news of its crises. None of it is part of a dossier, so none of it raises the revision. */
export interface NewsStore {
  /** Notes that these are known since a moment; of those that were known before, the earlier one stays. */
  note(crisis: CrisisId, keys: readonly string[], at: Moment): Promise<void>;
  /** Since when each is known, by its key. */
  known(crisis: CrisisId): Promise<Map<string, Moment>>;
  /** Every crisis of which news was noted, by id. */
  noted(): Promise<CrisisId[]>;

  addWebhook(webhook: Webhook): Promise<void>;
  /** Changes a webhook from what it is at that moment; true where there is one. */
  changeWebhook(id: string, change: (webhook: Webhook) => Webhook): Promise<boolean>;
  /** Those of a crisis, or all; by when they were made. */
  webhooks(crisis: CrisisId | null): Promise<Webhook[]>;
  /** True where there was one. */
  removeWebhook(id: string): Promise<boolean>;
}
