import { Controller, Inject, type Type } from '@nestjs/common';
import { detailsField, instantField, uuidV7Field } from '@huihuan/contracts-events';
import type { Tier } from '@huihuan/custody-domain';
import type { Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { overrideProblems, releasableOverrideField, releasableOverrideOf } from '../http/override.ts';
import { evidenceField, reasonField } from '../http/reason-field.ts';
import { actId } from '../http/schemas.ts';
import { familyView } from './family-view.ts';
import { descriptionKeptSchema, familyViewSchema, stepKeptSchema, type FamilyView } from './story-schemas.ts';
import { tellDescription, tellStep, type DescriptionKept, type StepKept } from './tell-stories.ts';

const ofItem = z.object({ itemId: uuidV7Field });

const family = operation({
  method: 'GET',
  path: 'items/:itemId/family',
  access: { action: 'stock.read', where: ({ params }) => ({ item: params.itemId }) },
  summary:
    'What the form of its family says of an item, its steps, what each act still waits for, and the rules behind it',
  summaryZh: '物品的分类信息、已做步骤、各环节还缺什么及所依据的规则',
  params: ofItem,
  answer: familyViewSchema,
  problems: ['item.unknown'],
});

const description = operation({
  method: 'POST',
  path: 'items/:itemId/description',
  access: { action: 'item.correct', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'item.describe',
  summary: 'Say anew, whole, what the form of its family says of an item; what the rules doubt is told and not refused',
  summaryZh: '补填或更正物品的分类信息（整体替换），规则存疑的只提示',
  description:
    'Whoever takes back what an act would have stopped at, such as a suspicion of theft or a pledge, needs `override` by a ' +
    'supervisor of the site (`description.lifts-stop`), who sends it or has released it beforehand.',
  params: ofItem,
  body: z.object({
    id: actId,
    siteId: uuidV7Field,
    details: detailsField.describe(
      'By the name of the field; which fields there are is told by the form of the family',
    ),
    seen: detailsField
      .optional()
      .describe(
        'What the books said when it was looked at: where they say something else meanwhile, nothing is changed',
      ),
    reason: reasonField,
    staffId: uuidV7Field.nullish(),
    override: releasableOverrideField,
  }),
  answer: descriptionKeptSchema,
  problems: [
    ...['item.unknown', 'item.elsewhere', 'item.left', 'detail.unknown', 'detail.wrong', 'detail.personal'],
    ...['description.changes-nothing', 'description.changed-meanwhile', 'description.lifts-stop'],
    'override.not-released',
    ...overrideProblems,
  ],
});

const step = operation({
  method: 'POST',
  path: 'items/:itemId/steps',
  access: { action: 'item.record-step', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'item.record-step',
  summary: 'Record a step that its family asks for and that was done to an item, or tried in vain',
  summaryZh: '记录对物品做过的步骤（或尝试未成功）',
  description:
    'The witness is named by whoever records the step and is checked to work at the site; nothing here shows that they agreed.',
  params: ofItem,
  status: 201,
  body: z.object({
    id: uuidV7Field.describe(
      'Id of the record, made by the client: the same id and content again get the first answer',
    ),
    siteId: uuidV7Field,
    step: z.string().min(1).max(60).describe('Name of the step among those of the family'),
    result: z.enum(['done', 'failed']).default('done'),
    details: detailsField.default({}),
    evidence: z.array(evidenceField).max(50).default([]),
    staffId: uuidV7Field.nullish().describe('Who did it'),
    witnessId: uuidV7Field.nullish().describe('The second person, where the step asks for one'),
    corrects: uuidV7Field.nullish().describe('The record that was wrong and that this one takes the place of'),
    occurredAt: instantField.optional().describe('The time of the act unless said'),
  }),
  answer: stepKeptSchema,
  problems: [
    ...['item.unknown', 'item.elsewhere', 'item.left', 'step.unknown', 'step.evidence-missing', 'time.in-future'],
    ...['step.exists', 'step.witness-missing', 'step.witness-same', 'staff.not-of-site', 'step.corrects-unknown'],
    ...['detail.missing', 'detail.wrong', 'detail.unknown', 'detail.personal'],
    ...['video.kept-longer', 'video.not-dismantled', 'video.unrecorded', 'video.destroyed-before', 'video.nobody'],
    'video.in-future',
  ],
});

/** What the form of its family says of an item, and the steps that are done to it on its way. */
export const familyController = (tier: Tier): Type => {
  @Controller(`/api/${tier}`)
  class FamilyController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(family)
    family(@Input() { params }: InputOf<typeof family>): Promise<Result<FamilyView>> {
      return familyView(this.custody, params.itemId);
    }

    @Operation(description)
    description(
      @Input() { params, body, correlationId }: InputOf<typeof description>,
    ): Promise<Result<DescriptionKept>> {
      const { siteId, details, seen = null, reason, staffId = null } = body;
      const command = { details, seen, reason, staffId, ...releasableOverrideOf(body) };
      return tellDescription(this.custody, { asked: body, ...params, siteId, correlationId, command });
    }

    @Operation(step)
    step(@Input() { params, body, correlationId }: InputOf<typeof step>): Promise<Result<StepKept>> {
      const { id: stepId, siteId, staffId = null, witnessId = null, corrects = null, ...said } = body;
      const occurredAt = body.occurredAt ?? this.custody.now().toISOString();
      const command = { ...said, stepId, staffId, witnessId, corrects, occurredAt };
      return tellStep(this.custody, { asked: body, ...params, siteId, correlationId, command });
    }
  }
  return FamilyController;
};
