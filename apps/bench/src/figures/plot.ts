/** Points of a line whose first coordinate grows by factors. */
export interface Plot {
  readonly title: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const [width, height] = [720, 400];
const [left, right, top, bottom] = [84, 32, 56, 64];
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** A plot as SVG, from zero upwards so that no difference looks larger than it is. */
export const svgOf = ({ title, horizontal, vertical, points }: Plot): string => {
  const logs = points.map(({ x }) => Math.log10(x));
  const [first, last] = [Math.min(...logs), Math.max(...logs)];
  const step = niceStep(Math.max(...points.map(({ y }) => y)) / 4);
  const most = step * Math.ceil((Math.max(...points.map(({ y }) => y)) * 1.1) / step);
  const across = (x: number): number =>
    left + ((Math.log10(x) - first) / Math.max(1e-9, last - first)) * (width - left - right);
  const up = (y: number): number => height - bottom - (y / most) * (height - top - bottom);
  const at = points.map(({ x, y }) => [across(x).toFixed(1), up(y).toFixed(1)] as const);
  const lines = Array.from({ length: Math.round(most / step) + 1 }, (_, index) => index * step);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}"`,
    `  font-family="system-ui, sans-serif" font-size="13" fill="#334155">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${left}" y="26" font-size="15" font-weight="600" fill="#0f172a">${title}</text>`,
    `<text x="${left}" y="44" fill="#64748b">${vertical}</text>`,
    ...lines.flatMap((y) => [
      `<line x1="${left}" x2="${width - right}" y1="${up(y).toFixed(1)}" y2="${up(y).toFixed(1)}" stroke="#e2e8f0"/>`,
      `<text x="${left - 10}" y="${(up(y) + 4).toFixed(1)}" text-anchor="end">${number.format(y)}</text>`,
    ]),
    ...points.map(
      ({ x }) =>
        `<text x="${across(x).toFixed(1)}" y="${height - bottom + 22}" text-anchor="middle">${number.format(x)}</text>`,
    ),
    `<text x="${(left + width - right) / 2}" y="${height - 16}" text-anchor="middle" fill="#64748b">${horizontal}</text>`,
    `<polyline fill="none" stroke="#0f766e" stroke-width="2" points="${at.map((each) => each.join()).join(' ')}"/>`,
    ...points.flatMap(({ y }, index) => {
      const [x, above] = at[index] ?? ['0', '0'];
      return [
        `<circle cx="${x}" cy="${above}" r="4" fill="#0f766e"/>`,
        `<text x="${x}" y="${(Number(above) - 11).toFixed(1)}" text-anchor="middle" fill="#0f172a">${number.format(y)}</text>`,
      ];
    }),
    '</svg>',
    '',
  ].join('\n');
};

/** 1, 2 or 5 of a power of ten, at least as large. */
const niceStep = (least: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10) * power;
};
