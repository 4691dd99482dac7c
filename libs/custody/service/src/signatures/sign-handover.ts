import { handoverStatement } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { shipmentUnknown } from '../outgoing/change-outgoing.ts';
import { booksOfShipment, sitesOfShipment } from './books-of-shipment.ts';
import { signedByDevice, type DeviceSignature } from './make-signature.ts';
import { handoverSignatures, type SignaturesView } from './show-signatures.ts';
import { stateSignature } from './state-signature.ts';
import { codeOwner, signedForPerson, signingFor, type SigningRequest } from './who-signs.ts';

export interface SignRequest extends SigningRequest {
  /** What a device has signed, maybe earlier and offline. */
  readonly signature: DeviceSignature | null;
  readonly correlationId: string;
}

/** One side signs a handover: signed in, by its device, or by a one-time code on the device of the other. */
export const signHandover = async (custody: CustodyOptions, request: SignRequest): Promise<Result<SignaturesView>> => {
  const { id, shipmentId, side, signature, code, correlationId } = request;
  const locks = await sitesOfShipment(custody.database, shipmentId);
  if (locks === null) return refuse(shipmentUnknown(shipmentId));
  const owner = await codeOwner(custody, request);
  if (!owner.ok) return owner;
  const asked = { shipmentId, side, signature, code };
  return runCommand(custody.database, { id, operation: 'handover.sign', request: asked, locks }, async (tx) => {
    const books = await booksOfShipment(tx, shipmentId, side);
    if (!books.ok) return books;
    const what = books.value.toSign(side);
    if (!what.ok) return what;
    const signing = await signingFor(custody, tx, what.value, { request, owner: owner.value });
    if (!signing.ok) return signing;
    const signed =
      signature === null
        ? accept(signedForPerson(custody, handoverStatement(what.value, signing.value)))
        : await signedByDevice(custody, tx, what.value, signature);
    if (!signed.ok) return signed;
    const { bySiteId } = books.value;
    const cause = { correlationId, causationId: id };
    const stated = await stateSignature(custody, tx, { what: what.value, signed: signed.value, bySiteId, cause });
    return stated.ok ? accept(await handoverSignatures(tx, shipmentId, books.value.state)) : stated;
  });
};
