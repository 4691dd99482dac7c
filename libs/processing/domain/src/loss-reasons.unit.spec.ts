import { describe, expect, it } from '@jest/globals';
import type { Family } from '@huihuan/contracts-events';
import { nationalBook, rulesOn } from '@huihuan/rules-domain';
import { story } from '@huihuan/testing-given-when-then';
import { decideBatch } from './batches/decide-batch.ts';
import { noBatch } from './batches/batch.ts';
import { evolveBatch } from './batches/decide-batch.ts';
import { decideJob } from './decide-job.ts';
import { evolveJob } from './evolve-job.ts';
import type { JobCommand } from './job-command.ts';
import { noJob, type Job, type JobEvent, type Loss } from './job.ts';
import { centre, fridge, held, id, jobContext, now, steelClass } from './testing/line.support.spec.ts';

const jobId = id(60);
const { siteId } = centre;
const one = fridge(1);
const inputs = [{ itemId: one.itemId, classCode: one.classCode, grams: one.grams }];
const started: JobEvent = { type: 'cn.huihuan.processing.started.v1', data: { siteId, jobId, inputs } };
const outputs = [{ itemId: id(200), classCode: steelClass.classCode, grams: 48_000, identifiers: [] }];
const context = jobContext([held(one, { grade: 'dismantle', state: 'in-process', jobId })]);
const { given } = story<Job, JobCommand, JobEvent>({
  ...{ initial: noJob, evolve: evolveJob },
  decide: (state, command) => decideJob(state, command, context),
});
const draft = (loss: Loss): JobCommand => ({ kind: 'draft-outputs', outputs, loss });
const parts = [
  { reason: 'blowing-agent', grams: 900 },
  { reason: 'dust', grams: 100 },
];

const law = rulesOn(nationalBook, { day: '2026-05-01', areaCode: '410122', siteId: null });
const lossRules = nationalBook.rules.filter(({ ruleId }) => ruleId.startsWith('loss.'));

/** What becomes of a batch of a family whose loss has this reason. */
const closing = (family: Family, reason: string): string => {
  const opened = { siteId, batchId: id(70), code: 'PC-1', family, staffId: null };
  const batch = evolveBatch(noBatch, { type: 'cn.huihuan.batch.opened.v1', data: opened });
  const job = {
    jobId,
    state: 'closed',
    inputGrams: 1_000,
    outputGrams: 900,
    lossGrams: 0,
    toleranceGrams: 20,
  } as const;
  const around = { now, rules: context.rules, site: () => centre, staff: () => undefined, jobs: [job] };
  const loss = { grams: 90, reason: '', parts: [{ reason, grams: 90 }] };
  const command = { kind: 'close', batchId: id(70), loss, explanation: null, staffId: null } as const;
  const decided = decideBatch(batch, command, around);
  return decided.ok ? 'closed' : decided.problem.code;
};

describe('a loss by reasons', () => {
  it('is told with grams of each, some of it or all, and needs no other words then', () => {
    for (const grams of [1_000, 1_200]) {
      const loss = { grams, reason: '', parts };
      given(started).when(draft(loss)).then({ type: 'job.outputs-drafted', data: { outputs, loss } });
    }
  });

  it('goes into the fact that closes the job; one that names none is as it always was', () => {
    const closed = (loss: Loss) => {
      const state = [started, { type: 'job.outputs-drafted' as const, data: { outputs, loss } }];
      const close: JobCommand = { kind: 'close', explanation: null, evidence: [], staffId: null };
      const decided = decideJob(state.reduce<Job>(evolveJob, noJob), close, context);
      return decided.ok && decided.value[0]?.type === 'cn.huihuan.item.dismantled.v1'
        ? decided.value[0].data.loss
        : null;
    };
    expect(closed({ grams: 1_500, reason: '发泡剂', parts })).toEqual({ grams: 1_500, reason: '发泡剂', parts });
    expect(closed({ grams: 1_500, reason: '粉尘' })).toEqual({ grams: 1_500, reason: '粉尘' });
  });

  it('takes only reasons of the family of the goods, each once', () => {
    const strange = [{ reason: 'electrolyte-evaporated', grams: 100 }];
    given(started)
      .when(draft({ grams: 100, reason: '', parts: strange }))
      .thenRefused('loss.reason-unknown');
    const twice = [...parts, { reason: 'dust', grams: 1 }];
    given(started)
      .when(draft({ grams: 2_000, reason: '', parts: twice }))
      .thenRefused('loss.reason-unknown');
  });

  it('never tells of more than was lost', () => {
    given(started)
      .when(draft({ grams: 999, reason: '', parts }))
      .thenRefused('loss.parts-too-much', { partsGrams: 1_000 });
    const nothing = [{ reason: 'dust', grams: 0 }];
    given(started)
      .when(draft({ grams: 10, reason: '', parts: nothing }))
      .thenRefused('loss.parts-too-much');
  });

  it.each(lossRules.map(({ ruleId }) => ruleId.slice('loss.'.length) as Family))(
    'of a batch of %s is told by the reasons of its family and no other',
    (family) => {
      const reasonsOf = (ruleId: string) => law.choices(ruleId, 'reasons') ?? [];
      const own = reasonsOf(`loss.${family}`);
      const others = lossRules.flatMap(({ ruleId }) => reasonsOf(ruleId)).filter((reason) => !own.includes(reason));
      expect([own.length, others.length]).not.toContain(0);
      // of moisture it also asks for the measurement
      expect(own.map((reason) => closing(family, reason))).not.toContain('loss.reason-unknown');
      expect(own.map((reason) => closing(family, reason))).toContain('closed');
      expect(new Set(others.map((reason) => closing(family, reason)))).toEqual(new Set(['loss.reason-unknown']));
    },
  );
});
