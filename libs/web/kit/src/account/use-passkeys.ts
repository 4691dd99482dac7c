import { useEffect, useState } from 'react';
import { addPasskey, listPasskeys, removePasskey, renamePasskey, type Passkey } from '../passkeys/passkey-calls.ts';

export interface Passkeys {
  /** Undefined until they are known. */
  readonly list: readonly Passkey[] | undefined;
  /** When they were read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly error: Error | null;
  readonly add: (name: string) => void;
  readonly rename: (passkeyId: string, name: string) => void;
  readonly remove: (passkeyId: string) => void;
}

/** One's own passkeys, read again after each act. */
export const usePasskeys = (): Passkeys => {
  const [read, setRead] = useState<{ readonly list: readonly Passkey[]; readonly at: number } | undefined>();
  const [error, setError] = useState<Error | null>(null);
  const [reads, setReads] = useState(0);
  useEffect(() => {
    const ending = new AbortController();
    listPasskeys(ending.signal).then(
      (list) => setRead({ list, at: Date.now() }),
      (found: unknown) => {
        if (!ending.signal.aborted) setError(found as Error);
      },
    );
    return () => ending.abort();
  }, [reads]);
  const act = (work: Promise<unknown>): void => {
    setError(null);
    work.then(
      () => setReads((before) => before + 1),
      (found: unknown) => setError(found as Error),
    );
  };
  return {
    ...{ list: read?.list, readAt: read?.at ?? 0, error },
    add: (name) => act(addPasskey(name)),
    rename: (passkeyId, name) => act(renamePasskey(passkeyId, name)),
    remove: (passkeyId) => act(removePasskey(passkeyId)),
  };
};
