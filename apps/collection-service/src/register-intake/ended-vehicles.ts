import { endedClaims } from '@huihuan/custody-service';
import { identify } from '@huihuan/identifiers-domain';
import type { IntakeContext, IntakeRow } from '@huihuan/intake-domain';
import type { Result } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';

/** What had the VIN of one of these rows and has ended. Asked for only where a row has one. */
export const endedVehicles = async (
  tx: Tx,
  rows: readonly (Result<Pick<IntakeRow, 'identifiers' | 'occurredAt'>> | undefined)[],
): Promise<Pick<IntakeContext, 'endedWith'>> => {
  const vins = rows.flatMap((row) =>
    row?.ok !== true
      ? []
      : row.value.identifiers
          .filter(({ kind }) => kind === 'vin')
          .map(({ kind, value }) => ({
            kind,
            value: identify(value, { kind, at: new Date(row.value.occurredAt) }).normalized ?? value,
          })),
  );
  if (vins.length === 0) return {};
  const ended = await endedClaims(tx, vins);
  return { endedWith: ({ kind, value }) => ended.find((claim) => claim.kind === kind && claim.value === value) };
};
