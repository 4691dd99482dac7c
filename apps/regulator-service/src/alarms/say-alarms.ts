import { readEvent, type Fact } from '@huihuan/contracts-events';
import type { Outbox } from '@huihuan/messaging-core';
import type { Tx } from '@huihuan/platform-persistence';
import { regulatorSource } from '../projections/regulator-source.ts';
import { writeAlarms } from './write-alarms.ts';

/** States facts about alarms in the chain of the regulator, whose lock the caller holds, and takes them into its own table. */
export const sayAlarms = async (
  tx: Tx,
  outbox: Outbox,
  facts: readonly Fact[],
  cause: Parameters<Outbox['append']>[3],
): Promise<void> => {
  const sealed = await outbox.append(tx, regulatorSource, facts, cause);
  const events = sealed.map(({ record }) => {
    const read = readEvent(record);
    if (!read.ok) throw new Error(`what was just said cannot be read: ${read.problem.en}`);
    return read.value;
  });
  await writeAlarms(tx, events);
};
