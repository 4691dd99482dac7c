import { readConsignorField, type FindableField } from '@huihuan/intake-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import type { ConsignorOptions } from './consignor-options.ts';
import { consignorViews, type ConsignorView } from './consignor-view.ts';
import { consignorsOfSite, findMarks } from './rows/consignor-rows.ts';

/** Those of a site who gave this number, masked: the whole number is needed, and what other sites know is not told. */
export const findConsignors = async (
  { custody, ring, hashOf }: ConsignorOptions,
  { siteId, field, value }: { readonly siteId: string; readonly field: FindableField; readonly value: string },
): Promise<Result<{ consignors: ConsignorView[] }>> => {
  const { database, now } = custody;
  const read = readConsignorField({ field, value }, '/value', now());
  if (!read.ok) return read;
  const found = await findMarks(database, siteId, [hashOf(field, read.value)]);
  const ids = found.filter(({ isKnownHere }) => isKnownHere).map(({ consignorId }) => consignorId);
  return accept({ consignors: await consignorViews(database, ring, await consignorsOfSite(database, siteId, ids)) });
};
