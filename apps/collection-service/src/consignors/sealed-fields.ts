import type { PersonalField } from '@huihuan/contracts-events';
import type { Tx } from '@huihuan/platform-persistence';
import { dataKeysOf, openText, sealText, type KeyRing, type SealedPlace } from '@huihuan/platform-sealed-data';
import { fieldsOf, type FieldRow } from './rows/consignor-rows.ts';

/** A value that was opened; it must not leave the process but masked, or for a purpose that was written down. */
export interface OpenField extends Omit<FieldRow, 'sealed'> {
  readonly value: string;
}

const placeOf = (consignorId: string, field: PersonalField): SealedPlace => ({
  ...{ table: 'consignor_field', record: consignorId, field },
});

export const sealField = (key: Buffer, consignorId: string, field: PersonalField, value: string): Buffer =>
  sealText(key, value, placeOf(consignorId, field));

/** What is kept of these consignors, as far as it can be opened: of somebody who was erased nothing can. */
export const openFields = async (tx: Tx, ring: KeyRing, consignorIds: readonly string[]): Promise<OpenField[]> => {
  const [rows, keys] = [await fieldsOf(tx, consignorIds), await dataKeysOf(tx, ring, consignorIds)];
  return rows.flatMap(({ sealed, ...row }) => {
    const key = keys.get(row.consignorId);
    const value = key === undefined ? null : openText(key, sealed, placeOf(row.consignorId, row.field));
    return value === null ? [] : [{ ...row, value }];
  });
};
