import { Controller, Inject, type Type } from '@nestjs/common';
import { resolutions, uuidV7Field } from '@huihuan/contracts-events';
import type { Discrepancy, Tier } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, reasonField, type InputOf } from '@huihuan/platform-http';
import { rowsOf } from '@huihuan/platform-persistence';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { changeDiscrepancy, type DiscrepancyRequest } from '../discrepancies/change-discrepancy.ts';
import { loadDiscrepancy } from '../books/discrepancy-books.ts';
import { actId, discrepancySchema, limitQuery, type DiscrepancyView } from './schemas.ts';
import { discrepancyView } from './views.ts';

const ofDiscrepancy = z.object({ discrepancyId: uuidV7Field });
const staffId = uuidV7Field.nullish();
const itemId = uuidV7Field.nullish().describe('Unexpected goods: the item of the sender’s own stock that they are');

const list = operation({
  method: 'GET',
  path: '',
  access: { action: 'shipment.read', where: ({ query }) => ({ site: query.siteId }) },
  summary: 'Differences of a site, newest first',
  summaryZh: '某场所的差异，最新的在前',
  query: z.object({ siteId: uuidV7Field, state: z.enum(['open', 'settled']).default('open'), limit: limitQuery }),
  answer: z.object({ discrepancies: z.array(discrepancySchema).readonly() }),
});

const one = operation({
  method: 'GET',
  path: ':discrepancyId',
  access: { action: 'shipment.read', where: ({ params }) => ({ discrepancy: params.discrepancyId }) },
  summary: 'One difference with the proposal that stands',
  summaryZh: '一项差异及当前方案',
  params: ofDiscrepancy,
  answer: discrepancySchema,
});

const propose = operation({
  method: 'POST',
  path: ':discrepancyId/proposals',
  access: { action: 'discrepancy.settle', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'discrepancy.propose',
  summary: 'Propose how to settle; replaces the proposal before',
  summaryZh: '提出处理方案，取代先前方案',
  params: ofDiscrepancy,
  body: z.object({
    id: uuidV7Field.describe('Id of the proposal'),
    siteId: uuidV7Field,
    resolution: z.enum(resolutions),
    reason: reasonField,
    itemId,
    staffId,
  }),
  answer: discrepancySchema,
});

const agree = operation({
  method: 'POST',
  path: ':discrepancyId/agreements',
  access: { action: 'discrepancy.settle', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'discrepancy.agree',
  summary: 'Agree to the proposal of the other side',
  summaryZh: '同意对方的方案',
  params: ofDiscrepancy,
  body: z.object({ id: actId, siteId: uuidV7Field, proposalId: uuidV7Field, itemId, staffId }),
  answer: discrepancySchema,
  problems: ['discrepancy.proposal-replaced'],
});

/** Where sender and receiver settle what differs, each at its own service. */
export const discrepancyController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/discrepancies`)
  class DiscrepancyController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(list)
    async list(@Input() { query }: InputOf<typeof list>): Promise<{ discrepancies: readonly DiscrepancyView[] }> {
      const rows = await rowsOf<{ book: Discrepancy }>(
        this.custody.database,
        `select book from (
           (select book, at from discrepancy where from_site_id = $1 and state = $2 order by at desc limit $3)
           union all
           (select book, at from discrepancy where to_site_id = $1 and state = $2 order by at desc limit $3)
         ) as both_sides order by at desc limit $3`,
        [query.siteId, query.state, query.limit],
      );
      return { discrepancies: rows.map((row) => discrepancyView(row.book)) };
    }

    @Operation(one)
    async one(@Input() { params }: InputOf<typeof one>): Promise<Result<DiscrepancyView>> {
      const found = await loadDiscrepancy(this.custody.database, params.discrepancyId);
      return found.state === 'none' ? refuse(unknown(params.discrepancyId)) : accept(discrepancyView(found));
    }

    @Operation(propose)
    propose(@Input() { params, body, correlationId }: InputOf<typeof propose>): Promise<Result<DiscrepancyView>> {
      const { id, siteId, resolution, reason, itemId = null, staffId = null } = body;
      const said = { resolution, reason, itemId, staffId };
      const command = { kind: 'propose', proposalId: id, bySiteId: siteId, ...said } as const;
      return this.change({ id, discrepancyId: params.discrepancyId, command, correlationId });
    }

    @Operation(agree)
    agree(@Input() { params, body, correlationId }: InputOf<typeof agree>): Promise<Result<DiscrepancyView>> {
      const { id, siteId, proposalId, itemId = null, staffId = null } = body;
      const command = { kind: 'agree', proposalId, bySiteId: siteId, itemId, staffId } as const;
      return this.change({ id, discrepancyId: params.discrepancyId, command, correlationId });
    }

    private async change(request: DiscrepancyRequest): Promise<Result<DiscrepancyView>> {
      const changed = await changeDiscrepancy(this.custody, request);
      return changed.ok ? accept(discrepancyView(changed.value)) : changed;
    }
  }
  return DiscrepancyController;
};

const unknown = (discrepancyId: string) => ({
  code: 'discrepancy.unknown',
  kind: 'missing' as const,
  zh: `本级台账中没有差异 ${discrepancyId}；请核对编号`,
  en: `the books of this tier do not know the difference ${discrepancyId}; check the id`,
});
