import { useLayoutEffect, useRef, useState } from 'react';
import { newId } from '@huihuan/web-kit';
import { codeOf, isCodeOf } from '../../../lib/custody/is-code-of.ts';
import type { Item } from '../../../lib/custody/types.ts';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { findInStock, useStock, type StockRow } from '../../../lib/custody/use-stock.ts';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useKept } from '../../../lib/live/use-kept.ts';
import { codesOf } from '@huihuan/identifiers-domain';
import type { ScanSaid } from '../../../lib/scan/ScanMark.tsx';
import { play } from '../../../lib/scan/sound.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { newBuild, type Build } from './build.ts';

export interface Builder {
  readonly build: Build;
  readonly keep: (build: Build | null) => void;
  readonly said: ScanSaid | null;
  readonly say: (went: ScanSaid['went'], words: string) => void;
  readonly scanned: (code: string) => void;
}

/** The container that is being filled by scanning. It outlives a reload. */
export const useBuilder = (site: MySite): Builder => {
  const { scan: texts, containers } = useOutgoingTexts();
  const { storage } = useStationTexts();
  const nameOfClass = useClassNames();
  const { data: stock = [] } = useStock(site, 'in-stock');
  const [kept, keep] = useKept<Build>(`container.${site.siteId}`);
  const [fresh, setFresh] = useState(() => newBuild(newId()));
  const [said, setSaid] = useState<ScanSaid | null>(null);
  const build = kept ?? fresh;
  /** As it is when the answer about a scan comes, after other scans perhaps. */
  const latest = useRef(build);
  useLayoutEffect(() => {
    latest.current = build;
  });
  const nameOf = (item: Item): string => `${nameOfClass(item.classCode)} ${codeOf(item)}`;
  const say = (went: ScanSaid['went'], words: string): void => {
    play(went);
    setSaid({ went, words });
  };
  const put = ({ holding: { item, state, blockedBy } }: StockRow): void => {
    if (state !== 'in-stock') return say('wrong', texts.notReady(nameOf(item), storage.states[state]));
    if (blockedBy.length > 0) return say('wrong', texts.blocked(nameOf(item)));
    if (latest.current.items.some(({ itemId }) => itemId === item.itemId)) {
      return say('again', containers.again(nameOf(item)));
    }
    say('right', texts.right(nameOf(item)));
    latest.current = { ...latest.current, items: [...latest.current.items, item] };
    keep(latest.current);
  };
  const ask = async (code: string): Promise<void> => {
    const [row] = await findInStock(site, codesOf(code).at(-1) ?? code).catch(() => []);
    if (row === undefined) say('wrong', texts.wrong(code));
    else put(row);
  };
  const scanned = (code: string): void => {
    const inside = build.items.find((item) => isCodeOf(item, code));
    if (inside !== undefined) return say('again', containers.again(nameOf(inside)));
    const found = stock.find(({ holding }) => isCodeOf(holding.item, code));
    if (found === undefined) void ask(code);
    else put(found);
  };
  return {
    ...{ build, said, say, scanned },
    keep: (next) => {
      if (next === null) setFresh(newBuild(newId(), build.kind));
      keep(next);
    },
  };
};
