import {
  readConsignorFields,
  type Consent,
  type GivenField,
  type KeptField,
  type KnownConsignor,
} from '@huihuan/intake-domain';
import { knownSites } from '@huihuan/custody-service';
import { accept, canonicalJson, refuse, type Json, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import type { ConsignorOptions } from './consignor-options.ts';
import { consignorDiffers, consignorUnknown, siteUnknown } from './consignor-problems.ts';
import { consignorViews, type ConsignorView } from './consignor-view.ts';
import { consignorsOfSite, findMarks } from './rows/consignor-rows.ts';
import { openFields } from './sealed-fields.ts';
import { storeConsignor } from './store-consignor.ts';

export interface ToRegister {
  readonly id: string;
  readonly siteId: string;
  readonly kind: KnownConsignor['kind'];
  readonly fields: readonly GivenField[];
  readonly consent: Consent;
}

/** Pseudonyms of the register follow from the id alone: when the register forgets somebody, no number leads to their facts. */
export const newConsignor = (
  { digestOf }: Pick<ConsignorOptions, 'digestOf'>,
  consignorId: string,
  kind: KnownConsignor['kind'],
): KnownConsignor => ({ consignorId, kind, pseudonym: digestOf(`consignor ${consignorId}`) });

/**
 * Registers a consignor at a site, or makes the site know one who is registered under the same ID number or USCC. The request and
 * its answer are remembered by digest and id: neither holds a personal value.
 */
export const registerConsignor = async (
  options: ConsignorOptions,
  asked: ToRegister,
): Promise<Result<ConsignorView>> => {
  const { custody, digestOf } = options;
  const { id, siteId, kind, consent } = asked;
  const at = custody.now();
  const read = readConsignorFields(asked.fields, at);
  if (!read.ok) return read;
  const request = { siteId, digest: digestOf(canonicalJson(asked as unknown as Json)) };
  const locks = [siteId];
  const registered = await runCommand(
    custody.database,
    { id, operation: 'consignor.register', request, locks },
    async (tx) => {
      if ((await knownSites(tx, [siteId]))(siteId) === undefined) return refuse(siteUnknown(siteId));
      const found = await consignorOf(options, tx, siteId, read.value);
      if (found !== null) {
        const differing = await differingFields(options, tx, found.consignorId, read.value);
        if (found.kind !== kind || differing.length > 0) return refuse(consignorDiffers(found.consignorId, differing));
      }
      const consignor = found ?? newConsignor(options, id, kind);
      await storeConsignor(options, tx, { consignor, siteId, fields: read.value, consent, at });
      return accept({ consignorId: consignor.consignorId });
    },
  );
  return registered.ok ? viewOf(options, siteId, registered.value.consignorId) : registered;
};

/** The one who carries one of these numbers already; a phone belongs to a household and makes nobody the same. */
const consignorOf = async (
  { hashOf }: ConsignorOptions,
  tx: Tx,
  siteId: string,
  fields: readonly KeptField[],
): Promise<KnownConsignor | null> => {
  const numbers = fields.filter(({ field }) => field === 'idNumber' || field === 'uscc');
  const [found] = await findMarks(
    tx,
    siteId,
    numbers.map(({ field, value }) => hashOf(field, value)),
  );
  return found ?? null;
};

const differingFields = async (
  { ring }: ConsignorOptions,
  tx: Tx,
  consignorId: string,
  fields: readonly KeptField[],
) => {
  const before = new Map((await openFields(tx, ring, [consignorId])).map(({ field, value }) => [field, value]));
  return fields
    .filter(({ field, value }) => before.has(field) && before.get(field) !== value)
    .map(({ field }) => field);
};

/** Masked, as it is now. Refusal: `consignor.unknown` at a site that does not know it. */
export const viewOf = async (
  { custody, ring }: ConsignorOptions,
  siteId: string,
  consignorId: string,
): Promise<Result<ConsignorView>> => {
  const rows = await consignorsOfSite(custody.database, siteId, [consignorId]);
  const [view] = await consignorViews(custody.database, ring, rows);
  return view === undefined ? refuse(consignorUnknown(consignorId)) : accept(view);
};
