import { canonicalJson, sha256Hex, type Json } from '@huihuan/kernel-domain';
import { genesis, type ChainHead } from './chain.ts';

/** A record of a chain as it was kept or carried, with the digest that was noted for it when it was sealed. */
export interface ChainRecord {
  readonly record: string;
  readonly hash: string;
}

export type ChainFault =
  /** The record is no canonical JSON object with a place in a chain: nobody sealed it like this. */
  | 'unreadable'
  /** The record is not what its digest was made of. */
  | 'forged'
  /** The record belongs to another chain. */
  | 'foreign'
  /** The record is not the next in number: one is missing, doubled or out of place. */
  | 'out-of-order'
  /** The record names another predecessor than the one that stands before it. */
  | 'broken-link'
  /** The records end before the head that the chain is known to have. */
  | 'cut-off';

export interface ChainFlaw {
  readonly fault: ChainFault;
  /** Which record of the list, from 0; for `cut-off` the length of the list. */
  readonly index: number;
  /** The number that had to stand there. */
  readonly expectedSeq: number;
  readonly detail: string;
}

/** From where to where the records have to reach. */
export interface ChainEnds {
  /** The record before the first one; the beginning of the chain where left out. */
  readonly after?: ChainHead;
  /** What is known to be the last one. Only with it a loss at the end can be seen. */
  readonly head?: ChainHead;
}

/**
 * Checks that records are one chain without gaps: every digest right, every number the next, every link to the one before.
 * Answers the first flaw, or `null`.
 */
export const verifyChain = (
  records: readonly ChainRecord[],
  { after = genesis, head }: ChainEnds = {},
): ChainFlaw | null => {
  let before: Before = { ...after, source: null };
  for (const [index, record] of records.entries()) {
    const place = placeOf(record.record);
    const wrong = place === null ? unreadable(record) : wrongWith(record, place, before);
    if (wrong !== null) return { ...wrong, index, expectedSeq: before.seq + 1 };
    before = { seq: before.seq + 1, hash: record.hash, source: place?.source ?? null };
  }
  if (head === undefined || (head.seq === before.seq && head.hash === before.hash)) return null;
  const detail = `the chain is known to end with number ${head.seq}, digest ${head.hash}`;
  return { fault: 'cut-off', index: records.length, expectedSeq: before.seq + 1, detail };
};

/** What stands before a record, and to which chain it belongs once one record has said so. */
interface Before extends ChainHead {
  readonly source: string | null;
}

type Wrong = Pick<ChainFlaw, 'fault' | 'detail'>;

const unreadable = ({ record }: ChainRecord): Wrong => ({ fault: 'unreadable', detail: record.slice(0, 120) });

const wrongWith = ({ record, hash }: ChainRecord, place: Place, before: Before): Wrong | null => {
  const event = `event ${place.id}`;
  if (sha256Hex(record) !== hash) return { fault: 'forged', detail: event };
  if (before.source !== null && place.source !== before.source) {
    return { fault: 'foreign', detail: `${event} of ${place.source} among those of ${before.source}` };
  }
  if (place.seq !== before.seq + 1) return { fault: 'out-of-order', detail: `${event} has number ${place.seq}` };
  if (place.prevHash !== before.hash) return { fault: 'broken-link', detail: `${event} follows ${place.prevHash}` };
  return null;
};

interface Place {
  readonly id: string;
  readonly source: string;
  readonly seq: number;
  readonly prevHash: string;
}

const placeOf = (record: string): Place | null => {
  const parsed = canonical(record);
  if (parsed === null) return null;
  const { id, source, siteseq: seq, prevhash: prevHash } = parsed;
  return typeof id === 'string' && typeof source === 'string' && typeof seq === 'number' && typeof prevHash === 'string'
    ? { id, source, seq, prevHash }
    : null;
};

/** Only the canonical text of an object counts: any other spelling of the same value was not sealed. */
const canonical = (record: string): Readonly<Record<string, Json | undefined>> | null => {
  try {
    const value = JSON.parse(record) as Json;
    return typeof value === 'object' && value !== null && !Array.isArray(value) && canonicalJson(value) === record
      ? (value as Readonly<Record<string, Json | undefined>>)
      : null;
  } catch {
    return null;
  }
};
