/** Invariant: a draft becomes a crisis only as the contract's schema lets it; each fault is named at its field. */
import { Crisis } from '@demarche/contract';
import { codesFrom } from '../../evidence/codes.ts';
import { CRISIS_FORM as F } from '../../strings.ts';

export interface CrisisDraft {
  readonly title: string;
  readonly id: string;
  readonly summary: string;
  readonly event: string;
  readonly day: string;
  readonly acted: string;
  readonly affected: string;
}

export const EMPTY_DRAFT: CrisisDraft = { title: '', id: '', summary: '', event: '', day: '', acted: '', affected: '' };

export type DraftErrors = Partial<Record<keyof CrisisDraft, string>>;

/** The short name that a title suggests: `Strike on the port, 2025` gives `strike-on-the-port-2025`. */
export function shortName(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 48)
    .replace(/-$/, '');
}

/** The crisis that the draft describes, or what is wrong with which field. */
export function crisisFrom(draft: CrisisDraft): { readonly crisis: Crisis } | { readonly errors: DraftErrors } {
  const parties = [...partiesFrom(draft.acted, 'perpetrator'), ...partiesFrom(draft.affected, 'affected')];
  const parsed = Crisis.safeParse({
    id: draft.id || shortName(draft.title),
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    events: [{ title: draft.event.trim(), day: draft.day }],
    parties,
    window: { from: draft.day, to: null },
  });
  if (parsed.success) return { crisis: parsed.data };
  const errors: DraftErrors = {};
  for (const { path } of parsed.error.issues) {
    const [field, index, detail] = path;
    if (field === 'title') errors.title = F.noTitle;
    // Without a title there is no short name either: one fault, named once.
    else if (field === 'id' && (draft.id || draft.title.trim())) errors.id = F.noId;
    else if (field === 'events' && detail === 'title') errors.event = F.noEvent;
    else if (field === 'events' || field === 'window') errors.day = F.noDay;
    else if (field === 'parties' && typeof index === 'number') {
      const party = parties[index];
      errors[party?.role === 'perpetrator' ? 'acted' : 'affected'] = `${F.noCode} ${party?.actor}`;
    }
  }
  return { errors };
}

const partiesFrom = (codes: string, role: 'perpetrator' | 'affected') =>
  codesFrom(codes).map((actor) => ({ actor, role }));
