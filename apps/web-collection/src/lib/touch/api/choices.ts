import { useSyncExternalStore } from 'react';
import { scaleKinds, type ScaleKind } from '@huihuan/web-scale';

/** What somebody chose for this tablet. */
export interface Choices {
  readonly scale: ScaleKind;
  readonly hasSounds: boolean;
  readonly hasVibration: boolean;
  /** Receipt and label of each hand-in. Off until somebody has seen to the printers: a browser asks for each paper where it has none. */
  readonly printsByItself: boolean;
}

const place = 'huihuan.tablet.choices';
const usual: Choices = { scale: 'none', hasSounds: true, hasVibration: true, printsByItself: false };
const listeners = new Set<() => void>();
let known: Choices | null = null;

/** Also what an older or a newer version of the page wrote: what is no choice of today is left as usual. */
const read = (): Choices => {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Choices>;
    const scale = scaleKinds.find((kind) => kind === found.scale) ?? usual.scale;
    return {
      ...{ scale, hasSounds: found.hasSounds !== false, hasVibration: found.hasVibration !== false },
      printsByItself: found.printsByItself === true,
    };
  } catch {
    return usual;
  }
};

export const readChoices = (): Choices => (known ??= read());

export const choose = (change: Partial<Choices>): void => {
  known = { ...readChoices(), ...change };
  localStorage.setItem(place, JSON.stringify(known));
  for (const listener of listeners) listener();
};

export const useChoices = (): Choices =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, readChoices);
