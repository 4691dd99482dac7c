import { fact, type EventData, type HandoverSide, type SignedStatement } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Parties } from '../handover/shipment-line.ts';
import { nothingMissing, recoveryByOneSide } from './signature-problems.ts';
import { missingSignatures, type SignedHandover } from './signatures.ts';
import type { Recovery } from './statements.ts';

export type ProposedRecovery = EventData<'cn.huihuan.handover.recovery-proposed.v1'>;

/** Who says it, and in whose books. */
export interface SignedBy {
  readonly side: HandoverSide;
  readonly bySiteId: string;
  readonly signed: SignedStatement;
}

/** Only a signature that is due and not there can be recovered. */
export const mayRecover = (handover: SignedHandover, missing: HandoverSide): Result<null> =>
  missingSignatures(handover).includes(missing) ? accept(null) : refuse(nothingMissing(missing));

/** One side says what is missing and why, and signs that the handover was as its list says. */
export const proposeRecovery = (
  { shipmentId, fromSiteId, toSiteId }: Parties,
  { recoveryId, missing, reason }: Recovery,
  { side, bySiteId, signed }: SignedBy,
) =>
  fact('cn.huihuan.handover.recovery-proposed.v1', {
    ...{ shipmentId, fromSiteId, toSiteId, recoveryId, missing, bySiteId, side, reason, signed },
  });

/** The other side signs the same: from now on both signatures stand under it. Nothing that was said before changes. */
export const agreeToRecovery = (proposed: ProposedRecovery, by: SignedBy) => {
  if (by.side === proposed.side) return refuse(recoveryByOneSide);
  const { shipmentId, fromSiteId, toSiteId, recoveryId, missing, reason } = proposed;
  const [sender, receiver] = by.side === 'sender' ? [by.signed, proposed.signed] : [proposed.signed, by.signed];
  return accept(
    fact('cn.huihuan.handover.signature-recovered.v1', {
      ...{ shipmentId, fromSiteId, toSiteId, recoveryId, missing, reason, bySiteId: by.bySiteId, sender, receiver },
    }),
  );
};
