import { Controller, Inject, Req } from '@nestjs/common';
import { sitesOf } from '@huihuan/identity-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller.ts';
import { identityToken, type Identity } from '../identity/identity.ts';
import { findSitesAmong } from './find-sites.ts';
import { listAdministeredSitesOperation } from './site-operations.ts';

type Answer = AnswerOf<typeof listAdministeredSitesOperation>;

/** What somebody looks after by a role of that site, as the registry has it at this moment. */
@Controller('api/registry')
export class AdministeredSiteController {
  private readonly identity: Identity;

  constructor(@Inject(identityToken) identity: Identity) {
    this.identity = identity;
  }

  @Operation(listAdministeredSitesOperation)
  async list(
    @Input() { query }: InputOf<typeof listAdministeredSitesOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<Answer>> {
    const caller = await callerOf(this.identity, request);
    if (!caller.ok) return caller;
    const siteIds = sitesOf(caller.value, 'site.administer', this.identity.now());
    return accept(await findSitesAmong(this.identity, siteIds, query));
  }
}
