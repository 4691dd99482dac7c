import { isOfKeys, type Arrived } from '@huihuan/evidence-arrivals';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';

/** What is believed without a signature. */
export interface UnsignedRule {
  /** Facts that say they are older, in milliseconds since 1970; none where the operator says nothing. */
  readonly until: number | null;
  /** By chain: the lowest number of what is signed and comes beside them. */
  readonly signedFrom: ReadonlyMap<string, number>;
}

interface Place {
  readonly place: number;
  readonly isKnown: boolean;
  readonly isBehindSigned: boolean;
}

/**
 * Those that are believed: what the archive has word for word, which has no effect again, and what is old enough where its chain has nothing
 * signed up to its place, and no other fact at it. What says something of keys was never said unsigned.
 */
export const believedUnsigned = async (
  tx: Tx,
  unsigned: readonly Arrived[],
  { until, signedFrom }: UnsignedRule,
): Promise<ReadonlySet<Arrived>> => {
  if (unsigned.length === 0) return new Set();
  const places = await placesOf(tx, unsigned);
  const isBelieved = ({ event }: Arrived, { isKnown, isBehindSigned }: Place): boolean => {
    if (isKnown) return true;
    if (until === null || Date.parse(event.time) >= until || isOfKeys(event.type)) return false;
    return !isBehindSigned && event.siteSeq < (signedFrom.get(event.source) ?? Infinity);
  };
  return new Set(places.flatMap((one) => unsigned.slice(one.place, one.place + 1).filter((it) => isBelieved(it, one))));
};

const placesOf = (tx: Tx, unsigned: readonly Arrived[]): Promise<readonly Place[]> => {
  const column = columnsOf(
    unsigned.map(({ event, reading }, place) => ({ ...event, text: reading.message.record, place })),
  );
  return rowsOf<Place>(
    tx,
    `select place,
            exists (select from fact where fact.chain_no = chain.chain_no and fact.seq = said.seq and fact.id = said.id
                      and record = said.record) as "isKnown",
            coalesce((select fact.seq = said.seq or record like '%,"signature":{"by":"%"},"siteseq":%'
                        from fact where fact.chain_no = chain.chain_no and fact.seq <= said.seq
                       order by fact.seq desc limit 1), false) as "isBehindSigned"
       from unnest($1::text[], $2::bigint[], $3::uuid[], $4::text[], $5::int[]) as said (source, seq, id, record, place)
       left join chain using (source)`,
    [
      column('text', ({ source }) => source),
      column('bigint', ({ siteSeq }) => siteSeq),
      column('uuid', ({ id }) => id),
      column('text', ({ text }) => text),
      column('int', ({ place }) => place),
    ],
  );
};
