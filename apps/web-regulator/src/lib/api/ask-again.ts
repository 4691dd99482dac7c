import { mayMendItself } from '@huihuan/web-kit';

const askAgainMs = 5000;

/** When to ask again: soon for what could not be read, where that may help; for what was read, after so long, or never. */
export const askAgain =
  (otherwise: number | false) =>
  ({ state }: { state: { readonly status: string; readonly error: Error | null } }): number | false =>
    state.status === 'error' && mayMendItself(state.error) ? askAgainMs : otherwise;
