import {
  readStatement,
  type HandoverSide,
  type HandoverStatement,
  type RecoveryStatement,
  type SignedStatement,
} from '@huihuan/contracts-events';
import { codeWrong, mayNotSign, type Signing, type ToBeSigned } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { currentAct, type Caller } from '@huihuan/platform-http';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { signedByServer, signingOfCaller } from './make-signature.ts';
import { ownerOfCode, useCode, type CodeOwner } from './signing-codes.ts';

/** Who wants to sign, as a request says it. */
export interface SigningRequest {
  readonly id: string;
  readonly shipmentId: string;
  readonly side: HandoverSide;
  /** One-time code of the other, who signs on the device of the caller. */
  readonly code: string | null;
}

/** What each side does with goods says who may sign for it. */
const actionOf = { sender: 'shipment.send', receiver: 'shipment.receive' } as const;

/**
 * Whose code came with the request; `null` where there was none, or the request was answered before. What a device signed offline has to
 * fall into the time of the code by the clock of that device.
 */
export const codeOwner = async (
  custody: CustodyOptions,
  request: SigningRequest,
  byDevice: { readonly statement: string } | null = null,
): Promise<Result<CodeOwner | null>> => {
  const { id, shipmentId, side, code } = request;
  if (code === null) return accept(null);
  // sent again, the first answer is given: the code must not be asked for twice
  if ((await rowsOf(custody.database, 'select 1 from command where id = $1', [id])).length > 0) return accept(null);
  const signedAt = byDevice === null ? undefined : readStatement(byDevice.statement)?.signedAt;
  const at = signedAt === undefined ? custody.now() : new Date(signedAt);
  const owner = await ownerOfCode(custody, { shipmentId, side, code, at });
  return owner === null ? refuse(codeWrong) : accept(owner);
};

/**
 * Who signs for this side: the owner of the code on the caller's device, or the caller. The caller must be allowed to do there
 * what its side does; whoever gave a code was asked so when it was made.
 */
export const signingFor = async (
  custody: CustodyOptions,
  tx: Tx,
  what: ToBeSigned,
  { request, owner }: { readonly request: SigningRequest; readonly owner: CodeOwner | null },
): Promise<Result<Signing>> => {
  const own = signingOfCaller(custody);
  if (own === null) return refuse(mayNotSign(what.side));
  if (request.code !== null) {
    const { shipmentId, side, id: act } = request;
    if (owner === null || !(await useCode(tx, { shipmentId, side, owner, act }))) return refuse(codeWrong);
    const onDeviceOf = { personId: own.personId, deviceId: own.deviceId };
    return accept({ ...own, personId: owner.personId, deviceId: null, onDeviceOf, method: 'one-time-code' });
  }
  return (await maySignFor(tx, what)) ? accept(own) : refuse(mayNotSign(what.side));
};

/** Whoever may do there what the side does; for the sender also the driver of this very shipment, and nothing else. */
export const maySignFor = async (
  tx: Tx,
  { shipmentId, side, siteId }: Pick<ToBeSigned, 'shipmentId' | 'side' | 'siteId'>,
): Promise<boolean> => {
  const caller = currentAct()?.caller ?? null;
  const areaCode = (await knownSites(tx, [siteId]))(siteId)?.areaCode ?? '';
  if (caller?.may(actionOf[side], { kind: 'site', siteId, areaCode }) === true) return true;
  return caller !== null && side === 'sender' && (await drives(tx, shipmentId, caller));
};

/** Whether the list names the caller as its driver, who may sign for a site of the shipment. */
const drives = async (tx: Tx, shipmentId: string, caller: Caller): Promise<boolean> => {
  const rows = await rowsOf<{ siteId: string; areaCode: string }>(
    tx,
    `select told.site_id as "siteId", coalesce(site.area_code, '') as "areaCode"
       from (select from_site_id, to_site_id from outgoing where shipment_id = $1 and driver_id = $2
             union all
             select from_site_id, to_site_id from incoming where shipment_id = $1 and driver_id = $2) as driven
       cross join lateral unnest(array[from_site_id, to_site_id]) as told (site_id)
       left join site using (site_id)`,
    [shipmentId, caller.personId],
  );
  return rows.some((row) => caller.may('handover.sign', { kind: 'site', ...row }));
};

/** @throws where this process has no key: the service that asks for signatures is opened with one */
export const signedForPerson = (
  custody: CustodyOptions,
  statement: HandoverStatement | RecoveryStatement,
): SignedStatement => {
  const signed = signedByServer(custody, statement);
  if (signed === null) throw new Error('no key to sign with');
  return signed;
};
