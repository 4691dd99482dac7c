import {
  mayAdministerPerson,
  notOneself,
  oidcNotOffered,
  oidcSubjectTaken,
  permissionDenied,
  personInactive,
  personUnknown,
} from '@huihuan/identity-domain';
import { accept, canonicalJson, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { InputOf } from '@huihuan/platform-http';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { recordFacts } from '../../record-facts.ts';
import type { Caller } from '../caller.ts';
import { grantsOfPerson } from '../database/grant-rows.ts';
import { personById } from '../database/person-rows.ts';
import type { Identity } from '../identity.ts';
import { revokeWithin } from '../sessions/revoke-sessions.ts';
import type { linkOfficeAccountOperation, unlinkOfficeAccountOperation } from './oidc-operations.ts';

export interface LinkView {
  readonly personId: string;
  readonly issuer: string;
}

/** Says that whoever the office calls so is this person. A link that was there before is replaced. */
export const linkOfficeAccount = async (
  identity: Identity,
  caller: Caller,
  { params: { personId }, body, correlationId }: InputOf<typeof linkOfficeAccountOperation>,
): Promise<Result<LinkView>> => {
  const { provider } = identity;
  if (provider === null) return refuse(oidcNotOffered);
  const { issuer } = provider;
  const request = { by: caller.personId, personId, digest: identity.digestOf(canonicalJson(body)) };
  const act = { id: body.id, operation: 'person.link-office-account', request, correlationId };
  return recordFacts(identity, act, async (tx) => {
    const problem = await wrongWith(identity, tx, { caller, personId });
    if (problem !== null) return refuse(problem);
    const taken = 'select person_id from oidc_identity where issuer = $1 and subject = $2 and person_id <> $3';
    if ((await rowsOf(tx, taken, [issuer, body.subject, personId])).length > 0) return refuse(oidcSubjectTaken);
    return accept({
      facts: [],
      store: async () => {
        await tx.query('delete from oidc_identity where person_id = $1 and issuer = $2', [personId, issuer]);
        await tx.query(
          'insert into oidc_identity (issuer, subject, person_id, linked_by, linked_at) values ($1, $2, $3, $4, $5)',
          [issuer, body.subject, personId, caller.personId, identity.now()],
        );
      },
      answer: { personId, issuer },
    });
  });
};

/** From now on the office signs this person in no longer; sessions that are open end. @returns how many links there were */
export const unlinkOfficeAccount = async (
  identity: Identity,
  caller: Caller,
  { params: { personId }, correlationId }: InputOf<typeof unlinkOfficeAccountOperation>,
): Promise<Result<{ readonly unlinked: number }>> =>
  identity.database.transaction(async (tx) => {
    const problem = await wrongWith(identity, tx, { caller, personId });
    if (problem !== null) return refuse(problem);
    const gone = await rowsOf(tx, 'delete from oidc_identity where person_id = $1 returning 1', [personId]);
    if (gone.length > 0) await revokeWithin(identity, tx, { personId, reason: 'signed-out-everywhere', correlationId });
    return accept({ unlinked: gone.length });
  });

const wrongWith = async (
  identity: Identity,
  tx: Tx,
  { caller, personId }: { readonly caller: Caller; readonly personId: string },
): Promise<Problem | null> => {
  const person = await personById(tx, personId);
  if (person === null) return personUnknown(personId);
  const about = { grants: await grantsOfPerson(tx, personId), registeredBy: person.registeredBy };
  if (!mayAdministerPerson(caller, about, identity.now())) return permissionDenied('person.administer');
  if (caller.personId === personId) return notOneself;
  if (!person.active) return personInactive(personId);
  return person.login === null ? noLogin(personId) : null;
};

const noLogin = (personId: string): Problem => ({
  code: 'person.no-login',
  kind: 'conflict',
  zh: `人员 ${personId} 没有登录名；请先设置`,
  en: `the person ${personId} has no login name: give one first`,
  details: { personId },
});
