import { edgeRefusal, type Refusal } from './refusal.ts';

const lost = /^(08...|57P0.|53300|53400|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/;
const busy = /^(40001|40P01|55P03|57014)$/;
/** The server that holds the data cannot write another page, or has no memory left to work with. */
const diskFull = /^53100$/;
const outOfMemory = /^53(000|200)$/;
/** Messages of the drivers (pg 8, TypeORM 1) for a connection that is gone, also between two statements, and carries no code. */
const lostMessage =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Cannot use a pool after calling end|Driver not Connected|Connection is not established|Query runner already released|Database connection provided by a query runner was already released)/i;

/** An error, the errors that it wraps and those that it gathers: drivers, TypeORM and Node each hide the code elsewhere. */
const layers = (error: unknown, depth = 0): readonly object[] => {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { cause, driverError, errors } = error as { cause?: unknown; driverError?: unknown; errors?: unknown };
  const inner: unknown[] = [cause, driverError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return [error, ...inner.flatMap((one) => layers(one, depth + 1))];
};

const has = (layer: object, member: 'code' | 'message', pattern: RegExp): boolean => {
  const value: unknown = (layer as Record<string, unknown>)[member];
  return typeof value === 'string' && pattern.test(value);
};

/** Unavailable or busy databases pass: the sender only has to send the same request again. `null` for any other error. */
export const databaseRefusal = (error: unknown): Refusal | null => {
  const all = layers(error);
  if (all.some((layer) => has(layer, 'code', busy))) {
    return edgeRefusal(
      503,
      {
        code: 'service.busy',
        zh: '同时有其他操作占用同一数据。请在 1 秒后用同一 id 原样重发。',
        en: 'Another act holds the same data. Send the same request with the same id again in 1 second.',
      },
      { 'retry-after': '1' },
    );
  }
  if (all.some((layer) => has(layer, 'code', diskFull))) {
    return edgeRefusal(
      503,
      {
        code: 'service.disk-full',
        zh: '数据库所在磁盘已满，什么都没有登记。请管理员腾出空间；之后用同一 id 原样重发即可。',
        en: 'The disk of the database is full, and nothing was recorded. Its operator has to make room; then send the same request with the same id again.',
      },
      { 'retry-after': '10' },
    );
  }
  if (
    all.some(
      (layer) => has(layer, 'code', lost) || has(layer, 'code', outOfMemory) || has(layer, 'message', lostMessage),
    )
  ) {
    return edgeRefusal(
      503,
      {
        code: 'service.unavailable',
        zh: '数据库暂时不可用。请在 2 秒后用同一 id 原样重发。',
        en: 'The database cannot be reached for the moment. Send the same request with the same id again in 2 seconds.',
      },
      { 'retry-after': '2' },
    );
  }
  return null;
};
