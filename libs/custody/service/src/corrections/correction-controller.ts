import { Controller, Inject, type Type } from '@nestjs/common';
import { amendableFields, classCodeField, gramsField, identifierFields, uuidV7Field } from '@huihuan/contracts-events';
import { correctionUnknown, type Correction, type Tier } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, reasonField, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { overrideField, overrideOf, overrideProblems } from '../http/override.ts';
import { actId, limitQuery, warningsField } from '../http/schemas.ts';
import { agree, decline, propose, type ChangedCorrection } from './change-correction.ts';
import { correctionsOf, loadCorrection } from './correction-books.ts';

const amendable = amendableFields(z.object).readonly();

const correctionSchema = z
  .object({
    correctionId: uuidV7Field,
    itemId: uuidV7Field,
    bySiteId: uuidV7Field.describe('Who proposed it'),
    withSiteId: uuidV7Field.describe('Who is asked; the same site where it corrected alone'),
    holderSiteId: uuidV7Field.describe('Whose books decide: the site that has the item, or had it last'),
    corrects: uuidV7Field,
    before: amendable,
    after: amendable,
    reason: z.string(),
    staffId: uuidV7Field.nullable(),
    state: z.enum(['open', 'agreed', 'amended', 'declined', 'withdrawn', 'outdated']),
    ending: z.string().nullable().describe('Why it came to nothing'),
    warnings: warningsField,
  })
  .meta({ id: 'Correction', description: 'What was recorded wrong of an item, and what both sides say of it' });

type CorrectionView = z.output<typeof correctionSchema>;

const viewOf = (
  { judged: _judged, personId: _personId, ...correction }: Correction,
  warnings: CorrectionView['warnings'] = [],
) => ({
  ...correction,
  warnings,
});

/** Of goods that were taken apart: the balance that is drawn anew. */
const balanceProblems = ['correction.balance-open', 'loss.moisture-not-measured'];

const ofCorrection = z.object({ correctionId: uuidV7Field });
const staffId = uuidV7Field.nullish();

const proposeOperation = operation({
  method: 'POST',
  path: '',
  access: { action: 'item.correct', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'item.propose-correction',
  summary:
    'Correct what was recorded of an item: alone while no other site ever had it, else as a proposal to the other',
  summaryZh: '更正物品的登记内容：未经他站则自行更正，否则向对方提出',
  body: z.object({
    id: uuidV7Field.describe('Id of the correction, made by the client'),
    itemId: uuidV7Field,
    siteId: uuidV7Field,
    corrects: uuidV7Field.describe('The event by which this site said it wrong; the item names it as `corrects`'),
    grams: gramsField.optional(),
    classCode: classCodeField.optional(),
    identifiers: z.array(identifierFields(z.object)).max(8).optional().describe('All of them, as they are right'),
    withSiteId: uuidV7Field.nullish().describe('The other side, where it is not the one that the books know'),
    reason: reasonField,
    staffId,
    override: overrideField,
  }),
  answer: correctionSchema,
  problems: [
    ...['item.unknown', 'item.blocked', 'item.on-shipment', 'item.in-process', 'correction.changes-nothing'],
    ...['correction.of-nothing', 'correction.outdated', 'correction.on-the-way', 'correction.open-already'],
    ...['correction.weight-of-ended', 'correction.family-fixed', 'correction.tracking-fixed'],
    ...['correction.other-side-unknown', 'correction.id-taken', 'site.unknown', 'site.wrong-kind', 'class.unknown'],
    ...[...balanceProblems, ...overrideProblems],
  ],
});

const list = operation({
  method: 'GET',
  path: '',
  access: { action: 'stock.read', where: ({ query }) => ({ site: query.siteId }) },
  summary: 'Corrections that a site proposed or is asked for, newest first',
  summaryZh: '某场所提出或待其答复的更正，最新的在前',
  query: z.object({ siteId: uuidV7Field, state: z.enum(['open', 'ended']).default('open'), limit: limitQuery }),
  answer: z.object({ corrections: z.array(correctionSchema).readonly() }),
});

const one = operation({
  method: 'GET',
  path: ':correctionId',
  access: { action: 'stock.read', where: ({ params }) => ({ correction: params.correctionId }) },
  summary: 'One correction, as its sides have it',
  summaryZh: '一项更正',
  params: ofCorrection,
  answer: correctionSchema,
  problems: ['correction.unknown'],
});

const agreeOperation = operation({
  method: 'POST',
  path: ':correctionId/agreements',
  access: { action: 'item.correct', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'correction.agree',
  summary: 'Agree to what the other side corrects',
  summaryZh: '同意对方提出的更正',
  params: ofCorrection,
  body: z.object({ id: actId, siteId: uuidV7Field, staffId, override: overrideField }),
  answer: correctionSchema,
  problems: [
    ...['correction.unknown', 'correction.not-a-party', 'correction.own-proposal', 'correction.same-person'],
    'correction.ended',
    ...['correction.agreed-already', 'correction.outdated', 'item.on-shipment', 'item.blocked'],
    ...[...balanceProblems, ...overrideProblems],
  ],
});

const refuseOperation = operation({
  method: 'POST',
  path: ':correctionId/refusals',
  access: { action: 'item.correct', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'correction.decline',
  summary: 'Decline what the other side corrects, or withdraw one’s own proposal',
  summaryZh: '不同意对方的更正，或撤回本方提出的更正',
  params: ofCorrection,
  body: z.object({ id: actId, siteId: uuidV7Field, reason: reasonField, staffId }),
  answer: correctionSchema,
  problems: ['correction.unknown', 'correction.not-a-party', 'correction.ended', 'correction.agreed-already'],
});

/** Where two sites correct what was recorded of goods, each at its own service. */
export const correctionController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/proposed-corrections`)
  class CorrectionController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(proposeOperation)
    async propose(@Input() { body, correlationId }: InputOf<typeof proposeOperation>): Promise<Result<CorrectionView>> {
      const { id, itemId, siteId, corrects, withSiteId = null, reason, staffId = null, ...more } = body;
      const { grams, classCode, identifiers } = more;
      const wanted = { grams, classCode, identifiers };
      const { override = null } = overrideOf(more);
      const said = { correctionId: id, itemId, siteId, corrects, wanted, withSiteId, reason, staffId, override };
      return shown(await propose(this.custody, { id, correlationId, command: said }));
    }

    @Operation(list)
    async list(@Input() { query }: InputOf<typeof list>): Promise<{ corrections: readonly CorrectionView[] }> {
      return { corrections: (await correctionsOf(this.custody.database, query)).map((each) => viewOf(each)) };
    }

    @Operation(one)
    async one(@Input() { params }: InputOf<typeof one>): Promise<Result<CorrectionView>> {
      const found = await loadCorrection(this.custody.database, params.correctionId);
      return found === null ? refuse(correctionUnknown(params.correctionId)) : accept(viewOf(found));
    }

    @Operation(agreeOperation)
    async agree(
      @Input() { params, body, correlationId }: InputOf<typeof agreeOperation>,
    ): Promise<Result<CorrectionView>> {
      const { id, siteId, staffId = null, ...more } = body;
      const { override = null } = overrideOf(more);
      const command = { siteId, staffId, override };
      return shown(await agree(this.custody, { id, correctionId: params.correctionId, correlationId, command }));
    }

    @Operation(refuseOperation)
    async refuse(
      @Input() { params, body, correlationId }: InputOf<typeof refuseOperation>,
    ): Promise<Result<CorrectionView>> {
      const { id, siteId, reason, staffId = null } = body;
      const command = { siteId, reason, staffId };
      return shown(await decline(this.custody, { id, correctionId: params.correctionId, correlationId, command }));
    }
  }
  return CorrectionController;
};

const shown = (changed: Result<ChangedCorrection>): Result<CorrectionView> =>
  changed.ok ? accept(viewOf(changed.value.correction, changed.value.warnings)) : changed;
