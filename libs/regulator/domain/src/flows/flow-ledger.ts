import type { ReadEvent } from '@huihuan/contracts-events';
import { chinaDayOf, hourOf } from './china-time.ts';
import type { FlowKind } from './flow.ts';
import { flowsOf } from './flows-of.ts';

export interface HourFlow {
  readonly hour: string;
  readonly siteId: string;
  readonly classCode: string;
  readonly kind: FlowKind;
  items: number;
  grams: number;
}

export interface DayFlow {
  readonly day: string;
  readonly siteId: string;
  readonly kind: FlowKind;
  items: number;
  grams: number;
}

/** The flows of one batch, added up per site, class and hour, and per site and day in China. */
export interface FlowLedger {
  readonly hours: Map<string, HourFlow>;
  readonly days: Map<string, DayFlow>;
  /** Hour and day of the minutes of a batch, which are few. */
  readonly calendar: Map<string, { readonly hour: string; readonly day: string }>;
}

export const emptyFlows = (): FlowLedger => ({ hours: new Map(), days: new Map(), calendar: new Map() });

/** Counts one event. Changes the ledger, which one batch owns. */
export const countFlows = (ledger: FlowLedger, event: ReadEvent): void => {
  const flows = flowsOf(event);
  if (flows.length === 0) return;
  const { hour, day } = calendarOf(ledger, event.time);
  for (const { siteId, classCode, kind, items, grams } of flows) {
    const hourKey = `${hour} ${siteId} ${classCode} ${kind}`;
    const known = ledger.hours.get(hourKey);
    if (known === undefined) ledger.hours.set(hourKey, { hour, siteId, classCode, kind, items, grams });
    else addTo(known, items, grams);
    const dayKey = `${day} ${siteId} ${kind}`;
    const total = ledger.days.get(dayKey);
    if (total === undefined) ledger.days.set(dayKey, { day, siteId, kind, items, grams });
    else addTo(total, items, grams);
  }
};

const minute = 'yyyy-mm-ddThh:mm'.length;

const calendarOf = (ledger: FlowLedger, time: string): { readonly hour: string; readonly day: string } => {
  if (!time.endsWith('Z')) return { hour: hourOf(time), day: chinaDayOf(time) };
  const key = time.slice(0, minute);
  let found = ledger.calendar.get(key);
  if (found === undefined) {
    found = { hour: hourOf(time), day: chinaDayOf(time) };
    ledger.calendar.set(key, found);
  }
  return found;
};

const addTo = (total: { items: number; grams: number }, items: number, grams: number): void => {
  total.items += items;
  total.grams += grams;
};
