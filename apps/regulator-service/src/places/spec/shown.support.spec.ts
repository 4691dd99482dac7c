import type { TwoCounties } from './two-counties.support.spec.ts';

type Row = Readonly<Record<string, string | undefined>>;

interface Counted {
  readonly kind: string;
  readonly items: number;
}

interface Ended {
  readonly outcome: string;
  readonly items: number;
}

/** What answers of the regulator have in common: a problem, or lists of what is shown. */
export interface Shown {
  readonly code?: string;
  readonly rows?: readonly Row[];
  readonly shipments?: readonly Row[];
  readonly features?: readonly Row[];
  readonly discrepancies?: readonly Row[];
  readonly balances?: readonly Row[];
  readonly batches?: readonly Row[];
  readonly suspicions?: readonly Row[];
  readonly conflicts?: readonly { readonly identifier: { readonly value: string } }[];
  readonly chains?: readonly { readonly siteId: string | null; readonly source: string }[];
  readonly item?: Row;
  readonly matches?: readonly Row[];
  readonly tiers?: readonly Counted[];
  readonly months?: readonly Counted[];
  readonly areas?: readonly Counted[];
  readonly classes?: readonly Counted[];
  readonly outcomes?: Readonly<Record<'tiers' | 'months' | 'areas' | 'classes', readonly Ended[]>>;
  readonly facts?: readonly { readonly items: number }[];
  readonly alarms?: readonly { readonly siteIds: readonly string[] }[];
  readonly rules?: readonly unknown[];
}

/** What an answer shows, in the words of the story. */
export type Reader = (body: Shown, network: TwoCounties) => string;

const list = (words: readonly string[]): string => words.toSorted().join(' ');

/** A problem is told by its code. */
const unlessRefused =
  (read: Reader): Reader =>
  (body, network) =>
    body.code ?? read(body, network);

const lastPart = (text: string | undefined): string => text?.split(/[.:]/).at(-1) ?? '';

export const opens: Reader = ({ code }) => (code === 'permission.denied' ? code : 'yes');

export const figures: Reader = unlessRefused((body) => {
  const { stock, inTransit, openDiscrepancies, openConflicts, chains } = body as unknown as {
    stock: { items: number };
    inTransit: { shipments: number };
    openDiscrepancies: number;
    openConflicts: number;
    chains: { sites: number };
  };
  return [stock.items, inTransit.shipments, openDiscrepancies, openConflicts, chains.sites].join(' ');
});

/** What sites and shipments held on a day, and which of them there were. */
export const ofDay: Reader = unlessRefused((body, network) => {
  const { stock, inTransit, sites, shipments } = body as unknown as {
    stock: { items: number };
    inTransit: { items: number };
    sites: readonly { id: string }[];
    shipments: readonly { id: string }[];
  };
  const held = `${stock.items} ${inTransit.items}`;
  return `${held} ${list([...shipments, ...sites].map(({ id }) => network.nameOf(id)))}`;
});

export const firstDay: Reader = unlessRefused((body) => {
  const { firstDay: day } = body as unknown as { firstDay: string | null };
  return day ?? '';
});

export const stock: Reader = ({ rows = [] }, network) =>
  list(
    rows.map(({ siteId, areaCode, classCode, items }) => {
      const what = siteId === undefined ? (areaCode ?? lastPart(classCode)) : network.nameOf(siteId);
      return `${what}:${items}`;
    }),
  );

const counted = (rows: readonly Counted[]): string => {
  const items = new Map<string, number>();
  for (const { kind, items: more } of rows) items.set(kind, (items.get(kind) ?? 0) + more);
  return list([...items].map(([kind, sum]) => `${kind}:${sum}`));
};

/** The same sum four ways: by tier, month, area and class. */
export const figuresOfMonths: Reader = ({ tiers = [], months = [], areas = [], classes = [] }) =>
  [...new Set([tiers, months, areas, classes].map(counted))].join(' or ');

/** What became of goods, the same sum four ways. */
export const outcomesOfMonths: Reader = ({ outcomes }) => {
  const { tiers, months, areas, classes } = outcomes ?? noOutcomes;
  const named = (rows: readonly Ended[]) => counted(rows.map(({ outcome, items }) => ({ kind: outcome, items })));
  return [...new Set([tiers, months, areas, classes].map(named))].join(' or ');
};
const noOutcomes = { tiers: [], months: [], areas: [], classes: [] };

interface ClosedFigure {
  readonly kind: string;
  readonly now: { readonly items: number };
}

/** Closed months as they are known now. */
export const closedNow: Reader = ({ months = [] }) =>
  counted(
    (months as unknown as readonly { figures: readonly ClosedFigure[] }[]).flatMap(({ figures: found }) =>
      found.map(({ kind, now }) => ({ kind, items: now.items })),
    ),
  );

/** Vehicles taken in, by kind over all areas. */
export const vehicles: Reader = ({ rows = [] }) =>
  counted(
    (rows as unknown as readonly { kind: string; takenIn: { items: number } }[]).map(({ kind, takenIn }) => ({
      kind: lastPart(kind),
      items: takenIn.items,
    })),
  );

/** What is in stock and in transit, by area. */
export const heldNow: Reader = unlessRefused(({ rows = [] }) =>
  counted(
    (rows as unknown as readonly (Counted & { areaCode: string | null })[]).map(({ kind, areaCode, items }) => ({
      kind: `${kind}:${areaCode}`,
      items,
    })),
  ),
);

/** What the facts behind a figure add up to. */
export const behind: Reader = ({ facts = [] }) => String(facts.reduce((sum, { items }) => sum + items, 0));

export const flows: Reader = ({ rows = [] }) => rows.map(({ kind, items }) => `${kind}:${items}`).join(' ');

/** Shipments, and whatever is drawn on the map. */
export const shown: Reader = ({ shipments, features = [] }, network) =>
  list((shipments ?? features).map(({ shipmentId, id }) => network.nameOf(shipmentId ?? id)));

export const ways: Reader = unlessRefused(({ discrepancies = [] }, network) =>
  list(discrepancies.map(({ shipmentId }) => network.nameOf(shipmentId))),
);

export const balances: Reader = unlessRefused(({ balances: rows = [] }, network) =>
  list(rows.map(({ siteId }) => network.nameOf(siteId))),
);

export const batches: Reader = ({ batches: rows = [] }, network) =>
  list(rows.map(({ siteId }) => network.nameOf(siteId)));

export const suspicions: Reader = unlessRefused(({ suspicions: rows = [] }, network) =>
  list(rows.map(({ siteId }) => network.nameOf(siteId))),
);

export const chains: Reader = ({ chains: rows = [] }, network) =>
  list(rows.map(({ siteId, source }) => (siteId === null ? lastPart(source) : network.nameOf(siteId))));

/** By the last digits of the number that is in conflict. */
export const conflicts: Reader = ({ conflicts: rows = [] }) =>
  list(rows.map(({ identifier }) => identifier.value.slice(-3)));

export const alarms: Reader = unlessRefused(({ alarms: rows = [] }, network) =>
  list(rows.map(({ siteIds }) => network.nameOf(siteIds[0]))),
);

export const rules: Reader = unlessRefused(({ rules: rows = [] }) => String(rows.length));

export const found: Reader = ({ code, item, matches }, network) => {
  if (code !== undefined) return code === 'trace.nothing-found' ? '—' : code;
  return list((matches ?? [item]).map((each) => network.nameOf(each?.['itemId'])));
};

/** The classes that were taken apart, with their jobs. */
export const yields: Reader = unlessRefused((body) => {
  const { classes } = body as unknown as {
    classes: readonly { classCode: string; sites: readonly { jobs: number }[] }[];
  };
  return list(
    classes.map(({ classCode, sites }) => `${lastPart(classCode)}:${sites.reduce((sum, { jobs }) => sum + jobs, 0)}`),
  );
});
