import { requireClassAt, type Catalogue } from '@huihuan/catalogue-domain';
import type { Family } from '@huihuan/contracts-events';
import { activeSite } from '@huihuan/custody-domain';
import { accept, chinaDay, refuse, type Result } from '@huihuan/kernel-domain';
import { classNotAcceptedHere } from '../intake-problems.ts';
import type { IntakeSite } from '../intake-command.ts';
import type { BookingWay } from './booking.ts';
import {
  addressMissing,
  addressNotWanted,
  bookingDayOutside,
  bookingWindowOver,
  bookingWindowWrong,
  familyNotAcceptedHere,
} from './booking-problems.ts';

/** Somebody announces goods for a day. Who it is stands in the register of consignors. */
export interface MakeBooking {
  readonly siteId: string;
  readonly family: Family;
  /** Of the catalogue; `null` where nobody could say. */
  readonly classCode: string | null;
  readonly way: BookingWay;
  /** Where to fetch the goods; only for the door. */
  readonly address: string | null;
  /** In China, `2026-03-01`. */
  readonly day: string;
  /** Hours of that day, `09:00`. */
  readonly window: { readonly from: string; readonly to: string };
}

export interface BookingContext {
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  readonly catalogue: Catalogue;
  readonly site: (siteId: string) => IntakeSite | undefined;
}

/** So far ahead a day can be booked. */
export const mostDaysAhead = 60;

const dayMilliseconds = 86_400_000;

/**
 * Whether a site can expect this. Refusals: `site.*`, `class.*`, `booking.day` (past, or too far ahead), `booking.window`,
 * `booking.address-missing`, `booking.address-not-wanted`.
 */
export const decideBooking = (asked: MakeBooking, context: BookingContext): Result<null> => {
  const site = activeSite(context.site, asked.siteId, ['collection-point'], '/siteId');
  if (!site.ok) return site;
  const goods = checkGoods(asked, site.value, context);
  if (!goods.ok) return goods;
  const time = checkDay(asked, context.now);
  if (!time.ok) return time;
  if (asked.way === 'door' && asked.address === null) return refuse(addressMissing);
  return asked.way === 'counter' && asked.address !== null ? refuse(addressNotWanted) : accept(null);
};

const checkGoods = (
  { family, classCode, day }: MakeBooking,
  { name, acceptsFamilies }: IntakeSite,
  { catalogue }: BookingContext,
): Result<null> => {
  if (!acceptsFamilies.includes(family)) return refuse(familyNotAcceptedHere(family, name, acceptsFamilies));
  if (classCode === null) return accept(null);
  const known = requireClassAt(catalogue, classCode, `${day}T12:00:00+08:00`);
  if (!known.ok) return known;
  return known.value.family === family ? accept(null) : refuse(classNotAcceptedHere(known.value, name, [family]));
};

const checkDay = ({ day, window }: MakeBooking, now: string): Result<null> => {
  const today = chinaDay(now);
  const last = chinaDay(new Date(Date.parse(now) + mostDaysAhead * dayMilliseconds).toISOString());
  if (day < today || day > last) return refuse(bookingDayOutside(day, today, last));
  if (window.from >= window.to) return refuse(bookingWindowWrong(window));
  const isOver = Date.parse(`${day}T${window.to}:00+08:00`) <= Date.parse(now);
  return isOver ? refuse(bookingWindowOver(window)) : accept(null);
};
