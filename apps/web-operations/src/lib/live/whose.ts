import { session } from '@huihuan/web-kit';

/**
 * What is kept on this machine until the server has it belongs to whoever did it: nobody else may send it, because the server
 * takes it for an act of the person who sends.
 */
const names = 'huihuan.operations.names.';

const me = (): { readonly personId: string; readonly displayName: string } => {
  const state = session().state();
  return state.kind === 'signed-in' ? state.access.person : { personId: 'nobody', displayName: '' };
};

/** A key of this machine's storage for something of the person who is signed in. */
export const keyOfMine = (prefix: string, what: string): string => `${prefix}${me().personId}.${what}`;

/** Keeps the name of whoever is signed in, to be shown to the others as long as something of it waits here. */
export const rememberMe = (): void => {
  const { personId, displayName } = me();
  if (localStorage.getItem(names + personId) !== displayName) localStorage.setItem(names + personId, displayName);
};

/** Names of the things of the person who is signed in under a prefix. */
export const mineUnder = (prefix: string): readonly string[] => {
  const mine = keyOfMine(prefix, '');
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(mine))
    .map((key) => key.slice(mine.length));
};

export interface Others {
  readonly name: string;
  /** What is kept, as it was written. */
  readonly text: string;
}

/** The same thing of other people. */
export const ofOthers = (prefix: string, what: string): readonly Others[] => {
  const mine = keyOfMine(prefix, what);
  return Object.keys(localStorage).flatMap((key) => {
    if (key === mine || !key.startsWith(prefix) || !key.endsWith(`.${what}`)) return [];
    const personId = key.slice(prefix.length, -what.length - 1);
    return [{ name: localStorage.getItem(names + personId) ?? '', text: localStorage.getItem(key) ?? '[]' }];
  });
};
