import { useState } from 'react';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { codeOf, isCodeOf } from '../../../lib/custody/is-code-of.ts';
import { findInStock, useStock } from '../../../lib/custody/use-stock.ts';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { codesOf } from '@huihuan/identifiers-domain';
import type { ScanSaid } from '../../../lib/scan/ScanMark.tsx';
import { play } from '../../../lib/scan/sound.ts';
import type { Site } from '../../../lib/custody/types.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { candidateOfCode, candidatesOf, isTakenBy, type Candidate } from './candidates.ts';
import { listRowsOf, type ListRow } from './list-rows.ts';
import type { SignedShipment } from './shipments.ts';
import type { ShipmentActs } from './use-shipment-acts.ts';

const idsOf = (chosen: readonly Candidate[], isContainer: boolean): readonly string[] =>
  chosen.filter(({ containerCode }) => (containerCode !== null) === isContainer).map(({ id }) => id);

const some = (name: string, ids: readonly string[]) => (ids.length === 0 ? {} : { [name]: ids });

export interface Load {
  readonly rows: readonly ListRow[];
  /** What the destination takes and is not on the list, what should leave first first. */
  readonly candidates: readonly Candidate[];
  /** How much more lies here that the destination does not take. */
  readonly others: number;
  readonly isKnown: boolean;
  readonly said: ScanSaid | null;
  readonly add: (chosen: readonly Candidate[]) => void;
  readonly remove: (row: ListRow) => void;
  readonly scanned: (code: string) => void;
}

/** A list that is being loaded: what could go on it, what is on it, and the ways on and off. */
export const useLoad = (props: {
  site: MySite;
  shipment: Pick<SignedShipment, 'lines'>;
  to: Site | undefined;
  acts: ShipmentActs;
}): Load => {
  const { site, shipment, to, acts } = props;
  const { scan: texts, container } = useOutgoingTexts();
  const { storage } = useStationTexts();
  const nameOfClass = useClassNames();
  const [now] = useState(() => Date.now());
  const [said, setSaid] = useState<ScanSaid | null>(null);
  const single = useStock(site, 'in-stock');
  const packed = useStock(site, 'packed');
  const all = candidatesOf([...(single.data ?? []), ...(packed.data ?? [])], now);
  const rows = listRowsOf(shipment.lines, acts.waiting, all);
  const listed = new Set(rows.map(({ id }) => id));
  const isTaken = isTakenBy(to?.acceptsFamilies ?? []);
  const free = all.filter(({ id }) => !listed.has(id));
  const candidates = free.filter(isTaken);

  const nameOf = ({ containerCode, items: [first] }: Pick<Candidate, 'containerCode' | 'items'>): string =>
    containerCode === null && first !== undefined
      ? `${nameOfClass(first.classCode)} ${codeOf(first)}`
      : container(containerCode ?? '');
  const say = (went: ScanSaid['went'], words: string): void => {
    play(went);
    setSaid({ went, words });
  };
  const add = (chosen: readonly Candidate[]): void => {
    if (chosen.length === 0) return;
    acts.act('lines', {
      ...some('addItems', idsOf(chosen, false)),
      ...some('addContainers', idsOf(chosen, true)),
    });
  };
  const take = (found: Candidate): void => {
    if (!isTaken(found)) return say('wrong', texts.notTaken(nameOf(found)));
    if (found.isBlocked) return say('wrong', texts.blocked(nameOf(found)));
    say('right', texts.right(nameOf(found)));
    add([found]);
  };
  /** Beyond the thousand that are known here, or in a state in which it cannot leave. */
  const ask = async (code: string): Promise<void> => {
    const found = await findInStock(site, codesOf(code).at(-1) ?? code).catch(() => []);
    const [row] = found;
    const [candidate] = candidatesOf(found.slice(0, 1), now);
    if (row === undefined || candidate === undefined) {
      say('wrong', texts.wrong(code));
      return;
    }
    const { item, state } = row.holding;
    if (state === 'in-stock' || state === 'packed') take(candidate);
    else say('wrong', texts.notReady(nameOf({ containerCode: null, items: [item] }), storage.states[state]));
  };
  const scanned = (code: string): void => {
    const codes = codesOf(code);
    const on = rows.find(({ id, items }) => codes.includes(id) || items.some((item) => isCodeOf(item, code)));
    if (on !== undefined) return say('again', texts.again(code));
    const found = candidateOfCode(free, code);
    if (found === undefined) void ask(code);
    else take(found);
  };
  const remove = ({ id, isContainer }: ListRow): void =>
    acts.act('lines', some(isContainer ? 'removeContainers' : 'removeItems', [id]));
  const isKnown = single.data !== undefined && packed.data !== undefined;
  return { rows, candidates, others: free.length - candidates.length, isKnown, said, add, remove, scanned };
};
