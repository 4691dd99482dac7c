import {
  decideEnding,
  decideGiving,
  grantUnknown,
  type Grant,
  type GrantContext,
  type Scope,
} from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { InputOf } from '@huihuan/platform-http';
import type { EntityManager } from 'typeorm';
import { areaEntity } from '../../database/area-entity.ts';
import { siteEntity } from '../../database/site-entity.ts';
import { recordFacts } from '../../record-facts.ts';
import type { Caller } from '../caller.ts';
import { endGrant, grantById, grantsOfPerson, insertGrants, otherAdministrators } from '../database/grant-rows.ts';
import { personById } from '../database/person-rows.ts';
import type { Identity } from '../identity.ts';
import type { endGrantOperation, giveGrantOperation } from './grant-operations.ts';
import { grantView, type GrantView } from './grant-view.ts';

export const giveGrant = (
  identity: Identity,
  caller: Caller,
  { params: { personId }, body, correlationId }: InputOf<typeof giveGrantOperation>,
): Promise<Result<GrantView>> => {
  const request = { by: caller.personId, personId, ...body };
  return recordFacts(identity, { id: body.id, operation: 'grant.give', request, correlationId }, async (tx) => {
    const { id: grantId, role, scope } = body;
    const now = identity.now();
    const from = body.from === undefined ? now : new Date(body.from);
    const grant: Grant = { grantId, personId, role, scope, from, to: body.to === null ? null : new Date(body.to) };
    const context = { actor: caller, now, ...(await contextOf(tx, grantId, personId, scope)) };
    const decided = decideGiving(grant, context);
    if (!decided.ok) return decided;
    const store = () => insertGrants(tx, [grant], caller.personId);
    return accept({ facts: [decided.value], store, answer: grantView(grant) });
  });
};

const contextOf = async (
  tx: EntityManager,
  grantId: string,
  personId: string,
  scope: Scope,
): Promise<Omit<GrantContext, 'actor' | 'now'>> => {
  const person = await personById(tx, personId);
  const used = await grantById(tx, grantId);
  const site = scope.kind === 'site' ? await tx.findOneBy(siteEntity, { siteId: scope.siteId }) : null;
  const isArea = scope.kind === 'area' && (await tx.existsBy(areaEntity, { code: scope.areaCode }));
  return {
    person,
    held: await grantsOfPerson(tx, personId),
    isUsed: () => used !== null,
    site: () => site ?? undefined,
    isArea: () => isArea,
  };
};

export const endGrantOf = (
  identity: Identity,
  caller: Caller,
  { params: { grantId }, body, correlationId }: InputOf<typeof endGrantOperation>,
): Promise<Result<GrantView>> => {
  const request = { by: caller.personId, grantId, ...body };
  return recordFacts(identity, { id: body.id, operation: 'grant.end', request, correlationId }, async (tx) => {
    const grant = await grantById(tx, grantId);
    if (grant === null) return refuse(grantUnknown(grantId));
    const now = identity.now();
    const at = body.at === undefined ? now : new Date(body.at);
    const others = await otherAdministrators(tx, grant.personId, at);
    const decided = decideEnding(grant, at, { actor: caller, now, otherAdministrators: others });
    if (!decided.ok) return decided;
    const { endsAt } = decided.value.data;
    const to = new Date(Math.max(Date.parse(endsAt), grant.from.getTime()));
    const store = () => endGrant(tx, grantId, endsAt);
    return accept({ facts: [decided.value], store, answer: grantView({ ...grant, to }) });
  });
};
