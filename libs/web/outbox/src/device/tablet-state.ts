import type { ProblemDetails } from '@huihuan/web-kit';
import type { Enrolment, KnownPerson } from '../store/device.ts';
import type { DeviceAccess } from './access.ts';

/** Somebody who may choose their name on the lock screen. */
export interface PersonHere {
  readonly personId: string;
  readonly displayName: string;
  /** Whether a PIN of theirs was set on this tablet: they can go on without a network. */
  readonly hasPin: boolean;
  /** Whether they may release by PIN what needs a supervisor of this site, as far as the tablet knows. */
  readonly supervises: boolean;
}

export const personHere = ({ personId, displayName, lock, supervises = false }: KnownPerson): PersonHere => ({
  ...{ personId, displayName, hasPin: lock !== null, supervises },
});

/**
 * Who works on this tablet:
 * - `opening`: the disk is being read
 * - `not-enrolled`: it has to be enrolled by a one-time code
 * - `locked`: somebody has to sign in, by PIN or password
 * - `working`: acts may be recorded. `online` says what the server knows of it: `signed-in`; `unheard` since the PIN was
 *   checked here; `sign-in-needed` where the server takes the sign-in no longer (recording goes on, nothing is sent)
 * - `sending`: a colleague has signed in without the tablet's key, which the server takes no longer: what is here is sent, and
 *   nothing can be recorded
 * - `must-reload`: a newer version of the page has written here
 */
export type TabletState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'must-reload' }
  | { readonly kind: 'not-enrolled' }
  | { readonly kind: 'locked'; readonly enrolment: Enrolment; readonly people: readonly PersonHere[] }
  | { readonly kind: 'sending'; readonly enrolment: Enrolment; readonly displayName: string }
  | {
      readonly kind: 'working';
      readonly enrolment: Enrolment;
      readonly person: PersonHere;
      /** All who have signed in here before. */
      readonly people: readonly PersonHere[];
      readonly siteId: string;
      readonly online: 'signed-in' | 'unheard' | 'sign-in-needed';
      /** What it may and whether its password has to be changed; `null` while the server has not been heard. */
      readonly access: DeviceAccess | null;
      /** Why the server takes the sign-in no longer, in its words. */
      readonly why: ProblemDetails | null;
    };
