import { createHash } from 'node:crypto';

/** The demonstration network is as if registered on this day, one row a millisecond. */
const REGISTERED_AT = Date.parse('2026-01-05T00:00:00Z');

let issued = 0;

/** A UUIDv7 that is the same in every run: the order of the rows gives its time, the row's name its random part. */
export const fixedId = (name) => {
  const time = (REGISTERED_AT + issued).toString(16).padStart(12, '0');
  issued += 1;
  const hash = createHash('sha256').update(`huihuan-demo/${name}`).digest('hex');
  const variant = ((Number.parseInt(hash[3], 16) & 0b0011) | 0b1000).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ].join('-');
};
