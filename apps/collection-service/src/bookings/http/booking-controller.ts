import { Controller, Inject, Req } from '@nestjs/common';
import { chinaDay, refuse, type Result } from '@huihuan/kernel-domain';
import { clientAddress, Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import type { FastifyRequest } from 'fastify';
import { CONSIGNORS, type ConsignorOptions } from '../../consignors/consignor-options.ts';
import { signInFirst } from '../../consignors/consignor-problems.ts';
import { bookingsOfDays } from '../booking-rows.ts';
import { bookingViews, type BookingView } from '../booking-view.ts';
import { cancelBooking } from '../cancel-booking.ts';
import { makeBooking } from '../make-booking.ts';
import { readContact, type BookingContact } from '../read-contact.ts';
import { cancelOperation, contactOperation, listOperation, makeOperation } from './booking-operations.ts';

const dayMilliseconds = 86_400_000;

/** 预约. */
@Controller('/api/collection')
export class BookingController {
  private readonly options: ConsignorOptions;

  constructor(@Inject(CONSIGNORS) options: ConsignorOptions) {
    this.options = options;
  }

  @Operation(makeOperation)
  async make(@Input() { body, caller }: InputOf<typeof makeOperation>): Promise<Result<BookingView>> {
    if (caller === null) return refuse(signInFirst);
    const { classCode = null, address = null, note = null, ...rest } = body;
    return makeBooking(this.options, { ...rest, classCode, address, note }, caller.personId);
  }

  @Operation(cancelOperation)
  async cancel(@Input() { params, body, caller }: InputOf<typeof cancelOperation>): Promise<Result<BookingView>> {
    if (caller === null) return refuse(signInFirst);
    return cancelBooking(this.options, { ...params, ...body }, caller.personId);
  }

  @Operation(contactOperation)
  async contact(
    @Input() { params, body, caller }: InputOf<typeof contactOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<BookingContact>> {
    if (caller === null) return refuse(signInFirst);
    const { personId, sessionId, deviceId } = caller;
    const reader = { personId, sessionId, deviceId, address: clientAddress(request, this.options.proxies) };
    return readContact(this.options, reader, { ...params, ...body });
  }

  @Operation(listOperation)
  async list(@Input() { params, query }: InputOf<typeof listOperation>): Promise<AnswerOf<typeof listOperation>> {
    const { database, now } = this.options.custody;
    const { day: firstDay = chinaDay(now().toISOString()), days, after = null, limit } = query;
    const lastDay = new Date(Date.parse(firstDay) + (days - 1) * dayMilliseconds).toISOString().slice(0, 10);
    const found = await bookingsOfDays(database, { ...params, firstDay, lastDay, after, limit });
    const bookings = await bookingViews(database, this.options, found.slice(0, limit));
    return { bookings, next: found.length > limit ? (bookings.at(-1)?.bookingId ?? null) : null };
  }
}
