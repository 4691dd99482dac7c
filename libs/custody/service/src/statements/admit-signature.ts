import { siteSource } from '@huihuan/contracts-events';
import { refuse, type Result } from '@huihuan/kernel-domain';
import { Overtaken, runCommand, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { shipmentUnknown } from '../outgoing/change-outgoing.ts';
import { booksOfShipment, sitesOfShipment } from '../signatures/books-of-shipment.ts';
import { checkedByDevice } from '../signatures/make-signature.ts';
import type { SignaturesView } from '../signatures/show-signatures.ts';
import { signingAct } from '../signatures/record-of-signature.ts';
import { enter, type SignRequest } from '../signatures/sign-handover.ts';
import { admitted } from './companions.ts';
import type { Admit } from './decide-put-aside.ts';
import { decidePutAside, statementHeld, type HeldPutAside } from './put-aside-books.ts';
import type { Admits } from './put-aside-controller.ts';

type Sent = Pick<SignRequest, 'shipmentId' | 'side'> & {
  readonly signature: Exclude<SignRequest['signature'], null>;
};

/** A signature under a handover that was put aside is entered as it is, because somebody answers for its device. */
export const admitSignature = (custody: CustodyOptions): Admits => {
  const admit: Admit = async (held, command) => {
    const sent = JSON.parse(held.request.toString('utf8')) as Sent;
    const { shipmentId } = sent;
    const id = held.actId;
    const locks = await sitesOfShipment(custody.database, shipmentId);
    if (locks === null) return refuse(shipmentUnknown(shipmentId));
    // in the words of the request, so that it gets this answer when it comes again
    const request = { ...sent, code: null };
    return runCommand(custody.database, { id, operation: signingAct, request, locks }, (tx) =>
      admitNow(custody, tx, { held, sent, command }),
    );
  };
  return { [signingAct]: admit };
};

interface Admission {
  readonly held: HeldPutAside;
  readonly sent: Sent;
  readonly command: Parameters<Admit>[1];
}

const admitNow = async (
  custody: CustodyOptions,
  tx: Tx,
  { held, sent, command }: Admission,
): Promise<Result<SignaturesView>> => {
  const { shipmentId, side, signature } = sent;
  const { by, reason, correlationId } = command;
  const id = held.actId;
  const books = await booksOfShipment(tx, shipmentId, side);
  if (!books.ok) return books;
  const what = books.value.toSign(side);
  if (!what.ok) return what;
  const checked = await checkedByDevice(custody, tx, what.value, { given: signature, personId: held.personId });
  if (!checked.ok) return checked;
  if (!(await decidePutAside(tx, id, { decision: 'admitted', by, reason, at: custody.now() })))
    throw new Overtaken(`a decision about ${id}`);
  const cause = { correlationId, causationId: id };
  const said = admitted(statementHeld(held), { by, reason });
  await custody.outbox.append(tx, siteSource(held.siteId), [said], cause);
  const request = { id, shipmentId, side, correlationId };
  return enter(custody, tx, { request, books: books.value, signed: checked.value.signed, inDoubt: true });
};
