import { Controller, Inject } from '@nestjs/common';
import { refuse, type Result } from '@huihuan/kernel-domain';
import { Answer, Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { signInFirst } from '../consignors/consignor-problems.ts';
import { INTAKE } from '../register-intake/intake-controller.ts';
import type { IntakeOptions } from '../register-intake/register-intake.ts';
import {
  bodyLimitBytes,
  checkAnswer,
  checkBody,
  templateQuery,
  writeAnswer,
  writeBody,
  type CheckAnswer,
  type WriteAnswer,
} from './import-schemas.ts';
import { checkImport, writeImport } from './run-import.ts';
import { importTemplate } from './template.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const tags = ['imports'];
const ofFile = [
  ...['site.unknown', 'site.wrong-kind', 'import.not-excel', 'import.too-large', 'import.heads-missing'],
  ...['import.head-twice', 'import.empty-file', 'import.too-many-rows'],
];

const template = operation({
  method: 'GET',
  path: 'template',
  tags,
  access: { action: 'intake.import', where: ({ query }) => ({ site: query.siteId }) },
  summary: 'The Excel template of a site for hand-ins from older books or for its opening stock',
  summaryZh: '导入模板（Excel）：旧交投记录或期初库存，附填写说明和可用类别',
  query: templateQuery,
  ...{ media: 'bytes', fileTypes: [xlsx], answer: z.unknown() },
  problems: ['site.unknown', 'site.wrong-kind'],
});

const check = operation({
  method: 'POST',
  path: 'check',
  tags,
  access: { action: 'intake.import', where: ({ body }) => ({ site: body.siteId }) },
  summary: 'What writing each row of a workbook would answer now; nothing is written',
  summaryZh: '逐行核查导入文件，不写入任何数据',
  description:
    'Rows are read and decided by the rules of a hand-in: classes, weights, check digits, licences, tariffs, dates, and what is in ' +
    'stock or twice in the file. The id of a row follows from the site and its record number, so that a file that is sent again, ' +
    'also after it was mended, writes nothing twice. Formulas are refused and never worked out. One file at a time is checked at a ' +
    'site: a second one is told who began the first and when.',
  bodyLimitBytes,
  body: checkBody,
  answer: checkAnswer,
  problems: [...ofFile, 'import.check-running'],
});

const write = operation({
  method: 'POST',
  path: '',
  tags,
  access: { action: 'intake.import', where: ({ body }) => ({ site: body.siteId }) },
  summary: 'Write rows of a workbook that was checked, up to 1,000 at once; the same again writes nothing twice',
  summaryZh: '写入核查过的行，每次至多 1000 行；重复发送不会重复登记',
  description:
    'The file is sent again with the digest that the check answered; rows that are not named stay out. Opening stock counts as stock ' +
    'of the site and in no figure of hand-ins. `override` is the word of whoever sends the file.',
  bodyLimitBytes,
  body: writeBody,
  answer: writeAnswer,
  problems: [...ofFile, 'import.file-changed'],
});

/** 导入: hand-ins from older books, and the stock with which a site begins. */
@Controller('/api/collection/imports')
export class ImportController {
  private readonly options: IntakeOptions;

  constructor(@Inject(INTAKE) options: IntakeOptions) {
    this.options = options;
  }

  @Operation(template)
  async template(@Input() { query }: InputOf<typeof template>): Promise<Answer<Uint8Array> | Result<never>> {
    const made = await importTemplate(this.options, query);
    if (!made.ok) return made;
    return new Answer(made.value, 200, {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="${query.kind}.xlsx"`,
      'cache-control': 'private, no-store',
    });
  }

  @Operation(check)
  async check(@Input() { body, caller }: InputOf<typeof check>): Promise<Result<CheckAnswer>> {
    return caller === null ? refuse(signInFirst) : checkImport(this.options, body, caller.personId);
  }

  @Operation(write)
  async write(@Input() { body, caller, correlationId }: InputOf<typeof write>): Promise<Result<WriteAnswer>> {
    if (caller === null) return refuse(signInFirst);
    return writeImport(this.options, body, { supervisorId: caller.personId, correlationId });
  }
}
