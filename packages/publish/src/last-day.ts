import { type Day, type Dossier, publishedOn } from '@demarche/contract';

/** The day to which a dossier is up: that as of which it was compiled, else that of its latest document, else the first of its crisis. */
export const lastDay = ({ asOf, documents, crisis }: Dossier): Day =>
  asOf ??
  documents
    .flatMap((document) => publishedOn(document) ?? [])
    .reduce((last, day) => (day > last ? day : last), crisis.window.from);
