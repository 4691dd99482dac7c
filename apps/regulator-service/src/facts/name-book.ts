import { serviceSource, type ReadEvent } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { plainNames, summarise, type Names, type Text } from '@huihuan/regulator-domain';

/** The names of sites and classes, for summaries. */
export interface NameBook {
  summaries(events: readonly ReadEvent[]): Promise<readonly Text[]>;
  /** Sites or classes may have changed: look when names are needed next, and read them anew where it is so. */
  doubt(): void;
}

/** Injection token. */
export const nameBookToken = Symbol('huihuan:regulator-names');

const oldestMilliseconds = 60_000;
/** An unknown id may be a site of this moment or one that nobody ever registered: do not ask for each line. */
const soonestMilliseconds = 1_000;

interface Shelf {
  /** How much the registry had said. */
  readonly version: number;
  readonly sites: ReadonlyMap<string, Text>;
  readonly goods: ReadonlyMap<string, Text>;
  readonly readAt: number;
}

/** @param clock milliseconds that only go forward */
export const createNameBook = (tx: Tx, clock: () => number = () => performance.now()): NameBook => {
  let shelf: Shelf = { version: -1, sites: new Map(), goods: new Map(), readAt: -Infinity };
  let doubtful = false;
  const isOutdated = async (): Promise<boolean> => {
    if (clock() - shelf.readAt > oldestMilliseconds) return true;
    if (!doubtful) return false;
    doubtful = false;
    return (await readVersion(tx)) !== shelf.version;
  };
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
    doubt: () => {
      doubtful = true;
    },
    summaries: async (events) => {
      if (await isOutdated()) shelf = await readShelf(tx, clock());
      const first = summariesFrom(events);
      if (!first.missed() || clock() - shelf.readAt < soonestMilliseconds) return first.texts;
      shelf = await readShelf(tx, clock());
      return summariesFrom(events).texts;
    },
  };
};

/** All that the registry ever says comes into its chain, so this number grows whenever a name may have changed. */
const readVersion = async (tx: Tx): Promise<number> => {
  const sql = 'select events as version from chain where source = $1';
  return (await rowsOf<{ version: number }>(tx, sql, [serviceSource('registry')]))[0]?.version ?? 0;
};

const readShelf = async (tx: Tx, readAt: number): Promise<Shelf> => {
  // Before the names: what is said in between is read twice rather than never.
  const version = await readVersion(tx);
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
  return { version, sites: texts(sites), goods: texts(goods), readAt };
};
