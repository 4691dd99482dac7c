import { Controller, Inject, type Type } from '@nestjs/common';
import {
  classCodeField,
  gramsField,
  identifierFields,
  instantField,
  suspicionKinds,
  suspicionOutcomes,
  toldByWays,
  uuidV7Field,
} from '@huihuan/contracts-events';
import type { Tier } from '@huihuan/custody-domain';
import { reportTexts } from '@huihuan/families-domain';
import { isNumberOfPerson, type Result } from '@huihuan/kernel-domain';
import { freeText, Input, namesNobody, numberField, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { actId } from '../http/schemas.ts';
import { suspicionsOf } from './suspicion-books.ts';
import { suspicionSchema, suspicionView, type SuspicionView } from './suspicion-view.ts';
import { tellFollowUp, tellSuspicion } from './tell-suspicion.ts';

const identifierField = identifierFields(z.object).refine(({ value }) => !isNumberOfPerson(value), namesNobody);

const ofSite = z.object({ siteId: uuidV7Field });

const list = operation({
  method: 'GET',
  path: ':siteId/suspicions',
  access: { action: 'stock.read', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'Reports to the police of a site, the newest first',
  summaryZh: '场所的停收报警记录，最新的在前',
  params: ofSite,
  query: z.object({
    state: z
      .enum(['open', 'done'])
      .optional()
      .describe('open: no number yet, or the goods still lie at the site; both unless said'),
    before: uuidV7Field.optional().describe('The last report of the page before'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ suspicions: z.array(suspicionSchema).readonly() }),
});

const report = operation({
  method: 'POST',
  path: ':siteId/suspicions',
  access: { action: 'suspicion.report', where: ({ params }) => ({ site: params.siteId }) },
  statement: 'suspicion.report',
  summary: 'Keep that the police were told of goods that are never bought or may be stolen; never who brought them',
  summaryZh: '登记停收报警：禁止收购的物品或疑似赃物；不写交投人个人信息',
  params: ofSite,
  status: 201,
  body: z.object({
    id: uuidV7Field.describe(
      'Id of the report, made by the client: the same id and content again get the first answer',
    ),
    kind: z.enum(suspicionKinds),
    goods: freeText(reportTexts.goods).describe('What it is and looks like'),
    classCode: classCodeField.nullish(),
    identifiers: z.array(identifierField).max(8).default([]),
    grams: gramsField.nullish().describe('Where it was weighed'),
    office: freeText(reportTexts.office).describe('The office that was told, no person'),
    toldBy: z.enum(toldByWays),
    toldAt: instantField.optional().describe('The time of the act unless said'),
    number: numberField(reportTexts.number).nullish().describe('As the office gave it; may be added later'),
    outcome: z.enum(suspicionOutcomes).describe('Held for the police, taken by them, or released to the holder'),
    staffId: uuidV7Field.nullish(),
  }),
  answer: suspicionSchema,
  problems: ['suspicion.exists', 'site.unknown', 'site.wrong-kind', 'staff.not-of-site', 'time.in-future'],
});

const followUp = operation({
  method: 'POST',
  path: ':siteId/suspicions/:reportId/follow-ups',
  access: { action: 'suspicion.report', where: ({ params }) => ({ site: params.siteId }) },
  statement: 'suspicion.follow-up',
  summary:
    'Add to a report: the number of the office, where the goods went; what was said before is put right with a note',
  summaryZh: '补充停收报警记录：报警编号、物品去向；更正此前内容须写明原因',
  params: z.object({ siteId: uuidV7Field, reportId: uuidV7Field }),
  status: 201,
  body: z.object({
    id: actId,
    number: numberField(reportTexts.number).nullish(),
    outcome: z.enum(suspicionOutcomes).nullish(),
    note: freeText(reportTexts.note).nullish(),
    occurredAt: instantField.optional().describe('The time of the act unless said'),
    staffId: uuidV7Field.nullish(),
  }),
  answer: suspicionSchema,
  problems: [
    ...['suspicion.unknown', 'suspicion.nothing-new', 'suspicion.note-missing', 'suspicion.before-report'],
    ...['suspicion.too-many-additions', 'staff.not-of-site', 'time.in-future'],
  ],
});

/** 停收报警: what a site refused, whom it told, and what became of it. */
export const suspicionController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/sites`)
  class SuspicionController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(list)
    async list(@Input() { params, query }: InputOf<typeof list>): Promise<{ suspicions: readonly SuspicionView[] }> {
      const rows = await suspicionsOf(this.custody.database, { ...params, ...query });
      return { suspicions: rows.map(suspicionView) };
    }

    @Operation(report)
    report(@Input() { params, body, correlationId }: InputOf<typeof report>): Promise<Result<SuspicionView>> {
      const { siteId } = params;
      const { id: reportId, kind, goods, identifiers, office, toldBy, outcome } = body;
      const { classCode = null, grams = null, toldAt = null, number = null, staffId = null } = body;
      return tellSuspicion(
        this.custody,
        { asked: body, siteId, correlationId },
        {
          ...{ reportId, siteId, kind, goods, classCode, identifiers, grams },
          ...{ office, toldBy, toldAt, number, outcome, staffId },
        },
      );
    }

    @Operation(followUp)
    followUp(@Input() { params, body, correlationId }: InputOf<typeof followUp>): Promise<Result<SuspicionView>> {
      const { id: followUpId, number = null, outcome = null, note = null, occurredAt = null, staffId = null } = body;
      const command = { followUpId, number, outcome, note, occurredAt, staffId };
      return tellFollowUp(this.custody, { ...params, asked: body, correlationId }, command);
    }
  }
  return SuspicionController;
};
