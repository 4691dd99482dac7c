import type { ReadEvent } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { plainNames, summarise, type Names, type Text } from '@huihuan/regulator-domain';

/** The names of sites and classes, for summaries. */
export interface NameBook {
  summaries(events: readonly ReadEvent[]): Promise<readonly Text[]>;
  /** Sites or classes have changed: read the names anew when they are needed next. */
  forget(): void;
}

/** Injection token. */
export const nameBookToken = Symbol('huihuan:regulator-names');

const oldestMilliseconds = 60_000;
/** An unknown id may be a site of this moment or one that nobody ever registered: do not ask for each line. */
const soonestMilliseconds = 1_000;

interface Shelf {
  readonly sites: ReadonlyMap<string, Text>;
  readonly goods: ReadonlyMap<string, Text>;
  readonly readAt: number;
}

/** @param clock milliseconds that only go forward */
export const createNameBook = (tx: Tx, clock: () => number = () => performance.now()): NameBook => {
  let shelf: Shelf = { sites: new Map(), goods: new Map(), readAt: -Infinity };
  const summariesFrom = (events: readonly ReadEvent[]) => {
    let missed = false;
    const find = (texts: ReadonlyMap<string, Text>, key: string, plain: Text): Text => {
      const found = texts.get(key);
      missed ||= found === undefined;
      return found ?? plain;
    };
    const names: Names = {
      site: (siteId) => find(shelf.sites, siteId, plainNames.site(siteId)),
      goods: (classCode) => find(shelf.goods, classCode, plainNames.goods(classCode)),
    };
    return { texts: events.map((event) => summarise(event, names)), missed: () => missed };
  };
  return {
    forget: () => {
      shelf = { ...shelf, readAt: -Infinity };
    },
    summaries: async (events) => {
      if (clock() - shelf.readAt > oldestMilliseconds) shelf = await readShelf(tx, clock());
      const first = summariesFrom(events);
      if (!first.missed() || clock() - shelf.readAt < soonestMilliseconds) return first.texts;
      shelf = await readShelf(tx, clock());
      return summariesFrom(events).texts;
    },
  };
};

const readShelf = async (tx: Tx, readAt: number): Promise<Shelf> => {
  const sites = await rowsOf<{ key: string } & Text>(
    tx,
    `select site_id as key, name as zh, coalesce(nullif(name_en, ''), name) as en from site`,
  );
  const goods = await rowsOf<{ key: string } & Text>(
    tx,
    'select class_code as key, name_zh as zh, name_en as en from goods_class',
  );
  const texts = (rows: readonly ({ key: string } & Text)[]): ReadonlyMap<string, Text> =>
    new Map(rows.map(({ key, zh, en }) => [key, { zh, en }]));
  return { sites: texts(sites), goods: texts(goods), readAt };
};
