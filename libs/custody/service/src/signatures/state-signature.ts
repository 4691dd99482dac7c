import { fact, type SignedStatement } from '@huihuan/contracts-events';
import { signedAlready, type ToBeSigned } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Cause } from '@huihuan/messaging-core';
import type { Tx } from '@huihuan/platform-persistence';
import { stateFacts } from '../books/state-facts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { recordSignature } from './signature-books.ts';

interface Given {
  readonly what: ToBeSigned;
  readonly signed: SignedStatement;
  /** Somebody has answered for the device that signed it. */
  readonly inDoubt: boolean;
  /** In whose books it is signed. */
  readonly bySiteId: string;
  readonly cause: Cause;
}

/** Enters a signature and states it; of each side there is one. */
export const stateSignature = async (
  custody: CustodyOptions,
  tx: Tx,
  { what, signed, inDoubt, bySiteId, cause }: Given,
): Promise<Result<null>> => {
  const { shipmentId, fromSiteId, toSiteId, side } = what;
  const stated = { bySiteId, actId: cause.causationId, inDoubt };
  if (!(await recordSignature(tx, { shipmentId, side, ...signed, recoveryId: null, stated })))
    return refuse(signedAlready(side));
  const told = fact('cn.huihuan.handover.signed.v1', { shipmentId, fromSiteId, toSiteId, side, bySiteId, signed });
  await stateFacts(custody, tx, { siteId: bySiteId, facts: [told], cause });
  return accept(null);
};
