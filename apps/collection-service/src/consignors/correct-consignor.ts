import { readConsignorFields, type GivenField } from '@huihuan/intake-domain';
import { accept, canonicalJson, refuse, type Json, type Result } from '@huihuan/kernel-domain';
import { runCommand } from '@huihuan/platform-persistence';
import type { ConsignorOptions } from './consignor-options.ts';
import { consignorErased, consignorUnknown } from './consignor-problems.ts';
import type { ConsignorView } from './consignor-view.ts';
import { viewOf } from './register-consignor.ts';
import { consignorsOfSite } from './rows/consignor-rows.ts';
import { storeConsignor } from './store-consignor.ts';

export interface Correction {
  readonly id: string;
  readonly consignorId: string;
  readonly siteId: string;
  readonly byPersonId: string;
  readonly fields: readonly GivenField[];
}

/** Puts right what was written wrong: everybody may ask for that. What stood there before is gone. */
export const correctConsignor = async (
  options: ConsignorOptions,
  asked: Correction,
): Promise<Result<ConsignorView>> => {
  const { custody, digestOf } = options;
  const { id, consignorId, siteId } = asked;
  const at = custody.now();
  const read = readConsignorFields(asked.fields, at);
  if (!read.ok) return read;
  const request = { consignorId, digest: digestOf(canonicalJson(asked as unknown as Json)) };
  const command = { id, operation: 'consignor.correct', request, locks: [siteId] };
  const corrected = await runCommand(custody.database, command, async (tx) => {
    const [consignor] = await consignorsOfSite(tx, siteId, [consignorId]);
    if (consignor === undefined) return refuse(consignorUnknown(consignorId));
    if (consignor.erasedAt !== null) return refuse(consignorErased(consignorId));
    await storeConsignor(options, tx, { consignor, siteId, fields: read.value, consent: null, at });
    return accept({ consignorId });
  });
  return corrected.ok ? viewOf(options, siteId, consignorId) : corrected;
};
