import { useSyncExternalStore } from 'react';
import type { Act } from './act.ts';

/** What was said and the server has not taken yet, for each shipment, in the order in which it was said. */
const prefix = 'huihuan.operations.receive.';
const listeners = new Set<() => void>();
const nothing: readonly Act[] = [];
let read = new Map<string, { readonly text: string; readonly acts: readonly Act[] }>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** The same list as long as the same is stored, so that a screen is drawn only when something changed. */
export const waitingActs = (shipmentId: string): readonly Act[] => {
  const text = localStorage.getItem(prefix + shipmentId);
  if (text === null) return nothing;
  const known = read.get(shipmentId);
  if (known?.text === text) return known.acts;
  const acts = JSON.parse(text) as readonly Act[];
  read = new Map(read).set(shipmentId, { text, acts });
  return acts;
};

const write = (shipmentId: string, acts: readonly Act[]): void => {
  if (acts.length === 0) localStorage.removeItem(prefix + shipmentId);
  else localStorage.setItem(prefix + shipmentId, JSON.stringify(acts));
  tell();
};

export const keepAct = (shipmentId: string, act: Act): void => write(shipmentId, [...waitingActs(shipmentId), act]);

/** The server has taken it, or refused it for good. */
export const forgetAct = (shipmentId: string, id: string): void =>
  write(
    shipmentId,
    waitingActs(shipmentId).filter((act) => act.id !== id),
  );

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  // another tab of this machine has said or sent something
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

export const useWaitingActs = (shipmentId: string): readonly Act[] =>
  useSyncExternalStore(subscribe, () => waitingActs(shipmentId));
