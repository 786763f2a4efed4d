/** Invariant: the feed has the latest hundred of what the list of alerts has, in its order. */
import { type AlertFilter, type CrisisId, type Outcome, ok } from '@demarche/contract';
import { alertFeed, type FeedOptions } from '@demarche/publish';
import { compileDossier } from '../compile-dossier.ts';
import type { Ports } from '../ports.ts';
import { listAlerts } from './alerts.ts';

/** Entries of a feed; its readers come back for more. */
const MOST = 100;

/** The alerts of a crisis as an Atom feed. */
export async function feedOfAlerts(
  ports: Ports,
  crisis: CrisisId,
  filter: AlertFilter,
  options: FeedOptions,
): Promise<Outcome<string>> {
  const alerts = await listAlerts(ports, crisis, filter, MOST);
  if (alerts.kind === 'problem') return alerts;
  const dossier = await compileDossier(ports, crisis);
  return dossier.kind === 'problem' ? dossier : ok(alertFeed(dossier.value, alerts.value, options));
}
