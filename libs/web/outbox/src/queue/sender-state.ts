import type { Words } from '../store/act.ts';

/**
 * What the sender of this tablet is doing: nothing is left; it sends; it waits until a time of the device (milliseconds),
 * because nobody answered or the server asked for it; it needs somebody to sign in; it may not, and says the server's words.
 */
export type SenderState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'waiting'; readonly until: number; readonly words: Words }
  | { readonly kind: 'sign-in-needed'; readonly words: Words | null }
  | { readonly kind: 'not-allowed'; readonly words: Words };
