import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { inLanguage, useLanguage } from '@huihuan/web-kit';
import { findByCode } from '../../../lib/commands/find-by-code.ts';
import type { Bay } from '../../../lib/custody/use-bays.ts';
import { useBayTexts } from '../../../lib/i18n/use-bay-texts.ts';
import type { QueuedAct } from '../../../lib/live/act-queue.ts';
import type { ScanSaid } from '../../../lib/scan/ScanMark.tsx';
import { play } from '../../../lib/scan/sound.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { isOnItsWay, thingsOf, useBayActs, type BayActs } from './bay-acts.ts';
import { openOf, placingDesk, type Desk, type Goods, type Held, type Went } from './placing-desk.ts';
import type { Thing } from './things.ts';

export interface Placing {
  readonly acts: BayActs;
  readonly said: ScanSaid | null;
  /** What was scanned and is being looked up. */
  readonly lookedUp: readonly string[];
  /** The bay that is open: what is scanned next goes into it unless it is retired. `null`: what waits for a bay is seen. */
  readonly open: Bay | null;
  readonly show: (bayId: string | null) => void;
  /** What somebody chose or scanned, until the server has taken it. */
  readonly hand: readonly Thing[];
  /** Whether something of the hand is on its way to the server. */
  readonly isSending: boolean;
  readonly toggle: (thing: Thing) => void;
  readonly drop: () => void;
  readonly putInto: (bayId: string) => void;
  readonly scanned: (code: string) => void;
}

const longestLookMs = 8_000;

const goodsOf = async (site: MySite, code: string): Promise<Goods | null> => {
  const found = await findByCode(site, code, 'scan', AbortSignal.timeout(longestLookMs));
  const goods = found.find(({ kind }) => kind === 'item' || kind === 'container');
  if (goods?.kind === 'item') return { thing: { kind: 'item', id: goods.item.itemId }, face: code };
  if (goods?.kind === 'container') return { thing: { kind: 'container', id: goods.containerId }, face: goods.code };
  return null;
};

/** What is said aloud of scans and of goods that were put somewhere. */
const useSaid = () => {
  const texts = useBayTexts();
  const [said, setSaid] = useState<ScanSaid | null>(null);
  const say = (went: ScanSaid['went'], words: string, more?: string): void => {
    play(went);
    setSaid({ went, words, more });
  };
  const tell = (went: Went): void => {
    if (went.kind === 'sent') return;
    if (went.kind === 'opened') say('right', texts.opened(went.bay.code));
    else if (went.kind === 'taken') say('right', texts.taken(went.code));
    else if (went.kind === 'held') say('again', texts.inHand(went.code));
    else say('wrong', texts[went.kind](went.code));
  };
  return { said, say, tell };
};

/** What is held, readable at once by a scan that follows the one that changed it. */
const useHeld = (first: string | null) => {
  const [held, setHeld] = useState<Held>({ open: first, hand: [] });
  const latest = useRef(held);
  const hold = (next: Held): void => {
    latest.current = next;
    setHeld(next);
  };
  return { held, read: () => latest.current, hold };
};

/**
 * Goods into bays by scanner or by choice: first the goods and then the bay, or first the bay and then goods after goods.
 * @param onAnswered hears of what the server took
 */
export const usePlacing = (
  site: MySite,
  bays: readonly Bay[],
  { first, onAnswered }: { first: string | null; onAnswered: (act: QueuedAct) => void },
): Placing => {
  const texts = useBayTexts();
  const language = useLanguage();
  const { said, say, tell } = useSaid();
  const { held, read, hold } = useHeld(first);
  const [lookedUp, looksUp] = useState<readonly string[]>([]);
  const acts = useBayActs(site, (act, placed) => {
    const { open, hand } = read();
    const taken = thingsOf(act).map(({ id }) => id);
    if (hand.some(({ id }) => taken.includes(id))) hold({ open, hand: hand.filter(({ id }) => !taken.includes(id)) });
    onAnswered(act);
    if (placed === null) return;
    const more = placed.warnings.map((warning) => inLanguage(language, warning)).join(' ');
    if (placed.moved === 0) say('again', texts.wasThere(placed.code));
    else say('right', texts.placed(placed.moved, placed.code), more === '' ? undefined : more);
  });
  const { refusal } = acts;
  useEffect(() => {
    if (refusal !== null) play('wrong');
  }, [refusal]);
  const isSent = (thingId: string): boolean => isOnItsWay(site.siteId, thingId);
  const world = { bays, put: acts.put, tell };
  /** As it is when a scan has been looked up, after other scans perhaps. */
  const latest = useRef(world);
  useLayoutEffect(() => {
    latest.current = world;
  });
  const made = useRef<Desk | null>(null);
  const desk = (): Desk =>
    (made.current ??= placingDesk({
      bays: () => latest.current.bays,
      held: read,
      hold,
      isSent,
      put: (bayId, things) => latest.current.put(bayId, things),
      look: (code) => goodsOf(site, code),
      looksUp,
      tell: (went) => latest.current.tell(went),
    }));
  const toggle = ({ kind, id }: Thing): void => {
    const { open, hand } = read();
    const rest = hand.filter((thing) => thing.id !== id);
    hold({ open, hand: rest.length < hand.length ? rest : [...hand, { kind, id }] });
  };
  return {
    ...{ acts, said, lookedUp, open: openOf(bays, held.open), hand: held.hand, toggle },
    putInto: (bayId) => desk().putInto(bayId),
    show: (bayId) => desk().show(bayId),
    isSending: held.hand.some(({ id }) => isSent(id)),
    drop: () => hold({ open: read().open, hand: [] }),
    scanned: (code) => void desk().scanned(code),
  };
};
