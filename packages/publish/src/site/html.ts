/** Invariant: what is put into a page appears as text, unless it was made by `html` itself; only web addresses become links. */

/** A stretch of HTML that is safe as it stands. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | null | undefined | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character]!);

/** A template whose parts are escaped. @example html`<p>${'a < b'}</p>`.text // '<p>a &lt; b</p>' */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((all, text, i) => all + shown(parts[i - 1]) + text));

function shown(part: Part): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return escape(String(part));
}

export const NONE = new Html('');

/** A link to another place of the site. */
export const linkTo = (href: string, text: string | Html): Html => html`<a href="${href}">${text}</a>`;

/** A link out of the site; text alone where the address is none of the web. */
export const linkOut = (url: string | null, text: string): Html =>
  url !== null && /^https?:\/\//iu.test(url) ? html`<a href="${url}" rel="noreferrer">${text}</a>` : html`${text}`;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const dayClass = (cell: Html | undefined): Html => (cell && DAY.test(cell.text) ? html` class="day"` : NONE);

/** A table with a caption and column heads; one that is empty says so. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly Html[])[]): Html {
  if (rows.length === 0) return html`<p class="empty">${caption}: none.</p>`;
  return html`<div class="wide">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...rest]) =>
            html`<tr>
              <th scope="row" ${dayClass(first)}>${first}</th>
              ${rest.map((cell) => html`<td${dayClass(cell)}>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
