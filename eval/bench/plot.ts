/** Invariant: both axes are logarithmic, so that cost in proportion to size is a line of slope one; such a line is drawn for comparison. */

interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
}

const WIDTH = 640;
const HEIGHT = 420;
const MARGIN = { left: 70, right: 190, top: 40, bottom: 50 };
const DASHES = ['', '6 3', '2 3'];

/** An SVG picture of points that are all above zero. */
export function logLogPlot({ title, x, y, series }: Plot): string {
  const all = series.flatMap(({ points }) => points);
  const span = (values: readonly number[]) =>
    [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))] as const;
  const [x0, x1] = span(all.map(([value]) => value));
  const [y0, y1] = span(all.map(([, value]) => value));
  const place = (value: number, from: number, to: number, start: number, end: number) =>
    start + ((Math.log10(value) - from) / (to - from)) * (end - start);
  const across = (value: number) => place(value, x0, x1, MARGIN.left, WIDTH - MARGIN.right).toFixed(1);
  const up = (value: number) => place(value, y0, y1, HEIGHT - MARGIN.bottom, MARGIN.top).toFixed(1);
  const decades = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  const [firstX, firstY] = series[0]!.points.at(-1)!;
  const line = decades(x0, x1).map((value) => [value, (firstY * value) / firstX] as const);
  const inside = line.filter(([, value]) => value >= 10 ** y0 && value <= 10 ** y1);
  const path = (points: readonly (readonly [number, number])[]) =>
    points.map(([a, b]) => `${across(a)},${up(b)}`).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img" aria-label="${title}: ${y} by ${x}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/><text x="${MARGIN.left}" y="22" font-size="15">${title}</text>`,
    ...decades(x0, x1).map(
      (value) =>
        `<line x1="${across(value)}" x2="${across(value)}" y1="${MARGIN.top}" y2="${HEIGHT - MARGIN.bottom}" stroke="#ddd"/><text x="${across(value)}" y="${HEIGHT - MARGIN.bottom + 18}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
    ),
    ...decades(y0, y1).map(
      (value) =>
        `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${up(value)}" y2="${up(value)}" stroke="#ddd"/><text x="${MARGIN.left - 8}" y="${Number(up(value)) + 4}" text-anchor="end">${Number(value.toPrecision(1))}</text>`,
    ),
    `<text x="${(MARGIN.left + WIDTH - MARGIN.right) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${x}</text><text x="14" y="${MARGIN.top - 8}">${y}</text>`,
    `<polyline points="${path(inside)}" fill="none" stroke="#999"/><text x="${WIDTH - MARGIN.right + 8}" y="${HEIGHT - MARGIN.bottom}" fill="#666">slope one</text>`,
    ...series.map(
      ({ name, points }, i) =>
        `<polyline points="${path(points)}" fill="none" stroke="#000" stroke-dasharray="${DASHES[i] ?? ''}"/>${points.map(([a, b]) => `<circle cx="${across(a)}" cy="${up(b)}" r="3"/>`).join('')}<text x="${WIDTH - MARGIN.right + 8}" y="${Number(up(points.at(-1)![1])) + 4}">${name}</text>`,
    ),
    '</svg>\n',
  ].join('\n');
}
