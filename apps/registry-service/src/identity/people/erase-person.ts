import { fact, type ErasureReason } from '@huihuan/contracts-events';
import { mayAdministerPerson, permissionDenied, personUnknown } from '@huihuan/identity-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import { shredDataKey } from '@huihuan/platform-sealed-data';
import { recordFacts } from '../../record-facts.ts';
import type { Caller } from '../caller.ts';
import { grantsOfPerson } from '../database/grant-rows.ts';
import { personById } from '../database/person-rows.ts';
import type { Identity } from '../identity.ts';

export interface PersonErasure {
  readonly id: string;
  readonly personId: string;
  readonly reason: ErasureReason;
  readonly correlationId: string;
}

export interface ErasedPerson {
  personId: string;
  erasedAt: string;
}

/**
 * Makes the name of somebody who left unreadable for good, and takes the ways to sign in away. The id stays in the facts and in the
 * grants: what was done remains done by one and the same.
 */
export const erasePerson = (
  identity: Identity,
  caller: Caller,
  { id, personId, reason, correlationId }: PersonErasure,
): Promise<Result<ErasedPerson>> => {
  const request = { by: caller.personId, personId, reason };
  return recordFacts(identity, { id, operation: 'person.erase', request, correlationId }, async (tx) => {
    const person = await personById(tx, personId);
    if (person === null) return refuse(personUnknown(personId));
    const now = identity.now();
    const grants = await grantsOfPerson(tx, personId);
    if (!mayAdministerPerson(caller, { grants, registeredBy: person.registeredBy }, now))
      return refuse(permissionDenied('personal-data.erase'));
    if (person.active) return refuse(stillActive(personId));
    if (person.isErased) return refuse(alreadyErased(personId));
    const at = now.toISOString();
    const erased = { personRef: personId, siteId: null, byPersonId: caller.personId, reason, at };
    return accept({
      facts: [fact('cn.huihuan.personal-data.erased.v1', erased)],
      store: () => forget(tx, personId, now),
      answer: { personId, erasedAt: at },
    });
  });
};

/** A login name, the name of a passkey, a subject of an office: each can tell who it was. */
const waysToSignIn = ['credential_password', 'passkey', 'oidc_identity', 'device_pin'] as const;

const forget = async (tx: Tx, personId: string, at: Date): Promise<void> => {
  await shredDataKey(tx, personId);
  await tx.query('update person set sealed_name = null, display_name = null, erased_at = $2 where person_id = $1', [
    personId,
    at,
  ]);
  for (const table of waysToSignIn) await tx.query(`delete from ${table} where person_id = $1`, [personId]);
};

const stillActive = (personId: string): Problem => ({
  code: 'person.active',
  kind: 'conflict',
  zh: '在岗人员不能删除个人信息；请先停用',
  en: 'the personal data of somebody who works here cannot be erased: deactivate the person first',
  details: { personId },
});

const alreadyErased = (personId: string): Problem => ({
  code: 'person.erased',
  kind: 'conflict',
  zh: '该人员的个人信息已删除',
  en: 'the personal data of this person was erased already',
  details: { personId },
});
