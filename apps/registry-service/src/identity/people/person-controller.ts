import { Controller, Inject, Req } from '@nestjs/common';
import { accept, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import type { FastifyRequest } from 'fastify';
import { addressOf, callerOf, signedInBy } from '../caller.ts';
import { identityToken, type Identity } from '../identity.ts';
import { changePassword } from '../passwords/change-password.ts';
import { giveOneTimePassword, type OneTimePassword } from '../passwords/give-one-time-password.ts';
import { deactivatePerson } from './deactivate-person.ts';
import { endSessionsOf } from './end-sessions-of.ts';
import { erasePerson, type ErasedPerson } from './erase-person.ts';
import { colleaguesAtSite, driversOfSite } from './drivers-of-site.ts';
import { listPeople } from './list-people.ts';
import {
  changePasswordOperation,
  deactivatePersonOperation,
  endSessionsOfOperation,
  erasePersonOperation,
  giveLoginOperation,
  listColleaguesOperation,
  listDriversOperation,
  listPeopleOperation,
  oneTimePasswordOperation,
  registerPersonOperation,
} from './person-operations.ts';
import type { PersonView } from './person-view.ts';
import { giveLogin, registerPerson } from './register-person.ts';

@Controller('api/registry')
export class PersonController {
  private readonly identity: Identity;

  constructor(@Inject(identityToken) identity: Identity) {
    this.identity = identity;
  }

  @Operation(listPeopleOperation)
  async list(
    @Input() { query }: InputOf<typeof listPeopleOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof listPeopleOperation>>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? listPeople(this.identity, caller.value, query) : caller;
  }

  @Operation(listDriversOperation)
  async drivers(
    @Input() { params }: InputOf<typeof listDriversOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof listDriversOperation>>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? driversOfSite(this.identity, caller.value, params.siteId) : caller;
  }

  @Operation(listColleaguesOperation)
  async colleagues(
    @Input() { params }: InputOf<typeof listColleaguesOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof listColleaguesOperation>>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? colleaguesAtSite(this.identity, caller.value, params.siteId) : caller;
  }

  @Operation(registerPersonOperation)
  async register(
    @Input() input: InputOf<typeof registerPersonOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<PersonView>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? registerPerson(this.identity, caller.value, input) : caller;
  }

  @Operation(giveLoginOperation)
  async login(
    @Input() input: InputOf<typeof giveLoginOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<PersonView>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? giveLogin(this.identity, caller.value, input) : caller;
  }

  @Operation(deactivatePersonOperation)
  async deactivate(
    @Input() input: InputOf<typeof deactivatePersonOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<PersonView>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? deactivatePerson(this.identity, caller.value, input) : caller;
  }

  @Operation(erasePersonOperation)
  async erase(
    @Input() { params, body, correlationId }: InputOf<typeof erasePersonOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<ErasedPerson>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? erasePerson(this.identity, caller.value, { ...params, ...body, correlationId }) : caller;
  }

  @Operation(oneTimePasswordOperation)
  async oneTimePassword(
    @Input() { params, correlationId }: InputOf<typeof oneTimePasswordOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<OneTimePassword>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? giveOneTimePassword(this.identity, caller.value, params.personId, correlationId) : caller;
  }

  @Operation(endSessionsOfOperation)
  async endSessions(
    @Input() { params, correlationId }: InputOf<typeof endSessionsOfOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof endSessionsOfOperation>>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? endSessionsOf(this.identity, caller.value, params.personId, correlationId) : caller;
  }

  @Operation(changePasswordOperation)
  async changePassword(
    @Input() { body, correlationId }: InputOf<typeof changePasswordOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof changePasswordOperation>>> {
    const found = await signedInBy(this.identity, request);
    if (!found.ok) return found;
    const address = addressOf(request, this.identity.settings.HUIHUAN_PROXIES);
    const changed = await changePassword(this.identity, found.value, { ...body, address, correlationId });
    return changed.ok ? accept({ ended: changed.value }) : changed;
  }
}
