import { Controller, Inject } from '@nestjs/common';
import { CUSTODY, type CustodyOptions } from '@huihuan/custody-service';
import type { Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { checkGrades, gradeItems } from './grade-items.ts';
import { gradeAnswersSchema, gradesSchema, type GradeAnswers } from './grade-schemas.ts';

const grade = operation({
  method: 'POST',
  path: '',
  access: { action: 'item.grade', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'item.grade',
  summary: 'Decide what becomes of items in stock; each row has its own answer',
  summaryZh: '对在库物品定级，逐行答复',
  description:
    'A row is `{itemId, outcome, reason, measurements?, staffId?}`. A row that is wrong is refused with its own problem ' +
    '(`grade.not-allowed`, `item.unknown`, `item.elsewhere`, `item.blocked`, …) and spoils no other. ' +
    'With `checkOnly` the rows are read and decided in the same way and nothing is written.',
  body: gradesSchema,
  answer: gradeAnswersSchema,
  problems: ['site.unknown', 'site.wrong-kind', 'request.id-reused'],
});

@Controller('/api/sorting/grades')
export class GradeController {
  private readonly custody: CustodyOptions;

  constructor(@Inject(CUSTODY) custody: CustodyOptions) {
    this.custody = custody;
  }

  @Operation(grade)
  grade(@Input() { body, correlationId }: InputOf<typeof grade>): Promise<Result<GradeAnswers>> {
    return body.checkOnly === true
      ? checkGrades(this.custody, body)
      : gradeItems(this.custody, { asked: body, correlationId });
  }
}
