import { siteSource, type DriverSignature } from '@huihuan/contracts-events';
import type { Remark } from './answers.ts';
import type { ReadRecord } from './read-records.ts';
import type { ShipmentStory } from './shipment-story.ts';

/** How the driver took the load over. */
export type DriversWord =
  | { readonly kind: 'missing'; readonly reason: Gap }
  | {
      readonly kind: 'drawn';
      readonly sha256: string;
      /** The fact of the sender by which the drawing came; `null` as long as it has not. */
      readonly file: { readonly fileId: string; readonly storedAt: string } | null;
    };
type Gap = Extract<DriverSignature, { kind: 'missing' }>['reason'];

/** What the dispatch says of the driver, with the file that it names; `null` in facts from before drivers were asked. */
export const driversWord = (sent: ShipmentStory['sent'], records: readonly ReadRecord[]): DriversWord | null => {
  const { driverSignature, fromSiteId } = sent.event.data;
  if (driverSignature === undefined || driverSignature.kind === 'missing') return driverSignature ?? null;
  const { sha256 } = driverSignature;
  for (const { event } of records)
    if (
      event?.type === 'cn.huihuan.file.stored.v1' &&
      event.data.sha256 === sha256 &&
      event.source === siteSource(fromSiteId)
    )
      return { kind: 'drawn', sha256, file: { fileId: event.data.fileId, storedAt: event.time } };
  return { kind: 'drawn', sha256, file: null };
};

const gaps: Readonly<Record<Gap, Remark>> = {
  'not-there': { zh: '司机不在场', en: 'the driver was not there' },
  declined: { zh: '司机不签', en: 'the driver would not sign' },
  'not-kept': { zh: '终端未能保存', en: 'the device could not keep it' },
};

/** The driver's signature in one line. */
export const lineOfDriver = (word: DriversWord): Remark => {
  if (word.kind === 'missing') {
    const { zh, en } = gaps[word.reason];
    return { zh: `无司机手写签名：${zh}`, en: `no drawn signature of the driver: ${en}` };
  }
  const { sha256, file } = word;
  return file === null
    ? {
        zh: `司机手写签名（SHA-256 ${sha256}）：文件尚未到达`,
        en: `drawn signature of the driver (SHA-256 ${sha256}): the file has not come`,
      }
    : {
        zh: `司机手写签名：文件 ${file.fileId}（SHA-256 ${sha256}），${file.storedAt} 入库`,
        en: `drawn signature of the driver: file ${file.fileId} (SHA-256 ${sha256}), stored ${file.storedAt}`,
      };
};

/** What a reader has to know of a drawing that is named and not there: without the file, its digest shows nothing. */
export const remarkOfDriver = (word: DriversWord | null): readonly Remark[] =>
  word?.kind === 'drawn' && word.file === null
    ? [
        {
          zh: `发运所指的司机手写签名（SHA-256 ${word.sha256}）没有文件：存档中没有它的入库记录`,
          en: `the dispatch names a drawn signature of the driver (SHA-256 ${word.sha256}) whose file never came: the archive has no fact of its storing`,
        },
      ]
    : [];
