import { Controller, Inject, type Type } from '@nestjs/common';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import type { Tx } from '@huihuan/platform-persistence';
import { FILES, type FileService } from '../file-service.ts';
import { listLookalikes } from '../lookalike/list-lookalikes.ts';
import { known } from './file-controller.ts';
import { lookalikes } from './lookalike-operations.ts';

/** The sites whose area begins with one of these codes, as the registry told. */
export type SitesWithin = (tx: Tx, areas: readonly string[]) => Promise<readonly string[]>;

/** Injection token of it. */
export const SITES_WITHIN = Symbol('huihuan:sites-within');

/** What supervisors and regulators have to look at. */
export const lookalikeController = (tier: string): Type => {
  @Controller(`/api/${tier}/files`)
  class LookalikeController {
    private readonly files: FileService;
    private readonly sitesWithin: SitesWithin;

    constructor(@Inject(FILES) files: FileService, @Inject(SITES_WITHIN) sitesWithin: SitesWithin) {
      this.files = files;
      this.sitesWithin = sitesWithin;
    }

    @Operation(lookalikes)
    async list(@Input() { query, caller }: InputOf<typeof lookalikes>): Promise<AnswerOf<typeof lookalikes>> {
      const { database } = this.files;
      const areas = known(caller).areasOf('lookalike.read');
      const within = areas.length === 0 ? [] : await this.sitesWithin(database, areas);
      const siteIds = [...new Set([...known(caller).sitesOf('lookalike.read'), ...within])];
      const found = await listLookalikes(database, { siteIds, after: query.after, limit: query.limit });
      return { lookalikes: found, next: found.length < query.limit ? null : (found.at(-1)?.lookalikeId ?? null) };
    }
  }
  return LookalikeController;
};
