import { chinaDay } from '@huihuan/kernel-domain';

export const thisMonth = chinaDay(new Date().toISOString()).slice(0, 7);
const months = { fromMonth: thisMonth, toMonth: thisMonth };

/** Parameters of a query that one operation needs. */
const needed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/api/collection/imports/template': { kind: 'opening-stock' },
  '/api/regulator/figures': months,
  '/api/sorting/traceability/export': { from: `${thisMonth}-01`, to: `${thisMonth}-28` },
  '/api/regulator/yields': months,
  '/api/regulator/yields/kerb': months,
  '/api/regulator/yields/losses': months,
  '/api/regulator/yields/jobs': { ...months, classCode: 'appliance.refrigerator' },
  '/api/regulator/figures/closed': months,
  '/api/regulator/figures/closed/facts': { month: thisMonth, kind: 'collected' },
  '/api/regulator/figures/vehicles': months,
  '/api/regulator/figures/said': months,
  '/api/regulator/figures/facts': { ...months, kind: 'collected' },
};

/** Where an operation is asked: its path filled in from `values`, with the query that it needs; searches look for `sought`. */
export const addressOf = (
  path: string,
  parameters: readonly { readonly name: string; readonly in: string }[],
  values: Readonly<Record<string, string>>,
  sought: string,
): string => {
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => values[name] ?? name);
  const query = new URLSearchParams(needed[path]);
  for (const { name, in: place } of parameters) {
    if (place === 'query' && name === 'siteId') query.set(name, values['siteId']!);
    if (place === 'query' && name === 'from' && path.endsWith('/consistency')) query.set(name, '1');
    if (place === 'query' && name === 'q') query.set(name, sought);
    if (place === 'query' && name === 'direction' && path.startsWith('/api/transfer')) query.set(name, 'in');
  }
  return query.size === 0 ? filled : `${filled}?${query.toString()}`;
};
