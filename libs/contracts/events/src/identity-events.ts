import { z } from 'zod';
import { defineEvent, type ObjectOf } from './define-event.ts';
import { areaCodeField, instantField, staffRoles, uuidV7Field } from './fields.ts';

/** Everything that somebody can be: the roles of a site, those of an area, of the network, and those of the public. */
export const personRoles = [
  ...staffRoles,
  'regulator',
  'auditor',
  'system-administrator',
  'resident',
  'institution',
  'service',
  'integration',
] as const;
export type PersonRole = (typeof personRoles)[number];

/** Where a role holds. An area is meant with everything inside it; `self` is what belongs to the person. */
const scopeFields = (object: ObjectOf) =>
  z.discriminatedUnion('kind', [
    object({ kind: z.literal('site'), siteId: uuidV7Field }),
    object({ kind: z.literal('area'), areaCode: areaCodeField }),
    object({ kind: z.literal('network') }),
    object({ kind: z.literal('self') }),
  ]);

export const grantGiven = defineEvent({
  type: 'cn.huihuan.grant.given.v1',
  topic: 'huihuan.site',
  says: 'A person, known by id alone, holds a role for a scope from one moment to another; null is open.',
  data: (object) =>
    object({
      grantId: uuidV7Field,
      personId: uuidV7Field,
      role: z.enum(personRoles),
      scope: scopeFields(object),
      from: instantField,
      to: instantField.nullable(),
      /** Null where no person gave it: staff that was registered, the first administrator. */
      givenBy: uuidV7Field.nullable(),
    }),
  keyOf: (data) => data.personId,
});

export const grantEnded = defineEvent({
  type: 'cn.huihuan.grant.ended.v1',
  topic: 'huihuan.site',
  says: 'A grant holds until this moment and no longer.',
  data: (object) =>
    object({
      grantId: uuidV7Field,
      personId: uuidV7Field,
      endsAt: instantField,
      endedBy: uuidV7Field.nullable(),
    }),
  keyOf: (data) => data.personId,
});

export const sessionRevoked = defineEvent({
  type: 'cn.huihuan.session.revoked.v1',
  topic: 'huihuan.site',
  says: 'A sign-in is over before its time: its access tokens are refused until the last of them has run out.',
  data: (object) =>
    object({
      sessionId: uuidV7Field,
      personId: uuidV7Field,
      reason: z.enum([
        'signed-out',
        'signed-out-everywhere',
        'refresh-reused',
        'password-changed',
        'person-deactivated',
        'device-revoked',
      ]),
      /** No token of this session is good after this moment anyway, so it may be forgotten then. */
      tokensUntil: instantField,
    }),
  keyOf: (data) => data.personId,
});
