import { sha256Hex } from '@huihuan/kernel-domain';
import type { StatementRecord } from '../statements/check-signatures.ts';
import type { DeviceSigned } from './make-signature.ts';

/** The act under which a signature of a device is put aside or flagged that was not to be trusted. */
export const signingAct = 'handover.sign';

/** What a device has signed under a handover, as it is kept for a decision: in the books of this site, under this id. */
export const recordOfSignature = (
  id: string,
  siteId: string,
  { signed, said, deviceId }: DeviceSigned,
): StatementRecord => ({
  ...{ id, act: signingAct, siteId, deviceId, personId: said.personId, deviceTime: said.signedAt },
  ...{ text: signed.statement, digest: sha256Hex(signed.statement) },
  ...{ kid: signed.signature.kid, value: signed.signature.value },
});
