import { readEvent, siteSource, type EventData } from '@huihuan/contracts-events';
import {
  goodsNames,
  identifierOf,
  knownSites,
  siteNamed,
  type CustodyOptions,
  type Paper,
} from '@huihuan/custody-service';
import { intakeReceipt, shortNumber } from '@huihuan/documents-domain';
import type { FindFacts } from '@huihuan/documents-genuine';
import { chinaDay } from '@huihuan/kernel-domain';
import { rowsOf } from '@huihuan/platform-persistence';

type Collected = EventData<'cn.huihuan.item.collected.v1'>;

interface HandedIn {
  readonly collected: Collected;
  /** What the site has it down for now. */
  readonly grams: number;
}

/** The hand-in as its fact says it, and the weight as it was corrected since. */
const handedIn = async ({ database, outbox }: CustodyOptions, itemId: string): Promise<HandedIn | null> => {
  const sql = `select intake.site_id as "siteId", answer ->> 'eventId' as "eventId", holding.grams
                 from intake left join holding on holding.item_id = intake.item_id and holding.site_id = intake.site_id
                where intake.item_id = $1`;
  const [row] = await rowsOf<{ siteId: string; eventId: string; grams: number | null }>(database, sql, [itemId]);
  if (row === undefined) return null;
  const record = await outbox.recordOf(database, siteSource(row.siteId), row.eventId);
  const said = record === null ? null : readEvent(record);
  if (said?.ok !== true || said.value.type !== 'cn.huihuan.item.collected.v1') return null;
  const collected = said.value.data;
  // nobody handed it in here: there is nothing to take a receipt for
  if (collected.origin?.kind === 'opening-stock') return null;
  return { collected, grams: row.grams ?? collected.item.grams };
};

/** The receipt of a hand-in: what the person took along, without saying who that was. */
export const receiptPaper = async (custody: CustodyOptions, itemId: string): Promise<Paper | null> => {
  const found = await handedIn(custody, itemId);
  if (found === null) return null;
  const { collected, grams } = found;
  const { item, siteId, paidFen, occurredAt } = collected;
  const goods = await goodsNames(custody.database, [item.classCode]);
  const site = siteNamed((await knownSites(custody.database, [siteId]))(siteId));
  const [number, identifier] = [shortNumber(itemId), identifierOf(item)];
  return {
    facts: {
      ...{ kind: 'receipt', id: itemId, number, siteId, site: site.name, day: chinaDay(occurredAt), identifier, grams },
      ...{ basis: [item.classCode, paidFen, occurredAt], voided: null },
    },
    describe: (genuineUrl) =>
      intakeReceipt({
        ...{ number, site, goods: goods(item.classCode), identifier, grams: item.grams, paidFen, occurredAt },
        ...{ correctedGrams: grams === item.grams ? null : grams, genuineUrl },
      }),
  };
};

export const receiptFacts =
  (custody: CustodyOptions): FindFacts =>
  async (itemId) =>
    (await receiptPaper(custody, itemId))?.facts ?? null;
