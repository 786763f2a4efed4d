/** Invariant: whatever can be opened can be cited: by its permanent address, and in the styles that others ask for. */
import { useState } from 'react';
import type { DocumentId, ListedDocument } from '@demarche/contract';
import { useFramed } from '../app/crisis-frame.tsx';
import { useNames } from '../evidence/names.tsx';
import { Choice } from '../ui/choice.tsx';
import { CopyField } from '../ui/copy-field.tsx';
import { today } from '../ui/days.ts';
import { bibtexOf } from './bibtex.ts';
import { plainCitation, wikipediaCitation, type Citation } from './citation.ts';
import { cslOf } from './csl.ts';
import { opensTo, permanentAddress, type AddressOf } from './permanent.ts';
import { CITE } from './strings.ts';

interface CiteProps {
  /** What is cited, in words. */
  readonly what: string;
  readonly address: AddressOf;
  /** Documents whose words it rests on, what bears it first. */
  readonly documents: readonly DocumentId[];
}

/** Opens the address and the citations of what stands beside it. */
export function Cite(props: CiteProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="cite">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {CITE.open}
      </button>
      {open && <Citations {...props} />}
    </div>
  );
}

type Style = keyof typeof CITE.styles;

const WRITE: Readonly<Record<Style, (citation: Citation) => string>> = {
  plain: plainCitation,
  wikipedia: wikipediaCitation,
  bibtex: bibtexOf,
  csl: cslOf,
};

function Citations({ what, address: addressOf, documents }: CiteProps) {
  const [style, setStyle] = useState<Style>('plain');
  const { summary, moment } = useFramed();
  const names = useNames();
  const { crisis, last } = summary;
  const address = permanentAddress(crisis.id, moment.asOf, addressOf);
  const known = [...new Set(documents)].flatMap((id): ListedDocument[] => {
    const found = names.documents.get(id);
    return found ? [found] : [];
  });
  const citation = {
    what,
    address,
    dossier: crisis.title,
    asOf: moment.asOf ?? last,
    accessed: today(),
    reports: known.slice(0, MOST),
    more: Math.max(0, known.length - MOST),
  };
  const opens = opensTo();
  const text = WRITE[style](citation);
  return (
    <div className="cite-body">
      <CopyField label={CITE.address} hint={opens === 'desk' ? undefined : CITE[opens]} value={address} />
      <Choice label={CITE.style} words={CITE.styles} options={STYLES} value={style} onChange={setStyle} />
      {text === '' ? <p className="hint">{CITE.noReport}</p> : <CopyField label={CITE.citation} lines value={text} />}
    </div>
  );
}

const STYLES = ['plain', 'wikipedia', 'bibtex', 'csl'] as const;

/** Reports that a citation names; the address has all of them. */
const MOST = 5;
