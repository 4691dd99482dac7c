import { maskPersonal } from '@huihuan/identifiers-domain';
import type { PersonalField } from '@huihuan/contracts-events';
import type { KeepingPurpose, KnownConsignor } from '@huihuan/intake-domain';
import type { Tx } from '@huihuan/platform-persistence';
import type { KeyRing } from '@huihuan/platform-sealed-data';
import { consentsOf, type ConsignorRow } from './rows/consignor-rows.ts';
import { openFields } from './sealed-fields.ts';

/** A consignor as everybody at the counter sees it: masked. */
export interface ConsignorView {
  consignorId: string;
  kind: KnownConsignor['kind'];
  registeredAt: string;
  erasedAt: string | null;
  fields: { field: PersonalField; masked: string; purpose: KeepingPurpose; givenAt: string }[];
  consent: { version: string; at: string } | null;
}

export const consignorViews = async (
  tx: Tx,
  ring: KeyRing,
  consignors: readonly ConsignorRow[],
): Promise<ConsignorView[]> => {
  const ids = consignors.map(({ consignorId }) => consignorId);
  const [fields, consents] = [await openFields(tx, ring, ids), await consentsOf(tx, ids)];
  return consignors.map(({ consignorId, kind, registeredAt, erasedAt }) => {
    const consent = consents.find((each) => each.consignorId === consignorId);
    return {
      ...{ consignorId, kind, registeredAt: registeredAt.toISOString(), erasedAt: erasedAt?.toISOString() ?? null },
      fields: fields
        .filter((each) => each.consignorId === consignorId)
        .map(({ field, value, purpose, givenAt }) => ({
          ...{ field, masked: maskPersonal(field, value), purpose, givenAt: givenAt.toISOString() },
        })),
      consent: consent === undefined ? null : { version: consent.version, at: consent.consentedAt.toISOString() },
    };
  });
};
