/** Invariant: what is listed stands in the dossier now; since when it is known was noted when it first did. */
import {
  type Alert,
  type AlertFilter,
  type CrisisId,
  type Dossier,
  type News,
  type Outcome,
  ok,
} from '@demarche/contract';
import { newsOf } from '@demarche/dossier';
import { wholeDossier } from '../compile-dossier.ts';
import type { Ports } from '../ports.ts';

/** A crisis's news, the latest known first, at most so many. */
export async function listAlerts(
  ports: Ports,
  crisis: CrisisId,
  filter: AlertFilter,
  limit: number,
): Promise<Outcome<Alert[]>> {
  const standing = await standingAlerts(ports, crisis);
  if (standing.kind === 'problem') return standing;
  const { alerts, dossier } = standing.value;
  const seen = ports.seenAs ? newsOf(ports.seenAs(dossier)) : null;
  // The same news in the same order, in the words that whoever asks may see.
  const shown = seen ? alerts.map(({ at }, i): Alert => ({ at, news: seen[i]! })) : alerts;
  const since = filter.since === undefined ? -Infinity : Date.parse(filter.since);
  return ok(
    shown
      .filter(({ at, news }) => Date.parse(at) > since && fits(news, filter))
      .toSorted(latestFirst)
      .slice(0, limit),
  );
}

/** Whether news is of the kinds and actors asked for; who is asked counts too, and an empty list asks for all. */
const fits = (news: News, { kinds = [], actors = [] }: Pick<AlertFilter, 'kinds' | 'actors'>): boolean =>
  (kinds.length === 0 || kinds.includes(news.kind)) &&
  (actors.length === 0 || [...news.actors, ...('of' in news ? news.of : [])].some((one) => actors.includes(one)));

const latestFirst = (a: Alert, b: Alert): number =>
  order(b.at, a.at) || order(b.news.day ?? '', a.news.day ?? '') || order(a.news.key, b.news.key);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Standing {
  readonly dossier: Dossier;
  readonly alerts: readonly Alert[];
}

/**
 * All news of a crisis as it stands. What nobody here knew before is put down as pending with each webhook first and then noted as known, whoever
 * looks first: a process that is killed in between tells it twice rather than never.
 */
export async function standingAlerts(ports: Ports, crisis: CrisisId): Promise<Outcome<Standing>> {
  const compiled = await wholeDossier(ports, crisis);
  if (compiled.kind === 'problem') return compiled;
  const { news } = ports.store;
  const known = await news.known(crisis);
  const now = ports.now().toISOString();
  const alerts = newsOf(compiled.value).map((one): Alert => ({ at: known.get(one.key) ?? now, news: one }));
  const fresh = alerts.flatMap((alert) => (known.has(alert.news.key) ? [] : [alert.news]));
  if (fresh.length > 0) {
    await putDown(ports, crisis, fresh);
    await news.note(
      crisis,
      fresh.map(({ key }) => key),
      now,
    );
  }
  return ok({ dossier: compiled.value, alerts });
}

/** Puts news down with each webhook that asked for it. */
async function putDown({ store }: Ports, crisis: CrisisId, fresh: readonly News[]): Promise<void> {
  for (const webhook of await store.news.webhooks(crisis)) {
    const own = fresh.filter((one) => fits(one, webhook)).map(({ key }) => key);
    if (own.length > 0)
      await store.news.changeWebhook(webhook.id, (one) => ({
        ...one,
        pending: [...new Set([...one.pending, ...own])],
      }));
  }
}
