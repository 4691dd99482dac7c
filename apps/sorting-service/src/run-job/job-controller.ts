import { Controller, Inject } from '@nestjs/common';
import { uuidV7Field } from '@huihuan/contracts-events';
import {
  CUSTODY,
  limitQuery,
  mayAnswerAs,
  overrideOf,
  overrideProblems,
  type CustodyOptions,
} from '@huihuan/custody-service';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import type { JobCommand } from '@huihuan/processing-domain';
import { z } from 'zod';
import { changeJob } from './change-job.ts';
import { loadJob } from './job-books.ts';
import { explainsForOther, jobUnknown } from './job-problems.ts';
import { genealogyOf, jobsOfSite } from './job-queries.ts';
import {
  cancelBody,
  changedJobSchema,
  closeBody,
  jobHeadSchema,
  jobStateQuery,
  jobWithGenealogySchema,
  outputChangesBody,
  outputsBody,
  startBody,
  type ChangedJob,
  type JobHead,
  type JobWithGenealogy,
} from './job-schemas.ts';
import { readExpected } from './expected-query.ts';
import { expectedSchema, type Expected } from './expected-schema.ts';
import { jobView, viewContext } from './job-view.ts';

const ofJob = z.object({ jobId: uuidV7Field });
const ended = ['job.unknown', 'job.closed', 'job.cancelled', 'request.id-reused'];

const start = operation({
  method: 'POST',
  path: '',
  access: { action: 'job.run', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'job.start',
  summary: 'Put items of the stock on the dismantling line, all of them or none',
  summaryZh: '开始拆解作业：投入在库物品，全部或全不',
  status: 201,
  body: startBody,
  answer: changedJobSchema,
  problems: [
    'site.unknown',
    'item.unknown',
    'item.blocked',
    'item.not-graded-for-dismantling',
    'licence.missing',
    'step.missing',
    ...overrideProblems,
    ...['batch.unknown', 'batch.closed', 'batch.full', 'batch.other-family'],
    'job.exists',
    'request.id-reused',
  ],
});

const draft = operation({
  method: 'POST',
  path: ':jobId/outputs',
  access: { action: 'job.run', where: ({ params }) => ({ job: params.jobId }) },
  statement: 'job.draft-outputs',
  summary: 'Say what came out and what was lost; replaces what was said before and answers the balance',
  summaryZh: '登记产出和损耗（替换之前的登记），并答复物料平衡',
  params: ofJob,
  body: outputsBody,
  answer: changedJobSchema,
  problems: [...ended, 'class.unknown', 'output.id-taken', 'output.named-twice', 'identifier.kind-not-for-class'],
});

const change = operation({
  method: 'POST',
  path: ':jobId/output-changes',
  access: { action: 'job.run', where: ({ params }) => ({ job: params.jobId }) },
  statement: 'job.change-outputs',
  summary: 'Say single lines of what came out, as they are weighed: what others said stands; answers the balance',
  summaryZh: '逐条登记、更正或撤回产出（不影响他人登记），并答复物料平衡',
  params: ofJob,
  body: outputChangesBody,
  answer: changedJobSchema,
  problems: [...ended, 'class.unknown', 'output.id-taken', 'output.named-twice', 'identifier.kind-not-for-class'],
});

const close = operation({
  method: 'POST',
  path: ':jobId/close',
  access: { action: 'job.run', where: ({ params }) => ({ job: params.jobId }) },
  statement: 'job.close',
  summary: 'Close the job: its outputs are in stock. Outside the tolerance a supervisor of the site explains why',
  summaryZh: '关闭作业，产出入库；差额超出允许偏差时须由本场所主管说明',
  params: ofJob,
  body: closeBody,
  answer: changedJobSchema,
  problems: [
    ...ended,
    'balance.open',
    'explanation.not-a-supervisor',
    ...overrideProblems,
    'step.missing',
    'explanation.for-another',
    'job.nothing-came-out',
    'identifier.active-elsewhere',
    'item.blocked',
    'output.id-taken',
  ],
});

const cancel = operation({
  method: 'POST',
  path: ':jobId/cancel',
  access: { action: 'job.run', where: ({ params }) => ({ job: params.jobId }) },
  statement: 'job.cancel',
  summary: 'Give the job up before anything was taken apart; its items are in stock again',
  summaryZh: '取消作业（尚未拆解），物品退回库存',
  params: ofJob,
  body: cancelBody,
  answer: changedJobSchema,
  problems: ended,
});

const list = operation({
  method: 'GET',
  path: '',
  access: { action: 'stock.read', where: ({ query }) => ({ site: query.siteId }) },
  summary: 'Jobs of a site, newest first',
  summaryZh: '某场所的拆解作业，最新的在前',
  query: z.object({ siteId: uuidV7Field, state: jobStateQuery, limit: limitQuery }),
  answer: z.object({ jobs: z.array(jobHeadSchema).readonly() }),
});

const one = operation({
  method: 'GET',
  path: ':jobId',
  access: { action: 'stock.read', where: ({ params }) => ({ job: params.jobId }) },
  summary: 'One job with its balance, and the jobs before and after it',
  summaryZh: '一个拆解作业及其物料平衡、前后作业',
  params: ofJob,
  answer: jobWithGenealogySchema,
  problems: ['job.unknown'],
});

const expected = operation({
  method: 'GET',
  path: ':jobId/expected',
  access: { action: 'stock.read', where: ({ params }) => ({ job: params.jobId }) },
  summary:
    'What the inputs of a job are expected to give, and the kerb weight of its vehicles: a hint that refuses nothing',
  summaryZh: '作业投入的预期产出及车辆整备质量，仅作提示',
  description:
    'By the rules `yield.<class>` and `vehicle.kerb-weight` of the day on which the job began, at the place of the site.',
  params: ofJob,
  answer: expectedSchema,
  problems: ['job.unknown'],
});

@Controller('/api/sorting/jobs')
export class JobController {
  private readonly custody: CustodyOptions;

  constructor(@Inject(CUSTODY) custody: CustodyOptions) {
    this.custody = custody;
  }

  @Operation(start)
  start(@Input() { body, correlationId }: InputOf<typeof start>): Promise<Result<ChangedJob>> {
    const { id: jobId, siteId, itemIds, batchId = null } = body;
    const command = { kind: 'start', jobId, siteId, itemIds, batchId, ...overrideOf(body) } as const;
    return changeJob(this.custody, { asked: body, jobId, command, correlationId });
  }

  @Operation(draft)
  draft(@Input() { params, body, correlationId }: InputOf<typeof draft>): Promise<Result<ChangedJob>> {
    const command: JobCommand = { kind: 'draft-outputs', outputs: body.outputs, loss: body.loss };
    return changeJob(this.custody, { asked: body, jobId: params.jobId, command, correlationId });
  }

  @Operation(change)
  change(@Input() { params, body, correlationId }: InputOf<typeof change>): Promise<Result<ChangedJob>> {
    const { put, remove, loss = null } = body;
    const command: JobCommand = { kind: 'change-outputs', put, remove, loss };
    return changeJob(this.custody, { asked: body, jobId: params.jobId, command, correlationId });
  }

  @Operation(close)
  close(@Input() { params, body, correlationId }: InputOf<typeof close>): Promise<Result<ChangedJob>> {
    const { explanation = null, evidence, staffId = null } = body;
    if (explanation !== null && !mayAnswerAs(explanation.supervisorId))
      return Promise.resolve(refuse(explainsForOther));
    const command: JobCommand = { kind: 'close', explanation, evidence, staffId, ...overrideOf(body) };
    return changeJob(this.custody, { asked: body, jobId: params.jobId, command, correlationId });
  }

  @Operation(cancel)
  cancel(@Input() { params, body, correlationId }: InputOf<typeof cancel>): Promise<Result<ChangedJob>> {
    const command: JobCommand = { kind: 'cancel', reason: body.reason };
    return changeJob(this.custody, { asked: body, jobId: params.jobId, command, correlationId });
  }

  @Operation(list)
  async list(@Input() { query }: InputOf<typeof list>): Promise<{ jobs: readonly JobHead[] }> {
    return { jobs: await jobsOfSite(this.custody.database, query) };
  }

  @Operation(one)
  async one(@Input() { params }: InputOf<typeof one>): Promise<Result<JobWithGenealogy>> {
    const { database } = this.custody;
    const stored = await loadJob(database, params.jobId);
    if (stored === undefined) return refuse(jobUnknown(params.jobId));
    const view = jobView(stored, await viewContext(this.custody, stored));
    const ids = (items: readonly { readonly itemId: string }[]) => items.map(({ itemId }) => itemId);
    return accept({ ...view, genealogy: await genealogyOf(database, ids(view.inputs), ids(view.outputs)) });
  }

  @Operation(expected)
  async expected(@Input() { params }: InputOf<typeof expected>): Promise<Result<Expected>> {
    const stored = await loadJob(this.custody.database, params.jobId);
    if (stored === undefined) return refuse(jobUnknown(params.jobId));
    return accept(await readExpected(this.custody.database, stored));
  }
}
