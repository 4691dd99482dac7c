import { useCallback, useState } from 'react';
import { keyOfMine } from '../../../lib/live/whose.ts';

/** What a rule says of a receipt that it does not stop, in the words of the server. */
export interface Warning {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

interface Warned {
  readonly shipmentId: string;
  readonly warnings: readonly Warning[];
}

const receiptsKept = 50;

const read = (key: string): readonly Warned[] => JSON.parse(localStorage.getItem(key) ?? '[]') as readonly Warned[];

/**
 * What the server said of a receipt when it was signed here: kept on this machine for whoever signed it, of the last receipts
 * that were told of anything.
 */
export const useWarnings = (
  shipmentId: string,
): readonly [warnings: readonly Warning[], keep: (warnings: readonly Warning[]) => void] => {
  const key = keyOfMine('huihuan.operations.warned.', 'receipts');
  const [warnings, setWarnings] = useState(
    () => read(key).find((one) => one.shipmentId === shipmentId)?.warnings ?? [],
  );
  const keep = useCallback(
    (said: readonly Warning[]): void => {
      const others = read(key).filter((one) => one.shipmentId !== shipmentId);
      const kept = said.length === 0 ? others : [{ shipmentId, warnings: said }, ...others].slice(0, receiptsKept);
      localStorage.setItem(key, JSON.stringify(kept));
      setWarnings(said);
    },
    [key, shipmentId],
  );
  return [warnings, keep];
};
