import type { Place } from './place.ts';
import type { Subject } from './subject.ts';

/** What a service knows that decides who may do what there. */
export interface ServiceAccess {
  /**
   * Where a subject is: one place is enough for the permission. `null`: this service does not know it, so there is nothing to
   * protect, and the operation itself says that it is unknown.
   */
  placesOf(
    subject: Exclude<Subject, 'network' | 'anywhere' | { readonly sites: readonly string[] }>,
  ): Promise<readonly Place[] | null>;
  /** Whether a session is over although its access tokens have not run out. */
  isRevoked(sessionId: string): Promise<boolean>;
  /** What somebody may be at this moment, as texts like those of a token; that of the token where left out. */
  grantsOf?(personId: string): Promise<readonly string[]>;
}
