import type { ProblemDetails } from '../http/problem.ts';
import type { Access } from './access.ts';

/**
 * Why nobody is signed in: nobody was; somebody left; somebody left and the server did not hear of it; the session was ended
 * by somebody else, or by its time.
 */
export type Absence = 'never' | 'left' | 'unheard' | 'ended';

export type SessionState =
  /** Somebody was signed in when the page was last open. The problem says why it is not known yet. */
  | { readonly kind: 'restoring'; readonly problem: ProblemDetails | null }
  | { readonly kind: 'signed-out'; readonly why: Absence }
  | { readonly kind: 'signed-in'; readonly access: Access };
