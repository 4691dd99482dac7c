import type { EventEnvelope, ReadEvent } from '@huihuan/contracts-events';
import type { Books } from '../books/books.ts';
import type { ServiceName } from '../books/services.ts';
import { violate, warn } from '../findings.ts';

/** Beyond this, a clock is wrong or somebody says so: five minutes, in milliseconds. */
const largeDifference = 5 * 60_000;

type Timed = Pick<ReadEvent | EventEnvelope, 'id' | 'source' | 'time' | 'evidence'>;

/**
 * Time does not go back within a chain: a fact that says it is older than what was there before it was stated later than it
 * says. That the clock of a device differs is no fault of anybody and is told.
 */
export const checkTime = ({ findings, chains }: Books, event: Timed, service: ServiceName): void => {
  const { id: eventId, source, time, evidence } = event;
  const about = { rule: 5, subject: `chain:${source}`, eventId, table: `${service}/events` } as const;
  const at = Date.parse(time);
  const chain = chains.get(source);
  if (chain !== undefined && at < chain.lastTime - largeDifference)
    violate(findings, {
      ...{ ...about, code: 'event.back-dated', found: time },
      expected: new Date(chain.lastTime).toISOString(),
      zh: '时间早于同一事件链中在它之前的事实：被倒填日期',
      en: 'it says an earlier time than the facts before it in its chain: it was dated back',
    });
  if (chain !== undefined && at > chain.lastTime) chain.lastTime = at;
  if (evidence?.deviceTime == null) return;
  if (Math.abs(Date.parse(evidence.deviceTime) - at) > largeDifference)
    warn(findings, {
      ...{ ...about, code: 'time.clock-differs', expected: time, found: evidence.deviceTime },
      zh: '终端时间与服务器时间相差超过五分钟',
      en: 'the clock of the device and that of the server differ by more than five minutes',
    });
};
