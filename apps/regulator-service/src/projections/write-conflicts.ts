import type { Identifier } from '@huihuan/contracts-events';
import type { Tx } from '@huihuan/platform-persistence';
import type { ArchivedEvent } from '@huihuan/regulator-domain';
import { rememberSaid, settleRow } from './conflict-rows.ts';

/**
 * What the regulator said itself comes back by the bus like everything else; where it is known already nothing changes.
 * @returns the identifiers that it is about: what follows for them has to be judged
 */
export const writeConflicts = async (tx: Tx, archived: readonly ArchivedEvent[]): Promise<readonly Identifier[]> => {
  const about: Identifier[] = [];
  for (const { event } of archived) {
    const { type, data, time: at } = event;
    if (type === 'cn.huihuan.conflict.opened.v1') await rememberSaid(tx, data, { state: 'open', at });
    else if (type === 'cn.huihuan.conflict.withdrawn.v1') await rememberSaid(tx, data, { state: 'withdrawn', at });
    else if (type === 'cn.huihuan.conflict.settled.v1') await settleRow(tx, data, at);
    else continue;
    about.push(data.identifier);
  }
  return about;
};
