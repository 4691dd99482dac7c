import type { HandoverSide, SignedStatement } from '@huihuan/contracts-events';
import { readStatement } from '@huihuan/contracts-events';
import type { ProposedRecovery, SignatureState, SignedHandover } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

/** A signature as the books of this tier have it. */
export interface SignatureRow extends SignedStatement {
  readonly side: HandoverSide;
  readonly recoveryId: string | null;
  /** Server time: when it came into these books. */
  readonly at: Date;
}

export const loadSignatures = (tx: Tx, shipmentId: string): Promise<readonly SignatureRow[]> =>
  rowsOf<SignatureRow>(
    tx,
    `select side, statement, signature, recovery_id as "recoveryId", at from handover_signature
      where shipment_id = $1 order by side desc`,
    [shipmentId],
  );

/** A handover in some state with what the rows say of it. */
export const handoverOf = (state: string, rows: readonly SignatureRow[]): SignedHandover => ({
  state,
  signatures: Object.fromEntries(
    rows.map(({ side, recoveryId }): [HandoverSide, SignatureState] => [
      side,
      recoveryId === null ? 'signed' : 'recovered',
    ]),
  ),
});

export interface Entry extends SignedStatement {
  readonly shipmentId: string;
  readonly side: HandoverSide;
  readonly recoveryId: string | null;
  /** Where it was stated in a chain of these books; `null` for what was heard of another. */
  readonly stated: {
    readonly bySiteId: string;
    readonly actId: string;
    readonly inDoubt: boolean;
  } | null;
}

/** Enters a signature; the first one of a side stays. @returns whether it was new */
export const recordSignature = async (tx: Tx, entry: Entry): Promise<boolean> => {
  const { shipmentId, side, statement, signature, recoveryId, stated } = entry;
  const said = signature.by === 'device' && stated !== null ? readStatement(statement) : null;
  const rows = await rowsOf(
    tx,
    `insert into handover_signature
       (shipment_id, side, statement, signature, recovery_id, by_site_id, act_id, in_doubt, device_id, signed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning 1`,
    [
      ...[shipmentId, side, statement, JSON.stringify(signature), recoveryId],
      ...[stated?.bySiteId ?? null, stated?.actId ?? null, stated?.inDoubt ?? false],
      ...[said?.deviceId ?? null, said?.signedAt ?? null],
    ],
  );
  return rows.length > 0;
};

export const recordProposal = async (tx: Tx, proposal: ProposedRecovery): Promise<void> => {
  await tx.query(
    `insert into handover_recovery (recovery_id, shipment_id, proposal) values ($1, $2, $3) on conflict do nothing`,
    [proposal.recoveryId, proposal.shipmentId, JSON.stringify(proposal)],
  );
};

/** The proposal under this id that nobody has agreed to yet. */
export const openProposal = async (
  tx: Tx,
  shipmentId: string,
  recoveryId: string,
): Promise<ProposedRecovery | null> => {
  const [row] = await rowsOf<{ proposal: ProposedRecovery }>(
    tx,
    'select proposal from handover_recovery where recovery_id = $1 and shipment_id = $2 and not agreed',
    [recoveryId, shipmentId],
  );
  return row?.proposal ?? null;
};

export const closeProposal = async (tx: Tx, recoveryId: string): Promise<void> => {
  await tx.query('update handover_recovery set agreed = true where recovery_id = $1', [recoveryId]);
};

/** What people see of a signature; the text itself is in the evidence. */
export const signatureView = ({ side, statement, signature, recoveryId, at }: SignatureRow) => {
  const said = readStatement(statement);
  return {
    side,
    state: recoveryId === null ? ('signed' as const) : ('recovered' as const),
    personId: said?.personId ?? null,
    deviceId: said?.deviceId ?? null,
    onDeviceOf: said?.onDeviceOf ?? null,
    method: said?.method ?? null,
    signedAt: said?.signedAt ?? null,
    recordedAt: at.toISOString(),
    listDigest: said?.listDigest ?? null,
    findingsDigest: said?.findingsDigest ?? null,
    kid: signature.kid,
    by: signature.by,
  };
};
