import { Controller, Inject } from '@nestjs/common';
import type { SiteFacts } from '@huihuan/contracts-events';
import type { Result } from '@huihuan/kernel-domain';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { registryToken, type RegistryOptions } from '../registry.ts';
import { changeSite } from './change-site.ts';
import { findSite, findSites } from './find-sites.ts';
import { registerSite } from './register-site.ts';
import { changeSiteOperation, getSiteOperation, listSitesOperation, registerSiteOperation } from './site-operations.ts';

@Controller('api/registry')
export class SiteController {
  private readonly registry: RegistryOptions;

  constructor(@Inject(registryToken) registry: RegistryOptions) {
    this.registry = registry;
  }

  @Operation(registerSiteOperation)
  register(@Input() input: InputOf<typeof registerSiteOperation>): Promise<Result<SiteFacts>> {
    return registerSite(this.registry, input);
  }

  @Operation(changeSiteOperation)
  change(@Input() input: InputOf<typeof changeSiteOperation>): Promise<Result<SiteFacts>> {
    return changeSite(this.registry, input);
  }

  @Operation(listSitesOperation)
  list(@Input() { query }: InputOf<typeof listSitesOperation>): Promise<AnswerOf<typeof listSitesOperation>> {
    return findSites(this.registry, query);
  }

  @Operation(getSiteOperation)
  one(@Input() { params }: InputOf<typeof getSiteOperation>): Promise<Result<SiteFacts>> {
    return findSite(this.registry, params.siteId);
  }
}
