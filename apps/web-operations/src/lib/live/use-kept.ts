import { useCallback, useState } from 'react';
import { keyOfMine } from './whose.ts';

/**
 * Something half typed that a reload must not lose: kept on this machine, for whoever is signed in, until it is taken back by setting it to `null`.
 * @param key what it is about, the same only for the same thing
 */
export const useKept = <Value>(key: string): readonly [Value | null, (value: Value | null) => void] => {
  const name = keyOfMine('huihuan.operations.typing.', key);
  const [value, setValue] = useState<Value | null>(() => {
    const text = localStorage.getItem(name);
    return text === null ? null : (JSON.parse(text) as Value);
  });
  const keep = useCallback(
    (next: Value | null): void => {
      if (next === null) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(next));
      setValue(next);
    },
    [name],
  );
  return [value, keep];
};
