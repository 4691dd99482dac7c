import type { BusState } from '@huihuan/messaging-core';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { isSilent } from './silence.ts';

/** What somebody has to put right where another database speaks under the name of this service, or did in the last day. */
export const otherVoices = async (tx: Tx): Promise<BusState['complaints']> => {
  const rows = await rowsOf<{ source: string; eventId: string; siteSeq: number }>(
    tx,
    `select source, event_id as "eventId", site_seq as "siteSeq" from other_voice as known where not (${isSilent('known')})`,
  );
  return rows.map(({ source, eventId, siteSeq }) => ({
    zh: `同一 Kafka 上另有一个数据库以 ${source} 的名义发布事件（第 ${siteSeq} 号，事件 ${eventId}，不在本库日志中）：同名的两条链不能互相证明。若本库刚由备份恢复，所缺的是恢复之后的事件；否则请停用其中一个监管服务，或为它配置另一个 Kafka；其间发布的冲突与预警须逐条核对`,
    en: `another database speaks as ${source} on the same Kafka (number ${siteSeq}, event ${eventId}, which is not in the log of this one): two chains of one name prove nothing. Where this database was restored from a backup, it was said after that backup; otherwise stop one of the two regulators, or give it a Kafka of its own, and go through the conflicts and alarms that were said meanwhile`,
  }));
};
