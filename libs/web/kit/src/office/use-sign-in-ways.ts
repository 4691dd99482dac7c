import { useEffect, useState } from 'react';
import { ask } from '../http/ask.ts';

/** How one can sign in here, beside the password. */
export interface SignInWays {
  readonly passkey: boolean;
  readonly office: { readonly label: string } | null;
}

/** Undefined until it is known. Where it cannot be asked, the password is there all the same. */
export const useSignInWays = (): SignInWays | undefined => {
  const [ways, setWays] = useState<SignInWays | undefined>();
  useEffect(() => {
    const ending = new AbortController();
    ask<SignInWays>('/api/registry/session/ways', { signal: ending.signal }).then(setWays, () => undefined);
    return () => ending.abort();
  }, []);
  return ways;
};
