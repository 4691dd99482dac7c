import { Controller, Inject } from '@nestjs/common';
import { uuidV7Field } from '@huihuan/contracts-events';
import { actId, CUSTODY, limitQuery, type CustodyOptions } from '@huihuan/custody-service';
import type { Result } from '@huihuan/kernel-domain';
import { Input, Operation, numberField, operation, type Answer, type InputOf } from '@huihuan/platform-http';
import { platformNames, type Filing } from '@huihuan/processing-domain';
import { z } from 'zod';
import { exportTraceability } from './battery-moves.ts';
import { exportFile } from './export-file.ts';
import { recordedFilings } from './filing-books.ts';
import { checkPeriod, dayOfPeriod } from './period.ts';
import { fileFormats, fileTypes } from './table-file.ts';
import { tellFiling } from './tell-filing.ts';
import { exportSchema, filedMoveSchema, filingSchema, type TraceabilityExport } from './traceability-schemas.ts';

const day = z.iso.date();
const exported = operation({
  method: 'GET',
  path: 'traceability/export',
  access: { action: 'stock.read', where: ({ query }) => ({ site: query.siteId }) },
  summary: 'The traction batteries of a site in a time as the traceability platform asks for them, with the last days',
  summaryZh: '场所在一段时间内的动力电池溯源上报数据及上报期限（人工提交，不与平台联网）',
  query: z.object({ siteId: uuidV7Field, from: dayOfPeriod, to: dayOfPeriod }),
  answer: exportSchema,
  problems: ['period.reversed', 'period.too-long'],
});

const saved = operation({
  method: 'POST',
  path: 'traceability/file',
  access: { action: 'stock.read', where: ({ body }) => ({ site: body.siteId }) },
  summary: 'The chosen moves of such an export as a file: JSON, CSV or Excel; nothing is written',
  summaryZh: '将所选的溯源数据导出为文件（JSON、CSV 或 Excel），不写入任何数据',
  body: z.object({
    ...{ siteId: uuidV7Field, from: dayOfPeriod, to: dayOfPeriod, format: z.enum(fileFormats) },
    moves: z.array(filedMoveSchema).min(1).max(5000).nullish().describe('Those of the export; all of them unless said'),
  }),
  ...{ media: 'bytes', fileTypes, answer: z.unknown() },
  problems: ['period.reversed', 'period.too-long', 'filing.move-unknown', 'export.too-many'],
});

const list = operation({
  method: 'GET',
  path: 'filings',
  access: { action: 'stock.read', where: ({ query }) => ({ site: query.siteId }) },
  summary: 'What people of a site submitted to national platforms, the latest first',
  summaryZh: '场所向国家平台的申报记录，最新的在前',
  query: z.object({
    siteId: uuidV7Field,
    filingId: uuidV7Field.optional().describe('This one alone'),
    search: z.string().trim().min(1).max(60).optional().describe('The beginning of the number that came back'),
    limit: limitQuery,
  }),
  answer: z.object({ filings: z.array(filingSchema).readonly() }),
});

const file = operation({
  method: 'POST',
  path: 'filings',
  access: { action: 'job.run', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'filing.record',
  summary: 'Record what was submitted to a national platform; under its own id again, the number that came back',
  summaryZh: '登记已向国家平台提交的申报；以同一申报编号重新登记回执号',
  status: 201,
  body: z.object({
    id: actId,
    filingId: uuidV7Field.describe('Id of the filing, made by the client'),
    siteId: uuidV7Field,
    platform: z.enum(platformNames),
    itemIds: z.array(uuidV7Field).min(1).max(1000),
    moves: z.array(filedMoveSchema).min(1).max(1000).nullish().describe('What it answers and nothing else'),
    submittedOn: day.optional().describe('Day in China; the day of the act unless said'),
    receiptNumber: numberField(60).nullish().describe('As the platform gave it'),
    staffId: uuidV7Field.nullish(),
  }),
  answer: filingSchema,
  problems: [
    'filing.item-not-of-site',
    'filing.move-unknown',
    'filing.differs',
    'filing.changes-nothing',
    'day.in-future',
  ],
});

/** Reports to national platforms: what is to be submitted, and what was. Nothing here is connected to any of them. */
@Controller('/api/sorting')
export class TraceabilityController {
  private readonly custody: CustodyOptions;

  constructor(@Inject(CUSTODY) custody: CustodyOptions) {
    this.custody = custody;
  }

  @Operation(exported)
  async export(@Input() { query }: InputOf<typeof exported>): Promise<Result<TraceabilityExport>> {
    const period = checkPeriod(query);
    if (!period.ok) return period;
    return { ok: true, value: await exportTraceability(this.custody, query) };
  }

  @Operation(saved)
  async file(@Input() { body }: InputOf<typeof saved>): Promise<Answer<Uint8Array> | Result<never>> {
    const { moves: chosen = null, format, ...asked } = body;
    const period = checkPeriod(asked);
    if (!period.ok) return period;
    return exportFile(await exportTraceability(this.custody, asked), { format, chosen });
  }

  @Operation(list)
  async list(@Input() { query }: InputOf<typeof list>): Promise<{ filings: readonly Filing[] }> {
    return { filings: await recordedFilings(this.custody.database, query) };
  }

  @Operation(file)
  record(@Input() { body, correlationId }: InputOf<typeof file>): Promise<Result<Filing>> {
    const { id: _id, moves = null, submittedOn = null, receiptNumber = null, staffId = null, ...said } = body;
    const command = { ...said, moves, submittedOn, receiptNumber, staffId };
    return tellFiling(this.custody, { asked: body, correlationId, command });
  }
}
