import { classCodeField, families, instantField, uuidV7Field } from '@huihuan/contracts-events';
import { bookingStates, bookingWays, cancelReasons } from '@huihuan/intake-domain';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';

const tags = ['bookings'];

const atCounter = {
  action: 'intake.register',
  where: ({ body }: { readonly body: { readonly siteId: string } }) => ({ site: body.siteId }),
} as const;

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM');
const windowField = z.object({ from: hour, to: hour }).describe('Hours of the day in China');
const ofBooking = z.object({ bookingId: uuidV7Field });

const booking = z
  .object({
    bookingId: uuidV7Field,
    siteId: uuidV7Field,
    consignor: z.object({
      consignorId: uuidV7Field,
      kind: z.enum(['resident', 'institution']),
      name: z.string().nullable().describe('Masked'),
      phone: z.string().nullable().describe('Masked'),
    }),
    family: z.enum(families),
    classCode: z.string().nullable(),
    count: z.int().describe('How many hand-ins are expected'),
    handedIn: z.int().describe('How many name it so far'),
    way: z.enum(bookingWays).describe('At the counter, or fetched at the door (上门)'),
    address: z.string().nullable().describe('Masked; deleted when the booking is over'),
    hasNote: z.boolean(),
    day: z.iso.date(),
    window: windowField,
    state: z.enum(bookingStates),
    cancelReason: z.enum([...cancelReasons, 'consignor-erased']).nullable(),
    madeBy: uuidV7Field,
    madeAt: instantField,
  })
  .meta({ id: 'Booking', description: 'What a site expects; who and where are masked' });

export const makeOperation = operation({
  method: 'POST',
  path: 'bookings',
  summary: 'Books a day and window for goods that somebody brings or has fetched at the door',
  summaryZh: '预约交投：到站，或上门回收',
  description:
    'By staff of the site for somebody on the phone or at the counter, or by a program on behalf of an app. The consignor is registered first; address and note are kept sealed under the key of that person.',
  tags,
  access: atCounter,
  body: z.object({
    id: uuidV7Field,
    siteId: uuidV7Field,
    consignorId: uuidV7Field,
    family: z.enum(families),
    classCode: classCodeField.nullish(),
    count: z.int().min(1).max(999).default(1).describe('How many hand-ins are expected'),
    way: z.enum(bookingWays),
    address: z.string().trim().min(2).max(200).nullish(),
    day: z.iso.date().describe('In China; today to sixty days ahead'),
    window: windowField,
    note: z.string().trim().min(1).max(200).nullish(),
  }),
  answer: booking,
  status: 201,
  problems: [
    ...['booking.day', 'booking.window', 'booking.address-missing', 'booking.address-not-wanted', 'site.unknown'],
    ...['site.wrong-kind', 'class.not-accepted-here', 'class.unknown', 'consignor.unknown', 'consignor.erased'],
    'request.id-reused',
  ],
});

export const cancelOperation = operation({
  method: 'POST',
  path: 'bookings/:bookingId/cancellation',
  summary: 'Calls a booking off; where it was to be fetched is deleted',
  summaryZh: '取消预约并删除上门地址',
  tags,
  access: atCounter,
  params: ofBooking,
  body: z.object({ id: uuidV7Field, siteId: uuidV7Field, reason: z.enum(cancelReasons) }),
  answer: booking,
  status: 201,
  problems: ['booking.unknown', 'booking.closed', 'request.id-reused'],
});

export const contactOperation = operation({
  method: 'POST',
  path: 'bookings/:bookingId/contact',
  summary:
    'Whom to call and where to go, in plain, while the booking is open; each request is a record that the auditor sees',
  summaryZh: '查看预约的联系人与上门地址；每次查看均留痕并供审计',
  tags,
  access: atCounter,
  params: ofBooking,
  body: z.object({ siteId: uuidV7Field }),
  answer: z.object({
    readingId: uuidV7Field,
    name: z.string().nullable(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    note: z.string().nullable(),
  }),
  status: 201,
  problems: ['booking.unknown', 'booking.closed', 'consignor.erased'],
});

export const listOperation = operation({
  method: 'GET',
  path: 'sites/:siteId/bookings',
  summary: 'What a site expects, by day and hour; `next` continues',
  summaryZh: '站点的预约，按日期与时段排序',
  tags,
  access: { action: 'intake.register', where: ({ params }) => ({ site: params.siteId }) },
  params: z.object({ siteId: uuidV7Field }),
  query: z.object({
    day: z.iso.date().optional().describe('The first day; today in China where it is left out'),
    days: z.coerce.number().int().min(1).max(92).default(1),
    after: uuidV7Field.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  answer: z.object({ bookings: z.array(booking), next: uuidV7Field.nullable() }),
});
