import type { Family } from '@huihuan/contracts-events';
import type { Problem } from '@huihuan/kernel-domain';
import type { BookingState } from './booking.ts';

export const bookingUnknown = (bookingId: string): Problem => ({
  code: 'booking.unknown',
  kind: 'missing',
  zh: '本站点没有这个预约；请核对预约编号',
  en: 'this site has no such booking; check its id',
  details: { bookingId },
});

const stateWords: Readonly<Record<BookingState, { readonly zh: string; readonly en: string }>> = {
  booked: { zh: '待交投', en: 'is expected' },
  fulfilled: { zh: '已完成', en: 'is done' },
  cancelled: { zh: '已取消', en: 'was called off' },
  'no-show': { zh: '已过期，未交投', en: 'is over, and nothing came' },
};

export const bookingClosed = (bookingId: string, state: BookingState): Problem => ({
  code: 'booking.closed',
  kind: 'conflict',
  zh: `该预约${stateWords[state].zh}，不能再更改；需要时请另行预约`,
  en: `the booking ${stateWords[state].en} and cannot be changed; make another one where it is needed`,
  details: { bookingId, state },
});

export const familyNotAcceptedHere = (family: Family, siteName: string, accepts: readonly string[]): Problem => ({
  code: 'class.not-accepted-here',
  kind: 'conflict',
  zh: `“${siteName}”不接收此门类；请预约接收该门类的交投点`,
  en: `${siteName} does not take ${family}; book at a collection point that does`,
  path: '/family',
  details: { family, accepts },
});

export const bookingDayOutside = (day: string, first: string, last: string): Problem => ({
  code: 'booking.day',
  kind: 'invalid',
  zh: `只能预约 ${first} 至 ${last} 之间的日期`,
  en: `a booking is for a day from ${first} to ${last}`,
  path: '/day',
  details: { day, first, last },
});

export const bookingWindowWrong = (window: { readonly from: string; readonly to: string }): Problem => ({
  code: 'booking.window',
  kind: 'invalid',
  zh: '时段的结束应晚于开始',
  en: 'the window ends after it begins',
  path: '/window/to',
  details: { ...window },
});

export const bookingWindowOver = (window: { readonly from: string; readonly to: string }): Problem => ({
  ...bookingWindowWrong(window),
  zh: '今天的这个时段已过；请选择稍后的时段或另一天',
  en: 'this window is over today; choose a later one or another day',
});

export const addressMissing: Problem = {
  code: 'booking.address-missing',
  kind: 'invalid',
  zh: '上门回收需要地址',
  en: 'to fetch goods at the door an address is needed',
  path: '/address',
};

export const addressNotWanted: Problem = {
  code: 'booking.address-not-wanted',
  kind: 'invalid',
  zh: '到站交投不需要地址，请勿收集',
  en: 'who comes to the counter needs no address: do not collect it',
  path: '/address',
};
