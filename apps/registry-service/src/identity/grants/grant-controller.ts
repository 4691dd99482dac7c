import { Controller, Inject, Req } from '@nestjs/common';
import { mayAdministerPerson, permissionDenied, personUnknown } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../caller.ts';
import { grantsOfPerson } from '../database/grant-rows.ts';
import { personById } from '../database/person-rows.ts';
import { identityToken, type Identity } from '../identity.ts';
import { endGrantOf, giveGrant } from './give-grant.ts';
import { endGrantOperation, giveGrantOperation, listGrantsOperation } from './grant-operations.ts';
import { grantView, type GrantView } from './grant-view.ts';

@Controller('api/registry')
export class GrantController {
  private readonly identity: Identity;

  constructor(@Inject(identityToken) identity: Identity) {
    this.identity = identity;
  }

  /** One’s own are seen by everybody, those of others by whoever administers the person. */
  @Operation(listGrantsOperation)
  async list(
    @Input() { params: { personId } }: InputOf<typeof listGrantsOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof listGrantsOperation>>> {
    const caller = await callerOf(this.identity, request);
    if (!caller.ok) return caller;
    const { database } = this.identity;
    const person = await personById(database, personId);
    const grants = await grantsOfPerson(database, personId);
    const about = { grants, registeredBy: person?.registeredBy ?? null };
    const maySee = caller.value.personId === personId || mayAdministerPerson(caller.value, about, this.identity.now());
    if (!maySee) return refuse(permissionDenied('person.administer'));
    return person === null ? refuse(personUnknown(personId)) : accept({ grants: grants.map(grantView) });
  }

  @Operation(giveGrantOperation)
  async give(
    @Input() input: InputOf<typeof giveGrantOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<GrantView>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? giveGrant(this.identity, caller.value, input) : caller;
  }

  @Operation(endGrantOperation)
  async end(
    @Input() input: InputOf<typeof endGrantOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<GrantView>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? endGrantOf(this.identity, caller.value, input) : caller;
  }
}
