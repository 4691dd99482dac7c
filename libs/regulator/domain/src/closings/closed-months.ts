import type { ReadEvent } from '@huihuan/contracts-events';
import { chinaDayOf } from '../flows/china-time.ts';
import type { Flow, FlowKind } from '../flows/flow.ts';
import { flowsOf } from '../flows/flows-of.ts';

/** The figures of a month that are kept as they were reported when it was closed. */
export const closingKinds = ['collected', 'received', 'consumed', 'produced', 'closed'] as const satisfies FlowKind[];
export type ClosingKind = (typeof closingKinds)[number];

/** First day of the month in China of an instant: `2026-03-01`. */
export const chinaMonthOf = (instant: string | number): string => `${chinaDayOf(instant).slice(0, 7)}-01`;

const day = 86_400_000;

/** The last month that is over since as many days, by its first day. */
export const lastMonthDue = (now: Date, afterDays: number): string => {
  const [year, month] = chinaMonthOf(now.getTime() - afterDays * day)
    .split('-')
    .map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 2, 1)).toISOString().slice(0, 10);
};

export interface LateFlow extends Flow {
  readonly month: string;
  readonly kind: ClosingKind;
}

/** What a fact adds to figures of its month, where that month is not after `lastClosed`: it comes too late to be reported. */
export const lateFlowsOf = (event: ReadEvent, lastClosed: string): readonly LateFlow[] => {
  const month = chinaMonthOf(event.time);
  if (month > lastClosed) return [];
  const sums = new Map<string, LateFlow>();
  for (const flow of flowsOf(event)) {
    const { siteId, classCode, kind } = flow;
    if (!isClosingKind(kind)) continue;
    const key = `${siteId} ${classCode} ${kind}`;
    const known = sums.get(key);
    const items = (known?.items ?? 0) + flow.items;
    const grams = (known?.grams ?? 0) + flow.grams;
    sums.set(key, { month, siteId, classCode, kind, items, grams });
  }
  return [...sums.values()];
};

const isClosingKind = (kind: FlowKind): kind is ClosingKind => (closingKinds as readonly FlowKind[]).includes(kind);
