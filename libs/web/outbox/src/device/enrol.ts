import { call, problemIn } from '../parts/call.ts';
import { accept, nobodyAnswers, refuse, type Outcome } from '../parts/problem.ts';
import type { Parts } from '../parts/parts.ts';
import { canonicalJson } from '../signing/canonical-json.ts';
import { makeIdentity, signText } from '../signing/device-key.ts';
import type { DeviceIdentity, Enrolment } from '../store/device.ts';
import type { Store } from '../store/open-store.ts';
import { forget, recall, remember } from '../store/remembered.ts';

export interface EnrolRequest {
  /** As somebody typed it: dashes, blanks and capitals do not matter. */
  readonly code: string;
  /** To tell one tablet from another; not the name of a person. */
  readonly name: string;
}

/**
 * Enrols this tablet by a one-time code. Its key is on the disk before anybody is asked, so that an answer that is lost can be
 * asked for again. Refusals are the server's: `device.code`, `sign-in.slow-down`, …
 */
export const enrolDevice = async (
  parts: Parts,
  store: Store,
  { code, name }: EnrolRequest,
): Promise<Outcome<Enrolment>> => {
  const enrolled = await recall(store, 'enrolment');
  if (enrolled !== null) return accept(enrolled);
  const identity = await identityOf(parts, store);
  const { deviceId, kid, publicKey } = identity;
  const plain = code.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
  const text = canonicalJson({ act: 'device.enrol', deviceId, code: plain, kid });
  const value = await signText(parts.crypto, identity, text);
  const json = { id: deviceId, code: plain, name, publicKey, value };
  const reply = await call(parts, store, { method: 'POST', path: '/api/registry/devices', json });
  if (reply.kind === 'nothing') return refuse(nobodyAnswers);
  if (reply.status !== 201) {
    const problem = problemIn(reply);
    // this id or key is spent: the next try has another
    if (['device.exists', 'device.key-used'].includes(problem.code)) await forget(store, 'identity');
    return refuse(problem);
  }
  const enrolment = reply.body as Enrolment;
  await remember(store, 'enrolment', enrolment);
  return accept(enrolment);
};

const identityOf = async (parts: Parts, store: Store): Promise<DeviceIdentity> => {
  const known = await recall(store, 'identity');
  if (known !== null) return known;
  const made = await makeIdentity(parts.crypto, parts.newId());
  await remember(store, 'identity', made);
  return made;
};
