import { readStatement, type HandoverSide } from '@huihuan/contracts-events';
import {
  agreeToRecovery,
  mayRecover,
  proposeRecovery,
  recoveryStatement,
  recoveryUnknown,
  signedAlready,
  type Recovery,
  type ToBeSigned,
} from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { stateFacts } from '../books/state-facts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { shipmentUnknown } from '../outgoing/change-outgoing.ts';
import { booksOfShipment, sitesOfShipment, type BooksOfShipment } from './books-of-shipment.ts';
import { handoverSignatures, type SignaturesView } from './show-signatures.ts';
import {
  closeProposal,
  handoverOf,
  loadSignatures,
  openProposal,
  recordProposal,
  recordSignature,
} from './signature-books.ts';
import { codeOwner, signedForPerson, signingFor, type SigningRequest } from './who-signs.ts';

export interface RecoveryRequest extends SigningRequest {
  readonly recoveryId: string;
  /** What is missing and why; `null` to agree to what the other side said. */
  readonly proposed: { readonly missing: HandoverSide; readonly reason: string } | null;
  readonly correlationId: string;
}

/** A missing signature is made good by a later fact that both sides sign: one proposes, the other agrees. */
export const recoverSignature = async (
  custody: CustodyOptions,
  request: RecoveryRequest,
): Promise<Result<SignaturesView>> => {
  const { id, shipmentId, recoveryId, proposed, side, code } = request;
  const locks = await sitesOfShipment(custody.database, shipmentId);
  if (locks === null) return refuse(shipmentUnknown(shipmentId));
  const owner = await codeOwner(custody, request);
  if (!owner.ok) return owner;
  const operation = proposed === null ? 'recovery.agree' : 'recovery.propose';
  const asked = { shipmentId, recoveryId, side, code, proposed };
  return runCommand(custody.database, { id, operation, request: asked, locks }, async (tx) => {
    const books = await booksOfShipment(tx, shipmentId, side);
    if (!books.ok) return books;
    const what = books.value.toSign(side);
    if (!what.ok) return what;
    const signing = await signingFor(custody, tx, what.value, { request, owner: owner.value });
    if (!signing.ok) return signing;
    const sign = (recovery: Recovery) =>
      signedForPerson(custody, recoveryStatement(what.value, signing.value, recovery));
    const done =
      proposed === null
        ? await agree(custody, tx, { request, books: books.value, sign })
        : await propose(custody, tx, { request, books: books.value, sign, what: what.value });
    return done.ok ? accept(await handoverSignatures(tx, shipmentId, books.value.state)) : done;
  });
};

interface Work {
  readonly request: RecoveryRequest;
  readonly books: BooksOfShipment;
  readonly sign: (recovery: Recovery) => ReturnType<typeof signedForPerson>;
}

const propose = async (
  custody: CustodyOptions,
  tx: Tx,
  { request, books, sign, what }: Work & { readonly what: ToBeSigned },
): Promise<Result<null>> => {
  const { id, recoveryId, shipmentId, side, proposed, correlationId } = request;
  if (proposed === null) return refuse(recoveryUnknown(recoveryId));
  const may = mayRecover(handoverOf(books.state, await loadSignatures(tx, shipmentId)), proposed.missing);
  if (!may.ok) return may;
  const recovery = { recoveryId, ...proposed };
  const { bySiteId } = books;
  const told = proposeRecovery(what, recovery, { side, bySiteId, signed: sign(recovery) });
  await recordProposal(tx, told.data);
  await stateFacts(custody, tx, { siteId: bySiteId, facts: [told], cause: { correlationId, causationId: id } });
  return accept(null);
};

const agree = async (custody: CustodyOptions, tx: Tx, { request, books, sign }: Work): Promise<Result<null>> => {
  const { id, recoveryId, shipmentId, side, correlationId } = request;
  const proposal = await openProposal(tx, shipmentId, recoveryId);
  if (proposal === null || readStatement(proposal.signed.statement)?.kind !== 'handover-recovery')
    return refuse(recoveryUnknown(recoveryId));
  const { missing, reason } = proposal;
  const by = { side, bySiteId: books.bySiteId, signed: sign({ recoveryId, missing, reason }) };
  const agreed = agreeToRecovery(proposal, by);
  if (!agreed.ok) return agreed;
  // the server signs recoveries: no device has to be asked after
  const entered = { shipmentId, side: missing, ...agreed.value.data[missing], recoveryId, stated: null };
  if (!(await recordSignature(tx, entered))) return refuse(signedAlready(missing));
  await closeProposal(tx, recoveryId);
  const cause = { correlationId, causationId: id };
  await stateFacts(custody, tx, { siteId: books.bySiteId, facts: [agreed.value], cause });
  return accept(null);
};
