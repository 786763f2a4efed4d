/** Invariant: every field of the coded attribution is shown in words, with how sure the coder was and why. */
import type { ReactNode } from 'react';
import { quote, type Act, type Attribution } from '@demarche/contract';
import { useActorName } from '../../evidence/names.tsx';
import { ACT, MEANS_NOBODY, MODE, OFFICE, READER as R, S } from '../../strings.ts';
import { Dated } from '../../ui/day.tsx';
import { LegalityMark, PositionMark } from '../../ui/marks.tsx';

interface CodedAttributionProps {
  readonly attribution: Attribution;
  /** The document's text. */
  readonly text: string;
}

export function CodedAttribution({ attribution, text }: CodedAttributionProps) {
  const { speaker, acts, position, legality, mode, said, hedged, negated, confidence, why } = attribution;
  const nameOf = useActorName();
  const flags = [hedged && S.hedged, negated && S.negated, !speaker.stateVoice && S.notState].filter(
    (flag) => flag !== false,
  );
  return (
    <dl className="coded">
      <Fact name={R.speaker}>
        <strong>
          <bdi>{speaker.person ?? speaker.text}</bdi>
        </strong>
        {speaker.via && (
          <span className="faint">
            {S.via} <bdi>{speaker.via}</bdi>
          </span>
        )}
      </Fact>
      <Means attribution={attribution} text={text} />
      <Fact name={R.office}>{OFFICE[speaker.office]}</Fact>
      <Fact name={R.actors}>{speaker.actors.map(nameOf).join(', ') || <span className="faint">{R.noActor}</span>}</Fact>
      <Fact name={R.position}>
        <PositionMark position={position} />
      </Fact>
      <Fact name={R.legality}>
        <LegalityMark legality={legality} />
      </Fact>
      {acts.length > 0 && (
        <Fact name={R.acts}>
          {acts.map((act, i) => (
            <ActView key={`${act.type} ${i}`} act={act} nameOf={nameOf} />
          ))}
        </Fact>
      )}
      <Fact name={R.said}>
        <Dated range={said} basis />
      </Fact>
      <Fact name={R.mode}>{MODE[mode]}</Fact>
      {flags.length > 0 && (
        <Fact name="">
          {flags.map((flag) => (
            <span key={flag} className="tag">
              {flag}
            </span>
          ))}
        </Fact>
      )}
      <Fact name={R.confidence}>
        <meter min={0} max={1} value={confidence} aria-label={R.confidence} />{' '}
        <span className="number">{Math.round(confidence * 100)} %</span>
      </Fact>
      <Fact name={R.why}>
        <ul className="why">
          {why.map((reason) => (
            <li key={reason} title={reason}>
              {reason}
            </li>
          ))}
        </ul>
      </Fact>
    </dl>
  );
}

/** Whom a source means that does not say it itself, in the document's own words, or why nobody is said. */
function Means({ attribution: { source, speaker }, text }: CodedAttributionProps) {
  const { reference } = speaker;
  if (reference.kind === 'abstained')
    return speaker.person || speaker.actors.length > 0 ? null : (
      <Fact name={R.means}>{MEANS_NOBODY[reference.reason]}</Fact>
    );
  const within = reference.spans.every(([a, b]) => source.some(([start, end]) => start <= a && b <= end));
  return within ? null : (
    <Fact name={R.means}>
      “<bdi>{quote(text, reference.spans)}</bdi>”
    </Fact>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ActView({ act, nameOf }: { readonly act: Act; readonly nameOf: (code: string) => string }) {
  const named = (codes: readonly string[]): string =>
    codes.map((code) => (code === 'event' ? R.event : nameOf(code))).join(', ');
  return (
    <div className="act">
      <strong>{ACT[act.type]}</strong>
      {act.targets.length > 0 && (
        <span className="faint">
          {R.targets.toLowerCase()} {named(act.targets)}
        </span>
      )}
      {act.addressees.length > 0 && (
        <span className="faint">
          {R.addressees.toLowerCase()} {named(act.addressees)}
        </span>
      )}
      {act.demand && (
        <span>
          {R.demand.toLowerCase()}:{' '}
          <q>
            <bdi>{act.demand}</bdi>
          </q>
        </span>
      )}
      {(act.cameo ?? act.plover) && (
        <span className="faint number">
          {act.cameo && `CAMEO ${act.cameo}`} {act.plover && `PLOVER ${act.plover}`}
        </span>
      )}
    </div>
  );
}
