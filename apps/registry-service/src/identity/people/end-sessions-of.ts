import { mayAdministerPerson, permissionDenied, personUnknown } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Caller } from '../caller.ts';
import { grantsOfPerson } from '../database/grant-rows.ts';
import { personById } from '../database/person-rows.ts';
import type { Identity } from '../identity.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';

/** Somebody lost a phone or left in a hurry: whoever administers the person ends every session. Refusals: `person.unknown`. */
export const endSessionsOf = async (
  identity: Identity,
  caller: Caller,
  personId: string,
  correlationId: string,
): Promise<Result<{ ended: number }>> => {
  const person = await personById(identity.database, personId);
  if (person === null) return refuse(personUnknown(personId));
  const about = { grants: await grantsOfPerson(identity.database, personId), registeredBy: person.registeredBy };
  if (!mayAdministerPerson(caller, about, identity.now())) return refuse(permissionDenied('person.administer'));
  const reason = 'signed-out-everywhere';
  return accept({ ended: await revokeSessions(identity, { personId, reason, correlationId }) });
};
