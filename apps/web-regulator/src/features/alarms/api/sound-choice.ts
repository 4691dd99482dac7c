import { useSyncExternalStore } from 'react';

const key = 'huihuan.alarm-sound';
const listeners = new Set<() => void>();

/** Whether this browser is to ring. Off until somebody wants it; where nothing can be kept, off again after a reload. */
const kept = (): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

let isOn = kept() === 'on';

export const soundIsOn = (): boolean => isOn;

export const chooseSound = (wanted: boolean): void => {
  isOn = wanted;
  try {
    localStorage.setItem(key, wanted ? 'on' : 'off');
  } catch {
    // the choice holds for this page
  }
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSoundChoice = (): boolean => useSyncExternalStore(subscribe, soundIsOn);
