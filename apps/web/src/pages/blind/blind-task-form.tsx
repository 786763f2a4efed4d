/** Invariant: everything can be filled in by keys; what is filled in stays until it is kept. */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { ActType, Legality, Office, PositionLabel, type BlindCoding, type BlindTask } from '@demarche/contract';
import { useNames } from '../../evidence/names.tsx';
import { ACT, LEGALITY, OFFICE, POSITION } from '../../strings.ts';
import { Field } from '../../ui/field.tsx';
import { Key, KeyGroup, LEGALITY_KEYS, POSITION_KEYS } from '../../ui/keys.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { actorsFrom, blindCodingFrom, toggled, type BlindDraft } from './blind-draft.ts';
import { ACT_KEY, KEY } from './keys.ts';
import { BLIND } from './strings.ts';
import { TaskWords } from './task-words.tsx';

/** A coding, and what it was made from. */
export interface Kept {
  readonly draft: BlindDraft;
  readonly coding: BlindCoding;
}

interface BlindTaskFormProps {
  /** Undefined where nothing is left; what was kept last can still be taken back. */
  readonly task: BlindTask | undefined;
  readonly before: BlindDraft;
  readonly isFirst: boolean;
  readonly onKeep: (kept: Kept) => void;
  readonly onLater: (draft: BlindDraft) => void;
  readonly onUndo: () => void;
}

export function BlindTaskForm({ task, before, isFirst, onKeep, onLater, onUndo }: BlindTaskFormProps) {
  const [draft, setDraft] = useState(before);
  const [tried, setTried] = useState(false);
  const { actors: names } = useNames();
  const actions = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeys(actions);
  const toKeys = (): void => heading.current?.focus();
  useEffect(toKeys, []);
  const change = (some: Partial<BlindDraft>): void => setDraft((now) => ({ ...now, ...some }));
  const keep = (): void => {
    const coding = blindCodingFrom(draft, names);
    setTried(coding === null);
    if (coding) onKeep({ draft, coding });
  };
  const { unknown } = actorsFrom(draft.who, names);
  const isLacking = draft.position === null || draft.legality === null || draft.acts.length === 0;
  return (
    <>
      {task && <TaskWords task={task} heading={heading} />}
      <div className="review-actions blind-actions" ref={actions}>
        {task && (
          <>
            <Speaker draft={draft} change={change} wrong={tried ? unknown : null} onLeave={toKeys} />
            <KeyGroup
              label={BLIND.stand}
              words={POSITION}
              options={PositionLabel.options}
              keys={POSITION_KEYS}
              isOn={(position) => position === draft.position}
              onPick={(position) => change({ position })}
            />
            <KeyGroup
              label={BLIND.law}
              words={LEGALITY}
              options={Legality.options}
              keys={LEGALITY_KEYS}
              isOn={(legality) => legality === draft.legality}
              onPick={(legality) => change({ legality })}
            />
            <KeyGroup
              label={BLIND.acts}
              words={ACT}
              options={ActType.options}
              keys={ActType.options.map((act) => ACT_KEY[act])}
              isOn={(act) => draft.acts.includes(act)}
              onPick={(act) => setDraft((now) => ({ ...now, acts: toggled(now.acts, act) }))}
            />
            <div className="buttons" role="group" aria-label={BLIND.flags}>
              <span className="label">{BLIND.flags}</span>
              <Key name={KEY.hedged} isOn={draft.hedged} onPress={() => change({ hedged: !draft.hedged })}>
                {BLIND.hedged}
              </Key>
              <Key
                name={KEY.ownCapacity}
                isOn={draft.ownCapacity}
                onPress={() => change({ ownCapacity: !draft.ownCapacity })}
              >
                {BLIND.ownCapacity}
              </Key>
            </div>
          </>
        )}
        {tried && isLacking && (
          <p className="field-error" role="alert">
            {BLIND.missing}
          </p>
        )}
        <div className="buttons">
          {task && (
            <>
              <Key name={KEY.next} main onPress={keep}>
                {BLIND.next}
              </Key>
              <Key name={KEY.later} onPress={() => onLater(draft)}>
                {BLIND.later}
              </Key>
            </>
          )}
          <Key name={KEY.undo} disabled={isFirst} onPress={onUndo}>
            {BLIND.undo}
          </Key>
        </div>
      </div>
    </>
  );
}

interface SpeakerProps {
  readonly draft: BlindDraft;
  readonly change: (some: Partial<BlindDraft>) => void;
  /** A name that nobody has. */
  readonly wrong: string | null;
  /** Leaves the field, for the keys to work again. */
  readonly onLeave: () => void;
}

/** Who speaks, and in which office; their keys lead into the fields, and Enter out of them. */
function Speaker({ draft, change, wrong, onLeave }: SpeakerProps) {
  const { actors } = useNames();
  const list = useId();
  const who = useRef<HTMLInputElement>(null);
  const office = useRef<HTMLSelectElement>(null);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div className="form-row">
      <Field label={BLIND.who} hint={BLIND.whoHint} error={wrong === null ? undefined : BLIND.whoWrong(wrong)}>
        {(control) => (
          <span className="with-key">
            <input
              {...control}
              ref={who}
              list={list}
              autoComplete="off"
              value={draft.who}
              onChange={({ target }) => change({ who: target.value })}
              onKeyDown={leave}
            />
            <FieldKey name={KEY.who} label={BLIND.who} field={who} />
            <datalist id={list}>
              {[...actors].map(([code, name]) => (
                <option key={code} value={name} />
              ))}
            </datalist>
          </span>
        )}
      </Field>
      <Field label={BLIND.office}>
        {(control) => (
          <span className="with-key">
            <select
              {...control}
              ref={office}
              value={draft.office}
              onChange={({ target }) => change({ office: target.value as Office })}
              onKeyDown={leave}
            >
              {Office.options.map((option) => (
                <option key={option} value={option}>
                  {OFFICE[option]}
                </option>
              ))}
            </select>
            <FieldKey name={KEY.office} label={BLIND.office} field={office} />
          </span>
        )}
      </Field>
    </div>
  );
}

interface FieldKeyProps {
  readonly name: string;
  readonly label: string;
  readonly field: RefObject<HTMLElement | null>;
}

/** The key that leads into a field. */
function FieldKey({ name, label, field }: FieldKeyProps) {
  return (
    <button
      type="button"
      className="field-key"
      aria-label={`${label} ${name}`}
      aria-keyshortcuts={name}
      tabIndex={-1}
      onClick={() => field.current?.focus()}
    >
      <kbd aria-hidden="true">{name}</kbd>
    </button>
  );
}
