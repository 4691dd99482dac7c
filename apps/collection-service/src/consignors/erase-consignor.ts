import { fact, siteSource, type ErasureReason } from '@huihuan/contracts-events';
import { decideErasure } from '@huihuan/intake-domain';
import { accept, chinaDay, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { shredDataKey } from '@huihuan/platform-sealed-data';
import { dropBookingsOf } from '../bookings/booking-rows.ts';
import type { ConsignorOptions } from './consignor-options.ts';
import { consignorErased, consignorUnknown } from './consignor-problems.ts';
import { consignorHeld, fieldsOf } from './rows/consignor-rows.ts';

export interface Erasure {
  readonly id: string;
  readonly consignorId: string;
  readonly siteId: string;
  readonly byPersonId: string;
  readonly reason: ErasureReason;
}

export interface Erased {
  consignorId: string;
  erasedAt: string;
}

/**
 * Erases a person: the key of the data goes, and with it every copy of what it sealed; so do fields and marks. Facts, consents and
 * the log of readings stay, and name an id that leads to nobody. Refusal: `personal-data.must-be-kept` with its grounds.
 */
export const eraseConsignor = (options: ConsignorOptions, asked: Erasure): Promise<Result<Erased>> => {
  const { custody, rules } = options;
  const { id, consignorId, siteId, byPersonId, reason } = asked;
  const { id: _, ...request } = asked;
  const command = { id, operation: 'consignor.erase', request, locks: [siteId] };
  return runCommand(custody.database, command, async (tx) => {
    // whoever writes of the person at another site at this moment is waited for, and whoever comes later finds the person erased
    const consignor = await consignorHeld(tx, siteId, consignorId, 'update');
    if (consignor === undefined) return refuse(consignorUnknown(consignorId));
    if (consignor.erasedAt !== null) return refuse(consignorErased(consignorId));
    const now = custody.now();
    const purposes = (await fieldsOf(tx, [consignorId])).map(({ purpose }) => purpose);
    const decided = decideErasure({ purposes, lastAt: consignor.lastAt }, rules, now);
    if (!decided.ok) return decided;
    await forget(tx, consignorId, now);
    await dropBookingsOf(tx, consignorId, { at: now, by: byPersonId, today: chinaDay(now.toISOString()) });
    const at = now.toISOString();
    const erased = fact('cn.huihuan.personal-data.erased.v1', {
      personRef: consignorId,
      siteId,
      byPersonId,
      reason,
      at,
    });
    await custody.outbox.append(tx, siteSource(siteId), [erased], { correlationId: id, causationId: id });
    return accept({ consignorId, erasedAt: at });
  });
};

const forget = async (tx: Tx, consignorId: string, at: Date): Promise<void> => {
  await shredDataKey(tx, consignorId);
  await tx.query('delete from consignor_mark where consignor_id = $1', [consignorId]);
  await tx.query('delete from consignor_field where consignor_id = $1', [consignorId]);
  await tx.query('update consignor set erased_at = $2 where consignor_id = $1', [consignorId, at]);
};
