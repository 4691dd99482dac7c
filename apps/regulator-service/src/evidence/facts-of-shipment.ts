import { readEvent } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { touchesOf } from '@huihuan/regulator-domain';
import { answersAbout } from './answers-about.ts';
import { filesNamed } from './files-named.ts';
import { positionsOfKeys } from './key-facts.ts';

/** A fact of the archive. */
export interface ArchivedFact {
  readonly position: number;
  readonly record: string;
}

type Facts = Map<number, ArchivedFact>;

/**
 * Everything that shows a handover: the facts of the shipment, the fact before each of them in its chain, what was said last of
 * each item before it left, how the drawing of the driver came, what was said of statements that devices signed when they were not to be trusted, and who published the
 * keys that signed all this. In the order of arrival.
 */
export const factsOfShipment = async (tx: Tx, shipmentId: string): Promise<readonly ArchivedFact[]> => {
  const facts: Facts = new Map();
  const own = await readFacts(
    tx,
    `position = any ((select positions from shipment where shipment_id = $1)::bigint[])`,
    shipmentId,
  );
  add(facts, own);
  if (own.length === 0) return [];
  add(facts, await factsBefore(tx, own));
  add(facts, await itemsBefore(tx, own));
  add(facts, await filesNamed(tx, own));
  add(facts, await answersAbout(tx, [...facts.values()]));
  return withKeys(tx, facts);
};

/**
 * Everything that shows the story of an item: its facts, the fact before each in its chain, what was said of statements that
 * devices signed when they were not to be trusted, and who published the keys.
 */
export const factsOfItem = async (tx: Tx, itemId: string): Promise<readonly ArchivedFact[]> => {
  const facts: Facts = new Map();
  const own = await readFacts(tx, `position = any ((select positions from item where item_id = $1)::bigint[])`, itemId);
  add(facts, own);
  add(facts, await factsBefore(tx, own));
  add(facts, await answersAbout(tx, own));
  return withKeys(tx, facts);
};

/** Whoever publishes a key signs by another, whose publication belongs to it. In the order of arrival. */
const withKeys = async (tx: Tx, facts: Facts): Promise<readonly ArchivedFact[]> => {
  for (let known = -1; known < facts.size;) {
    known = facts.size;
    add(facts, await readFacts(tx, 'position = any ($1)', await positionsOfKeys(tx, kidsIn([...facts.values()]))));
  }
  return [...facts.values()].sort((one, other) => one.position - other.position);
};

const readFacts = (tx: Tx, where: string, parameter: unknown): Promise<ArchivedFact[]> =>
  rowsOf<ArchivedFact>(tx, `select position, record from fact where ${where}`, [parameter]);

const add = (facts: Facts, found: readonly ArchivedFact[]): void => {
  for (const fact of found) facts.set(fact.position, fact);
};

const factsBefore = (tx: Tx, facts: readonly ArchivedFact[]): Promise<ArchivedFact[]> =>
  rowsOf<ArchivedFact>(
    tx,
    `select before.position, before.record from fact own
       join fact before on before.chain_no = own.chain_no and before.seq = own.seq - 1
      where own.position = any ($1)`,
    [facts.map(({ position }) => position)],
  );

/** Of each line the fact that gave the item the custody number before: where its weight comes from. */
const itemsBefore = async (tx: Tx, own: readonly ArchivedFact[]): Promise<readonly ArchivedFact[]> => {
  const wanted = new Set(own.flatMap(linesBefore));
  if (wanted.size === 0) return [];
  const itemIds = [...wanted].map((line) => line.split(' ')[0]);
  const candidates = await rowsOf<ArchivedFact>(
    tx,
    `select position, record from fact
      where position in (select unnest(positions) from item where item_id = any ($1))`,
    [itemIds],
  );
  return candidates.filter((candidate) => custodyIn(candidate).some((line) => wanted.has(line)));
};

const linesBefore = ({ record }: ArchivedFact): readonly string[] => {
  const read = readEvent(record);
  return read.ok && read.value.type === 'cn.huihuan.shipment.dispatched.v1'
    ? read.value.data.lines.map(({ item }) => `${item.itemId} ${item.custodySeq - 1}`)
    : [];
};

const custodyIn = ({ record }: ArchivedFact): readonly string[] => {
  const read = readEvent(record);
  return read.ok
    ? touchesOf(read.value).flatMap(({ move }) =>
        move === undefined ? [] : [`${move.item.itemId} ${move.item.custodySeq}`],
      )
    : [];
};

/** Names of the keys that sign these facts, and what was signed in them. */
const kidsIn = (facts: readonly ArchivedFact[]): readonly string[] => [
  ...new Set(
    facts.flatMap(({ record }) => [...record.matchAll(/"kid":"([A-Za-z0-9_-]{43})"/g)].map(([, kid]) => kid ?? '')),
  ),
];
