/** Invariant: the file has what the Citation File Format requires (https://citation-file-format.github.io, version 1.2.0); every text is quoted. */
import type { Dossier } from '@demarche/contract';

/** How a release is to be cited. */
export interface Citation {
  readonly version: string;
  /** Day of the release, UTC. */
  readonly released: string;
  /** At least one name. */
  readonly authors: readonly string[];
  /** SPDX name of the licence; null where none is given. */
  readonly license: string | null;
  readonly url: string | null;
}

/** CITATION.cff of a release. */
export function citationFile({ crisis }: Dossier, { version, released, authors, license, url }: Citation): string {
  // A JSON text is a YAML text: quotation marks and line breaks in a title stay what they are.
  const lines = [
    'cff-version: 1.2.0',
    'message: "If you use this dossier, please cite it as below."',
    'type: dataset',
    `title: ${JSON.stringify(crisis.title)}`,
    `version: ${JSON.stringify(version)}`,
    `date-released: ${released}`,
    'authors:',
    ...authors.map((name) => `  - name: ${JSON.stringify(name)}`),
    ...(license === null ? [] : [`license: ${JSON.stringify(license)}`]),
    ...(url === null ? [] : [`url: ${JSON.stringify(url)}`]),
  ];
  return `${lines.join('\n')}\n`;
}
