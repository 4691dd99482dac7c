import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { inLanguage, useLanguage } from '@huihuan/web-kit';
import { findByCode } from '../../../lib/commands/find-by-code.ts';
import type { Bay } from '../../../lib/custody/use-bays.ts';
import { useBayTexts } from '../../../lib/i18n/use-bay-texts.ts';
import { codesOf } from '@huihuan/identifiers-domain';
import type { ScanSaid } from '../../../lib/scan/ScanMark.tsx';
import { play } from '../../../lib/scan/sound.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useBayActs, type BayActs } from './bay-acts.ts';
import type { Thing } from './things.ts';

export interface Placing {
  readonly acts: BayActs;
  readonly said: ScanSaid | null;
  /** The bay that is open: what is scanned next goes into it. `null`: what waits for a bay is seen. */
  readonly open: string | null;
  readonly show: (bayId: string | null) => void;
  /** What somebody chose or scanned, and puts into a bay next. */
  readonly hand: readonly Thing[];
  readonly toggle: (thing: Thing) => void;
  readonly drop: () => void;
  readonly putInto: (bayId: string) => void;
  readonly scanned: (code: string) => void;
}

const isBay = (bay: Bay, code: string): boolean => {
  const codes = codesOf(code);
  return codes.includes(bay.bayId) || (!bay.isRetired && bay.code.toLowerCase() === codes[0]);
};

/** Goods into bays by scanner or by choice: first the goods and then the bay, or first the bay and then goods after goods. */
export const usePlacing = (site: MySite, bays: readonly Bay[], first: string | null): Placing => {
  const texts = useBayTexts();
  const language = useLanguage();
  const [said, setSaid] = useState<ScanSaid | null>(null);
  const [open, setOpen] = useState(first);
  const [hand, setHand] = useState<readonly Thing[]>([]);
  const say = (went: ScanSaid['went'], words: string, more?: string): void => {
    play(went);
    setSaid({ went, words, more });
  };
  const acts = useBayActs(site, (moved, code, warnings) => {
    const more = warnings.map((warning) => inLanguage(language, warning)).join(' ');
    if (moved === 0) say('again', texts.wasThere(code));
    else say('right', texts.placed(moved, code), more === '' ? undefined : more);
  });
  const { refusal } = acts;
  useEffect(() => {
    if (refusal !== null) play('wrong');
  }, [refusal]);
  /** As it is when the answer about a scan comes, after other scans perhaps. */
  const latest = useRef({ open, hand });
  useLayoutEffect(() => {
    latest.current = { open, hand };
  });
  const show = (bayId: string | null): void => {
    setOpen(bayId);
    setHand([]);
  };
  const putInto = (bayId: string): void => {
    if (latest.current.hand.length === 0) return;
    acts.put(bayId, latest.current.hand);
    setHand([]);
  };
  const toggle = ({ kind, id }: Thing): void =>
    setHand((before) =>
      before.some((thing) => thing.id === id) ? before.filter((thing) => thing.id !== id) : [...before, { kind, id }],
    );
  const take = (thing: Thing, words: string): void => {
    const { open: bayId, hand: held } = latest.current;
    if (bayId !== null) {
      acts.put(bayId, [thing]);
      return;
    }
    if (held.some(({ id }) => id === thing.id)) return say('again', texts.inHand(words));
    latest.current = { open: bayId, hand: [...held, thing] };
    setHand(latest.current.hand);
    say('right', texts.taken(words));
  };
  const ask = async (code: string): Promise<void> => {
    const found = await findByCode(site, code, 'scan', new AbortController().signal).catch(() => []);
    const goods = found.find(({ kind }) => kind === 'item' || kind === 'container');
    if (goods?.kind === 'item') take({ kind: 'item', id: goods.item.itemId }, code);
    else if (goods?.kind === 'container') take({ kind: 'container', id: goods.containerId }, goods.code);
    else say('wrong', texts.unknown(code));
  };
  const scanned = (code: string): void => {
    const bay = bays.find((one) => isBay(one, code));
    if (bay === undefined) return void ask(code);
    if (latest.current.hand.length > 0) return putInto(bay.bayId);
    show(bay.bayId);
    say('right', texts.opened(bay.code));
  };
  return { acts, said, open, show, hand, toggle, drop: () => setHand([]), putInto, scanned };
};
