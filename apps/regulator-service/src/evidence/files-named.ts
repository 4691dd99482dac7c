import { readEvent } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { ArchivedFact } from './facts-of-shipment.ts';

/** As its index says it: changed here, the index has to be made anew by another migration. */
export const digestOfStored = `substring(record from '"sha256":"([0-9a-f]{64})"')`;
export const isStored = `record like '%"type":"cn.huihuan.file.stored.v1"%'`;

/** The facts by which the files came that these dispatches name: what the driver drew. */
export const filesNamed = async (tx: Tx, facts: readonly ArchivedFact[]): Promise<readonly ArchivedFact[]> => {
  const digests = facts.flatMap(drawnIn);
  if (digests.length === 0) return [];
  return rowsOf<ArchivedFact>(
    tx,
    `select position, record from fact
      where ${isStored} and ${digestOfStored} = any ($1) and chain_no in (select chain_no from fact where position = any ($2))`,
    [digests, facts.map(({ position }) => position)],
  );
};

const drawnIn = ({ record }: ArchivedFact): readonly string[] => {
  const read = readEvent(record);
  if (!read.ok || read.value.type !== 'cn.huihuan.shipment.dispatched.v1') return [];
  const { driverSignature } = read.value.data;
  return driverSignature?.kind === 'drawn' ? [driverSignature.sha256] : [];
};
