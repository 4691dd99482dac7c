import { handoverStatement, keyUnknown } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Answer } from '@huihuan/platform-http';
import { runCommand, takeLocks, untilUndisturbed, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { shipmentUnknown } from '../outgoing/change-outgoing.ts';
import { DeviceDoubted } from '../statements/device-doubted.ts';
import { isAdmitted } from '../statements/put-aside-books.ts';
import { answerBefore, putRequestAside } from '../statements/put-request-aside.ts';
import { untilDecided } from '../statements/statement-door.ts';
import { booksOfShipment, sitesOfShipment, type BooksOfShipment } from './books-of-shipment.ts';
import { actingPerson, checkedByDevice, type DeviceSignature, type DeviceSigned } from './make-signature.ts';
import { recordOfSignature, signingAct } from './record-of-signature.ts';
import { handoverSignatures, type SignaturesView } from './show-signatures.ts';
import { stateSignature } from './state-signature.ts';
import { codeOwner, signedForPerson, signingFor, type SigningRequest } from './who-signs.ts';

export interface SignRequest extends SigningRequest {
  /** What a device has signed, maybe earlier and offline. */
  readonly signature: DeviceSignature | null;
  readonly correlationId: string;
}

type Signed = Result<SignaturesView> | Answer<SignaturesView>;

/**
 * One side signs a handover: signed in, by its device, or by a one-time code on the device of the other, which may sign
 * that without a network and send it later. What a device signed
 * when it was not to be trusted is put aside, and answered with 202.
 */
export const signHandover = (custody: CustodyOptions, request: SignRequest): Promise<Signed> =>
  untilDecided(
    () => asideNow(custody, request),
    () => signNow(custody, request),
  ) as Promise<Signed>;

const signNow = async (custody: CustodyOptions, request: SignRequest): Promise<Result<SignaturesView>> => {
  const { id, shipmentId, side, signature, code } = request;
  const locks = await sitesOfShipment(custody.database, shipmentId);
  if (locks === null) return refuse(shipmentUnknown(shipmentId));
  const owner = await codeOwner(custody, request, signature);
  if (!owner.ok) return owner;
  const asked = { shipmentId, side, signature, code };
  return runCommand(custody.database, { id, operation: signingAct, request: asked, locks }, async (tx) => {
    const books = await booksOfShipment(tx, shipmentId, side);
    if (!books.ok) return books;
    const what = books.value.toSign(side);
    if (!what.ok) return what;
    const signing = await signingFor(custody, tx, what.value, { request, owner: owner.value });
    if (!signing.ok) return signing;
    if (signature === null) {
      const signed = signedForPerson(custody, handoverStatement(what.value, signing.value));
      return enter(custody, tx, { request, books: books.value, signed });
    }
    const codeOf = owner.value?.personId ?? null;
    const given = { given: signature, personId: actingPerson(), codeOf };
    const checked = await checkedByDevice(custody, tx, what.value, given);
    if (!checked.ok) return checked;
    const { signed, doubt, deviceId } = checked.value;
    // nobody could answer for the device and for the code: both sides recover what is missing then
    if (doubt !== null && code !== null) return refuse(keyUnknown(signature.kid));
    if (doubt !== null) throw new DeviceDoubted(deviceId);
    return enter(custody, tx, { request, books: books.value, signed });
  });
};

interface Entering {
  readonly request: Pick<SignRequest, 'id' | 'shipmentId' | 'side' | 'correlationId'>;
  readonly books: BooksOfShipment;
  readonly signed: DeviceSigned['signed'];
  /** Somebody has answered for it; otherwise nothing is to be said against it. */
  readonly inDoubt?: boolean;
}

/** Enters a signature into the books and states it. */
export const enter = async (
  custody: CustodyOptions,
  tx: Tx,
  { request, books, signed, inDoubt = false }: Entering,
): Promise<Result<SignaturesView>> => {
  const { id, shipmentId, side, correlationId } = request;
  const what = books.toSign(side);
  if (!what.ok) return what;
  const { bySiteId } = books;
  const cause = { correlationId, causationId: id };
  const stated = await stateSignature(custody, tx, { what: what.value, signed, inDoubt, bySiteId, cause });
  return stated.ok ? accept(await handoverSignatures(tx, shipmentId, books.state)) : stated;
};

/** Puts what a device signed aside where its key was not good at the time; `null` where nothing is to be said against it. */
const asideNow = async (custody: CustodyOptions, request: SignRequest): ReturnType<typeof answerBefore> => {
  const { shipmentId, side, signature, correlationId, id } = request;
  if (signature === null) return accept(null);
  const locks = await sitesOfShipment(custody.database, shipmentId);
  if (locks === null) return refuse(shipmentUnknown(shipmentId));
  return untilUndisturbed(() =>
    custody.database.transaction(async (tx) => {
      await takeLocks(tx, locks);
      const books = await booksOfShipment(tx, shipmentId, side);
      if (!books.ok) return books;
      const what = books.value.toSign(side);
      if (!what.ok) return what;
      const given = { given: signature, personId: actingPerson() };
      const checked = await checkedByDevice(custody, tx, what.value, given);
      // what is refused is refused where it would be done, after a repetition has got its first answer
      if (!checked.ok || checked.value.doubt === null) return accept(null);
      const may = await signingFor(custody, tx, what.value, { request, owner: null });
      if (!may.ok) return may;
      const stated = recordOfSignature(id, books.value.bySiteId, checked.value);
      const aside = { stated, request: { shipmentId, side, signature: { ...signature } }, correlationId };
      const before = await answerBefore(tx, aside);
      if (!before.ok || before.value !== null || (await isAdmitted(tx, id))) return before;
      return accept(await putRequestAside(custody, tx, aside, checked.value.doubt));
    }),
  );
};
