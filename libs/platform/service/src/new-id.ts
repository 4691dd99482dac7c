import { randomFillSync } from 'node:crypto';
import { uuidV7 } from '@huihuan/kernel-domain';

const each = 10;
const pool = new Uint8Array(each * 1000);
let used = pool.length;

/** A new UUIDv7 by the clock of this process; randomness is fetched for a thousand at a time. */
export const newId = (): string => {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + each);
  used += each;
  return uuidV7(Date.now(), random);
};
