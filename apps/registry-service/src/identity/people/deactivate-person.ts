import { fact, type Fact } from '@huihuan/contracts-events';
import {
  isOpenAfter,
  lastAdministrator,
  mayAdministerPerson,
  notOneself,
  permissionDenied,
  personInactive,
  personUnknown,
  type Grant,
} from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { InputOf } from '@huihuan/platform-http';
import type { EntityManager } from 'typeorm';
import { staffEntity } from '../../database/staff-entity.ts';
import { recordFacts } from '../../record-facts.ts';
import type { Caller } from '../caller.ts';
import { endGrant, grantsOfPerson, otherAdministrators } from '../database/grant-rows.ts';
import { personById } from '../database/person-rows.ts';
import type { Identity } from '../identity.ts';
import { revokeWithin } from '../sessions/revoke-sessions.ts';
import type { deactivatePersonOperation } from './person-operations.ts';
import { personViewOf, type PersonView } from './person-view.ts';

/** Takes a person out of service. Nothing is deleted: the ids in facts of the past keep their meaning. */
export const deactivatePerson = async (
  identity: Identity,
  caller: Caller,
  { params: { personId }, body, correlationId }: InputOf<typeof deactivatePersonOperation>,
): Promise<Result<PersonView>> => {
  const request = { by: caller.personId, personId, ...body };
  const act = { id: body.id, operation: 'person.deactivate', request, correlationId };
  const done = await recordFacts(identity, act, async (tx) => {
    const person = await personById(tx, personId);
    if (person === null) return refuse(personUnknown(personId));
    const now = identity.now();
    const grants = await grantsOfPerson(tx, personId);
    if (!mayAdministerPerson(caller, { grants, registeredBy: person.registeredBy }, now))
      return refuse(permissionDenied('person.administer'));
    if (caller.personId === personId) return refuse(notOneself);
    if (!person.active) return refuse(personInactive(personId));
    const open = grants.filter((grant) => isOpenAfter(grant, now));
    const isAdministrator = open.some(({ role }) => role === 'system-administrator');
    if (isAdministrator && (await otherAdministrators(tx, personId, now)) === 0) return refuse(lastAdministrator);
    const endsAt = now.toISOString();
    return accept({
      facts: [...open.map((grant) => ended(grant, endsAt, caller.personId)), ...(await staffFacts(tx, personId))],
      store: async () => {
        await tx.query('update person set active = false where person_id = $1', [personId]);
        for (const { grantId } of open) await endGrant(tx, grantId, endsAt);
        await tx.update(staffEntity, { staffId: personId }, { active: false });
        await revokeWithin(identity, tx, { personId, reason: 'person-deactivated', correlationId });
      },
      answer: { personId },
    });
  });
  return done.ok ? personViewOf(identity, personId) : done;
};

const ended = ({ grantId, personId }: Grant, endsAt: string, endedBy: string): Fact =>
  fact('cn.huihuan.grant.ended.v1', { grantId, personId, endsAt, endedBy });

/** Services that know staff by the events of staff hear it there, too. */
const staffFacts = async (tx: EntityManager, staffId: string): Promise<readonly Fact[]> => {
  const row = await tx.findOneBy(staffEntity, { staffId });
  if (row === null) return [];
  const { role, siteIds } = row;
  return [fact('cn.huihuan.staff.registered.v1', { staffId, role, siteIds, active: false })];
};
