import { readEvent } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { ArchivedFact } from './facts-of-shipment.ts';

/**
 * What the sites that stated these facts say of the statements of devices in them: put aside, decided, flagged. Searched in their
 * own chains, where an index knows the few facts about statements.
 */
export const answersAbout = async (tx: Tx, facts: readonly ArchivedFact[]): Promise<readonly ArchivedFact[]> => {
  const stating = facts
    .map((fact) => ({ ...fact, digests: digestsIn(fact) }))
    .filter(({ digests }) => digests.length > 0);
  if (stating.length === 0) return [];
  const digests = new Set(stating.flatMap((fact) => fact.digests));
  const told = await rowsOf<ArchivedFact>(
    tx,
    `select position, record from fact
      where chain_no in (select chain_no from fact where position = any ($1))
        and record like '%"type":"cn.huihuan.statement.%'`,
    [stating.map(({ position }) => position)],
  );
  return told.filter(({ record }) => {
    const read = readEvent(record);
    return read.ok && 'statement' in read.value.data && digests.has(read.value.data.statement);
  });
};

/** Of what devices have signed: behind the fact, and in it. */
const digestsIn = ({ record }: ArchivedFact): readonly string[] => {
  const read = readEvent(record);
  if (!read.ok) return [];
  const behind = read.value.evidence?.statement ?? null;
  const within =
    read.value.type === 'cn.huihuan.handover.signed.v1' && read.value.data.signed.signature.by === 'device'
      ? [sha256Hex(read.value.data.signed.statement)]
      : [];
  return behind === null ? within : [behind, ...within];
};
