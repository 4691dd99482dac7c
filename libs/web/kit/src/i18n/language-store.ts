import { useSyncExternalStore } from 'react';
import { languages, type Language } from './language.ts';

const key = 'huihuan.language';
const listeners = new Set<() => void>();
let chosen: Language | undefined;

// Chinese first: the system's language does not decide, only the user does.
const stored = (): Language => {
  try {
    const found = localStorage.getItem(key);
    return languages.find((language) => language === found) ?? 'zh-CN';
  } catch {
    return 'zh-CN';
  }
};

export const currentLanguage = (): Language => (chosen ??= stored());

export const chooseLanguage = (language: Language): void => {
  chosen = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(key, language);
  } catch {
    // Not kept for the next visit; nothing else depends on it.
  }
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage);
