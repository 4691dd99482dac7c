import { useState, type Dispatch, type SetStateAction } from 'react';
import type { StockLine } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useScanner } from '../../../lib/scan/api/use-scanner.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { findInStock } from './find-in-stock.ts';

export interface Load {
  /** Ids of the items on the list. */
  readonly chosen: readonly string[];
  readonly setChosen: Dispatch<SetStateAction<readonly string[]>>;
  /** Why the last scan put nothing on the list. */
  readonly said: string | null;
  /** The screen is another one: what was said of the last scan is no news there. */
  readonly forgetSaid: () => void;
}

/**
 * The list that is being loaded, and what a scan does to it. @param items the stock; `undefined` until it is known
 * @param isClosed the driver is signing this very list: nothing gets onto it any more
 */
export const useLoad = (items: readonly StockLine[] | undefined, isClosed: boolean): Load => {
  const { shipment } = useWorkTexts();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const wrongWith = (text: string, found: StockLine | undefined): string | null => {
    if (isClosed) return shipment.closed(text);
    if (found === undefined) return shipment.unknown(text);
    return chosen.includes(found.itemId) ? shipment.twice(text) : null;
  };
  useScanner((text) => {
    const found = findInStock(items ?? [], text);
    const wrong = wrongWith(text, found);
    feel(wrong === null ? 'good' : 'bad');
    setSaid(wrong);
    if (wrong === null && found !== undefined) setChosen((before) => [...new Set([...before, found.itemId])]);
  }, items !== undefined);
  return { chosen, setChosen, said, forgetSaid: () => setSaid(null) };
};
