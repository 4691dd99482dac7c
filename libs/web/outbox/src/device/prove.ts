import { call, problemIn } from '../parts/call.ts';
import { accept, nobodyAnswers, notEnrolled, refuse, type Outcome } from '../parts/problem.ts';
import type { Parts } from '../parts/parts.ts';
import { canonicalJson } from '../signing/canonical-json.ts';
import { signText } from '../signing/device-key.ts';
import type { Store } from '../store/open-store.ts';
import { recall } from '../store/remembered.ts';

/** What the tablet wants, as it signs it under a challenge. */
export type Wanted =
  | { readonly act: 'session.pin'; readonly personId: string }
  | { readonly act: 'session.password'; readonly login: string }
  | { readonly act: 'session.refresh' }
  | { readonly act: 'pin.set'; readonly personId: string };

export interface Proof {
  readonly deviceId: string;
  readonly challenge: string;
  readonly value: string;
}

/** Shows the server that this is the tablet: signs what is wanted under a new challenge of it. */
export const prove = async (parts: Parts, store: Store, wanted: Wanted): Promise<Outcome<Proof>> => {
  const identity = await recall(store, 'identity');
  if (identity === null || (await recall(store, 'enrolment')) === null) return refuse(notEnrolled);
  const path = '/api/registry/devices/challenges';
  const reply = await call(parts, store, { method: 'POST', path, milliseconds: 8_000 });
  if (reply.kind === 'nothing') return refuse(nobodyAnswers);
  if (reply.status !== 201) return refuse(problemIn(reply));
  const { challenge } = reply.body as { readonly challenge: string };
  const { deviceId } = identity;
  const value = await signText(parts.crypto, identity, canonicalJson({ ...wanted, challenge, deviceId }));
  return accept({ deviceId, challenge, value });
};
