import { createHash } from 'node:crypto';

/** The demonstration network is as if registered in the course of this working day. */
const REGISTERED_FROM = Date.parse('2026-01-05T00:00:00Z');
const WORKING_DAY_MS = 8 * 60 * 60 * 1000;

/** A UUIDv7 that depends on the row's name alone: the same in every run, whatever rows are added around it. */
export const fixedId = (name) => {
  const hash = createHash('sha256').update(`huihuan-demo/${name}`).digest('hex');
  const registeredAt = REGISTERED_FROM + (Number.parseInt(hash.slice(20, 32), 16) % WORKING_DAY_MS);
  const time = registeredAt.toString(16).padStart(12, '0');
  const variant = ((Number.parseInt(hash[3], 16) & 0b0011) | 0b1000).toString(16);
  const groups = [time.slice(0, 8), time.slice(8), `7${hash.slice(0, 3)}`, `${variant}${hash.slice(4, 7)}`];
  return [...groups, hash.slice(7, 19)].join('-');
};
