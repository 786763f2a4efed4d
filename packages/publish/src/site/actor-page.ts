/** Invariant: an actor's page has all its statements in the dossier's order, and what follows from them. */
import type { ActorCode, Escalation } from '@demarche/contract';
import { actorsOf, quotesOf, statementsOf } from './evidence-view.ts';
import { type Html, NONE, html, table } from './html.ts';
import { OTHERS, pageOf } from './places.ts';
import type { SiteContext } from './site-context.ts';
import { statementView } from './statement-view.ts';

export function actorPage(actor: ActorCode, site: SiteContext): Html {
  const { dossier, places } = site;
  const position = dossier.positions.find((one) => one.actor === actor);
  const shifts = dossier.shifts.filter((one) => one.actor === actor);
  const escalation = dossier.escalations.find((one) => one.actor === actor);
  const demands = dossier.demands.filter(({ by, of }) => by.includes(actor) || of.includes(actor));
  const contacts = dossier.contacts.filter(({ parties }) => parties.includes(actor));
  const here = dossier.statements.filter((statement) => pageOf(statement) === places.actor(actor));
  const elsewhere = dossier.statements.filter(
    (one) => one.actors.includes(actor) && pageOf(one) !== places.actor(actor),
  );
  return html`${
      position
        ? html`<dl>
            <dt>Position</dt>
            <dd>${position.position}, by ${statementsOf(position.statements, site)}</dd>
            <dt>Legal view</dt>
            <dd>
              ${position.legality}${position.legalityStatements.length > 0 ? html`, by ${statementsOf(position.legalityStatements, site)}` : ''}
            </dd>
            <dt>Rule</dt>
            <dd>${position.rule}</dd>
          </dl>`
        : html`<p class="empty">It took no position in its own voice.</p>`
    }
    ${escalation ? strength(escalation) : NONE}
    ${
      shifts.length > 0
        ? table(
            'Shifts',
            ['Day', 'Axis', 'From', 'To', 'By'],
            shifts.map((one) => [
              html`${one.day ?? 'unknown'}`,
              html`${one.axis}`,
              html`${one.from ?? ''}`,
              html`${one.to} <span class="meta">(${one.kind})</span>`,
              statementsOf([one.statement], site),
            ]),
          )
        : NONE
    }
    <h2>Statements</h2>
    ${here.length > 0 ? here.map((statement) => statementView(statement, site)) : html`<p class="empty">None on this page.</p>`}
    ${
      elsewhere.length > 0
        ? html`<p>
            Made with others:
            ${statementsOf(
              elsewhere.map(({ id }) => id),
              site,
            )}.
          </p>`
        : NONE
    }
    ${
      demands.length > 0
        ? table(
            'Demands by and of it',
            ['By', 'Of', 'What', 'Fate'],
            demands.map((one) => [
              actorsOf(one.by, site),
              actorsOf(one.of, site),
              quotesOf(one.evidence.slice(0, 1), site),
              html`${one.fate.state}`,
            ]),
          )
        : NONE
    }
    ${
      contacts.length > 0
        ? table(
            'Contacts',
            ['Day', 'Type', 'Parties', 'As told'],
            contacts.map((one) => [
              html`${one.date?.from ?? 'unknown'}`,
              html`${one.type}`,
              actorsOf(one.parties, site),
              quotesOf(one.evidence.slice(0, 1), site),
            ]),
          )
        : NONE
    }`;
}

/** Statements of persons whom the text ties to no actor. */
export function othersPage(site: SiteContext): Html {
  const here = site.dossier.statements.filter((statement) => pageOf(statement) === OTHERS);
  return here.length === 0
    ? html`<p class="empty">None.</p>`
    : html`${here.map((statement) => statementView(statement, site))}`;
}

const WIDTH = 220;
const HEIGHT = 36;

/** The strength of its language over time, as a line and in words. */
function strength({ points, trend }: Escalation): Html {
  const most = Math.max(...points.map(({ force }) => force));
  const at = points.map(
    ({ force }, i) =>
      [
        points.length === 1 ? WIDTH / 2 : 4 + (i * (WIDTH - 8)) / (points.length - 1),
        HEIGHT - 4 - (force * (HEIGHT - 8)) / most,
      ] as const,
  );
  const words = points.map(({ day, force }) => `${day}: ${force}`).join(', ');
  return html`<p class="meta">
    Strength of its language, ${trend}:
    <svg role="img" aria-label="${words}" width="${WIDTH}" height="${HEIGHT}">
      <polyline points="${at.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}" />
      ${at.map(([x, y]) => html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.5" />`)}
    </svg>
  </p>`;
}
