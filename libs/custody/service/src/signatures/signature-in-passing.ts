import { siteSource, type SignedStatement } from '@huihuan/contracts-events';
import { handoverStatement, type ToBeSigned } from '@huihuan/custody-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import type { Cause } from '@huihuan/messaging-core';
import { currentAct, withAct } from '@huihuan/platform-http';
import type { Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { admitted } from '../statements/companions.ts';
import { putAsideUnder } from '../statements/put-aside-books.ts';
import { putRequestAside } from '../statements/put-request-aside.ts';
import {
  actingPerson,
  checkedByDevice,
  signedByServer,
  signingOfCaller,
  type DeviceSignature,
  type DeviceSigned,
} from './make-signature.ts';
import { recordOfSignature } from './record-of-signature.ts';
import { stateSignature } from './state-signature.ts';

interface Passing {
  readonly what: ToBeSigned;
  /** What a device has signed; `null` where the request brings nothing. */
  readonly given: DeviceSignature | null;
  /** Of the act itself: its causation is the request. */
  readonly cause: Cause;
}

interface Found {
  readonly signed: SignedStatement;
  /** Somebody has answered for it. */
  readonly inDoubt: boolean;
}

/**
 * The signature that goes with a dispatch or a receipt: the device's own where the request brings one, otherwise the
 * server's for whoever is signed in and acts. Where neither is there it is missing, and listed so. What a device signed when it
 * was not to be trusted is put aside for a decision, and the act of whoever is signed in goes on without it.
 */
export const signInPassing = async (custody: CustodyOptions, tx: Tx, passing: Passing): Promise<Result<null>> => {
  const { what, cause } = passing;
  const found = await signatureOf(custody, tx, passing);
  if (!found.ok) return found;
  if (found.value === null) return accept(null);
  return stateSignature(custody, tx, { what, bySiteId: what.siteId, cause, ...found.value });
};

const signatureOf = async (
  custody: CustodyOptions,
  tx: Tx,
  { what, given, cause }: Passing,
): Promise<Result<Found | null>> => {
  if (given === null) {
    const signing = signingOfCaller(custody);
    // whoever sends what a colleague has signed on a tablet was not at the truck
    const signed =
      signing?.personId !== actingPerson() ? null : signedByServer(custody, handoverStatement(what, signing));
    return accept(signed === null ? null : { signed, inDoubt: false });
  }
  const checked = await checkedByDevice(custody, tx, what, { given, personId: actingPerson() });
  if (!checked.ok) return checked;
  const { signed, doubt } = checked.value;
  if (doubt === null) return accept({ signed, inDoubt: false });
  if (await isAnsweredFor(custody, tx, { what, cause, said: checked.value })) return accept({ signed, inDoubt: true });
  const { shipmentId, side } = what;
  const stated = recordOfSignature(custody.newId(), what.siteId, checked.value);
  const { correlationId } = cause;
  const aside = { stated, request: { shipmentId, side, signature: { ...given } }, correlationId };
  await asSender(() => putRequestAside(custody, tx, aside, doubt));
  return accept(null);
};

/** The act itself was put aside and admitted: whoever answers for it answers for what the same device signed with it. */
const isAnsweredFor = async (
  custody: CustodyOptions,
  tx: Tx,
  { what, cause, said }: Pick<Passing, 'what' | 'cause'> & { readonly said: DeviceSigned },
): Promise<boolean> => {
  const [held] = await putAsideUnder(tx, [cause.causationId]);
  if (held?.decision !== 'admitted' || held.deviceId !== said.deviceId) return false;
  const { decidedBy, reason } = held;
  if (decidedBy === null || reason === null) return false;
  // two things are answered for by one decision, each under an id of its own
  const stated = recordOfSignature(custody.newId(), what.siteId, said);
  const remark = admitted(stated, { by: decidedBy, reason });
  await asSender(() => custody.outbox.append(tx, siteSource(what.siteId), [remark], cause));
  return true;
};

/** Remarks about what was signed are of whoever sends or decides, not of the statement under which it is done. */
const asSender = <Value>(work: () => Value): Value => {
  const act = currentAct();
  return act === null ? work() : withAct({ correlationId: act.correlationId, caller: act.caller }, work);
};
