import { writeFileSync } from 'node:fs';
import { orderVariable, type KillMark, type SentOrder } from './kill-points.ts';
import type { Reached } from './reached.ts';
import { watchKafka } from './watch-kafka.ts';
import { watchPostgres } from './watch-postgres.ts';

/** Writes its mark and dies without another statement: no handler runs after a SIGKILL. */
const dieAt = (order: SentOrder): Reached => {
  let times = 0;
  return (point, schema) => {
    if (point !== order.point || (order.schema !== undefined && order.schema !== schema)) return;
    times += 1;
    if (times < order.nth) return;
    const mark: KillMark = { point, nth: times, pid: process.pid, ...(schema === undefined ? {} : { schema }) };
    writeFileSync(order.file, JSON.stringify(mark));
    process.kill(process.pid, 'SIGKILL');
  };
};

const sent = process.env[orderVariable];
if (sent !== undefined) {
  const reached = dieAt(JSON.parse(sent) as SentOrder);
  watchPostgres(reached);
  watchKafka(reached);
}
