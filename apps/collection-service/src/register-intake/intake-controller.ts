import { Controller, Inject } from '@nestjs/common';
import { statementDoubts, uuidV7Field } from '@huihuan/contracts-events';
import type { Result } from '@huihuan/kernel-domain';
import { Answer, Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import type { IntakeAnswer, RowAnswer } from './intake-answer.ts';
import { registerIntakes, type IntakeOptions } from './register-intake.ts';

export const INTAKE = Symbol('huihuan:intake');

const warningSchema = z.object({ code: z.string(), zh: z.string(), en: z.string() });

const acceptedSchema = z
  .object({
    itemId: uuidV7Field,
    status: z.literal('accepted'),
    eventId: uuidV7Field,
    siteSeq: z.int(),
    grams: z.int(),
    warnings: z.array(warningSchema).readonly(),
  })
  .meta({ id: 'AcceptedIntake' });

const putAsideSchema = z
  .object({
    itemId: uuidV7Field,
    status: z.literal('put-aside'),
    code: z.literal('statement.put-aside'),
    why: z.enum(statementDoubts),
    zh: z.string(),
    en: z.string(),
  })
  .meta({ id: 'PutAsideIntake', description: 'Kept whole and without effect until somebody of the site decides' });

const rowProblemSchema = z
  .object({
    code: z.string(),
    kind: z.string(),
    zh: z.string(),
    en: z.string(),
    path: z.string().optional(),
    details: z.record(z.string(), z.unknown()).readonly().optional(),
  })
  .meta({ id: 'RowProblem', description: 'Why one row was refused; the path is a JSON pointer within the row' });

const describedRow =
  'id (UUIDv7, becomes the item), classCode, identifiers [{kind, value}], grams, consignor {kind: anonymous | person ' +
  '(idNumber?, phone? with consent {version, at}, or consignorId) | organisation (uscc? or consignorId)}, paidFen, evidence [{kind, sha256, note?}], details? {field: value, as the form ' +
  'of the family asks}, occurredAt, attendantId?, bookingId?, override? {supervisorId, reason, releaseId?}, statement? {deviceId, personId, deviceTime, value, salt?}';

const describedStatement =
  'A row that a device signed carries its `statement`: `value` is ES256 over the canonical JSON (RFC 8785) of {act: ' +
  '"intake.register", id, siteId, deviceId, personId, deviceTime, body}, where body is the row without `statement`, and its ' +
  'consignor, where it says more than `kind`, is {kind, sha256: SHA-256 in hex of salt followed by the canonical JSON of ' +
  'the consignor}. What was signed when the device was revoked or expired is put aside and answered with 202.';

const describedOverride =
  'An override is the word of the supervisor who sends the row, or of one who released it beforehand (`/api/collection/releases`, ' +
  'act `intake.register`, body the row without `siteId`, `override` and `statement`).';

const one = operation({
  method: 'POST',
  path: '',
  access: { action: 'intake.register', where: ({ body }) => ({ site: body.siteId }) },
  summary: 'Register one hand-in: an item or lot enters the network',
  summaryZh: '交投登记：一件物品或一批物料进入网络',
  description: `The body is a row with siteId: ${describedRow}. ${describedOverride} ${describedStatement}`,
  status: 201,
  otherStatuses: [202],
  body: z.looseObject({ id: uuidV7Field, siteId: uuidV7Field }),
  answer: z.union([acceptedSchema, putAsideSchema]),
  problems: [
    ...['identifier.active-elsewhere', 'identifier.ended-before', 'weight.implausible', 'class.unknown'],
    ...['site.wrong-kind', 'row.invalid'],
    ...['detail.missing', 'detail.wrong', 'detail.unknown', 'detail.personal'],
    ...['override.not-a-supervisor', 'override.for-another', 'override.not-released'],
  ],
});

const batch = operation({
  method: 'POST',
  path: 'batch',
  access: { action: 'intake.register', where: ({ body }) => ({ site: body.siteId }) },
  summary: 'Register up to 1,000 hand-ins of a site; each row has its own answer and spoils no other',
  summaryZh: '批量登记（每次至多 1000 行），逐行应答，互不影响',
  description: `Each row: ${describedRow}. ${describedOverride} ${describedStatement}`,
  body: z.object({ siteId: uuidV7Field, rows: z.array(z.unknown()).min(1).max(1000) }),
  answer: z.object({
    accepted: z.int(),
    refused: z.int(),
    putAside: z.int(),
    answers: z
      .array(
        z.union([
          acceptedSchema.extend({ index: z.int(), id: z.string() }),
          putAsideSchema.extend({ index: z.int(), id: z.string() }),
          z.object({
            index: z.int(),
            id: z.string().nullable(),
            status: z.literal('refused'),
            problem: rowProblemSchema,
          }),
        ]),
      )
      .readonly(),
  }),
});

/** 交投登记. */
@Controller('/api/collection/intakes')
export class IntakeController {
  private readonly options: IntakeOptions;

  constructor(@Inject(INTAKE) options: IntakeOptions) {
    this.options = options;
  }

  @Operation(one)
  async one(
    @Input() { body, correlationId }: InputOf<typeof one>,
  ): Promise<Result<IntakeAnswer> | Answer<IntakeAnswer>> {
    const { siteId, ...row } = body;
    const [answer] = await registerIntakes(this.options, { siteId, rows: [row], correlationId });
    if (answer === undefined) throw new Error('a hand-in got no answer');
    return answer.ok && answer.value.status === 'put-aside' ? new Answer(answer.value, 202) : answer;
  }

  @Operation(batch)
  async batch(@Input() { body, correlationId }: InputOf<typeof batch>) {
    const { siteId, rows } = body;
    const results = await registerIntakes(this.options, { siteId, rows, correlationId });
    const answers = results.map((result, index): RowAnswer => {
      const id = idOf(rows[index]);
      if (!result.ok) return { index, id, status: 'refused', problem: result.problem };
      return { index, id: result.value.itemId, ...result.value };
    });
    const accepted = answers.filter(({ status }) => status === 'accepted').length;
    const putAside = answers.filter(({ status }) => status === 'put-aside').length;
    return { accepted, refused: answers.length - accepted - putAside, putAside, answers };
  }
}

const idOf = (row: unknown): string | null =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id : null;
