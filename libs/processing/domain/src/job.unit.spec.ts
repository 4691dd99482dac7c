import { describe, expect, it } from '@jest/globals';
import { actsFrom, lifecycleFlaws } from '@huihuan/kernel-domain';
import type { Holding } from '@huihuan/custody-domain';
import { story } from '@huihuan/testing-given-when-then';
import { decideJob } from './decide-job.ts';
import { evolveJob } from './evolve-job.ts';
import type { CloseJob, JobCommand } from './job-command.ts';
import {
  jobTransitions,
  noJob,
  terminalJobStates,
  type DismantledFact,
  type Job,
  type JobEvent,
  type JobOutput,
  type Loss,
} from './job.ts';
import {
  boardClass,
  centre,
  elsewhere,
  former,
  fridge,
  held,
  id,
  jobContext,
  operator,
  station,
  steelClass,
  supervisor,
} from './testing/line.support.spec.ts';

const jobId = id(60);
const siteId = centre.siteId;
const [one, two] = [fridge(1), fridge(2)];
const toDismantle = { grade: 'dismantle' } as const;
const onTheLine = { ...toDismantle, state: 'in-process', jobId } as const;
const stock = [held(one, toDismantle), held(two, toDismantle)];
const inProcess = [held(one, onTheLine), held(two, onTheLine)];
const start: JobCommand = { kind: 'start', jobId, siteId, itemIds: [one.itemId, two.itemId] };
const started: JobEvent = {
  type: 'cn.huihuan.processing.started.v1',
  data: {
    ...{ siteId, jobId },
    inputs: [one, two].map(({ itemId, classCode, grams }) => ({ itemId, classCode, grams })),
  },
};
const steel = (grams: number, number = 200): JobOutput => ({
  ...{ itemId: id(number), classCode: steelClass.classCode, grams, identifiers: [] },
});
const boards = (grams: number): JobOutput => ({ ...steel(grams, 201), classCode: boardClass.classCode });
const noLoss: Loss = { grams: 0, reason: '' };
const dust: Loss = { grams: 1_000, reason: '粉尘' };
const drafted = (outputs: readonly JobOutput[], loss = noLoss): JobEvent => ({
  type: 'job.outputs-drafted',
  data: { outputs, loss },
});
const draft = (outputs: readonly JobOutput[], loss = noLoss): JobCommand => ({ kind: 'draft-outputs', outputs, loss });
const close = (explanation: CloseJob['explanation'] = null): JobCommand => ({
  kind: 'close',
  explanation,
  evidence: [],
  staffId: null,
});

const line = (holdings: readonly Holding[]) =>
  story<Job, JobCommand, JobEvent>({
    initial: noJob,
    evolve: evolveJob,
    decide: (state, command) => decideJob(state, command, jobContext(holdings)),
  });

describe('starting a job', () => {
  const { given } = line(stock);
  const starting = (more: Partial<Holding>) =>
    line([held(one, toDismantle), held(two, { ...toDismantle, ...more })])
      .given()
      .when(start);

  it('puts graded items of the stock on the line', () => {
    given().when(start).then(started);
    starting({ grade: 'dispose-hazardous' }).then(started);
  });

  it('needs no grade for bulk', () => {
    const bulk = fridge(2, { tracking: 'lot', classCode: steelClass.classCode });
    line([held(one, toDismantle), held(bulk)])
      .given()
      .when(start)
      .thenState((job) => expect(job.state).toBe('open'));
  });

  it('asks for a licence that is valid on the day, of the goods that are taken apart', () => {
    const licensedUntil = (validTo: string, at: string) => {
      const licence = {
        kind: 'waste-appliance-dismantling',
        number: 'W-1',
        issuer: '',
        validFrom: '2025-01-01',
        validTo,
      };
      const context = { ...jobContext(stock), now: at, site: () => ({ ...centre, licences: [licence] }) };
      const decided = decideJob(noJob, start, context);
      return decided.ok ? decided.value[0]?.type : decided.problem.code;
    };
    expect(licensedUntil('2026-03-01', '2026-03-01T15:59:59Z')).toBe('cn.huihuan.processing.started.v1');
    expect(licensedUntil('2026-03-01', '2026-03-01T16:00:00Z')).toBe('licence.missing');
  });

  it('is refused for what is not graded so, not free, or not here', () => {
    starting({ grade: null }).thenRefused('item.not-graded-for-dismantling', { grade: null });
    starting({ grade: 'reuse' }).thenRefused('item.not-graded-for-dismantling', { grade: 'reuse' });
    starting({ siteId: id(3) }).thenRefused('item.elsewhere', { siteId: id(3) });
    starting({ state: 'reserved', shipmentId: id(40) }).thenRefused('item.on-shipment');
    starting({ blockedBy: ['conflict:x'] }).thenRefused('item.blocked');
    line([held(one, toDismantle)])
      .given()
      .when(start)
      .thenRefused('item.unknown');
  });

  it('takes 1 to 1,000 different inputs of at most 1,000 t, at a sorting centre, under a new id', () => {
    given()
      .when({ ...start, itemIds: [] })
      .thenRefused('job.inputs', { count: 0 });
    given()
      .when({ ...start, itemIds: [one.itemId, one.itemId] })
      .thenRefused('job.inputs');
    given()
      .when({ ...start, siteId: station.siteId })
      .thenRefused('site.wrong-kind');
    given(started).when(start).thenRefused('job.exists');
    line([held(fridge(1, { grams: 600_000_000 }), toDismantle), held(fridge(2, { grams: 600_000_000 }), toDismantle)])
      .given()
      .when(start)
      .thenRefused('job.too-heavy');
  });
});

describe('drafting outputs', () => {
  const { given } = line(inProcess);

  it('replaces the draft before, and lets the balance stand open', () => {
    given(started)
      .when(draft([steel(99_000)], dust))
      .then(drafted([steel(99_000)], dust));
    given(started, drafted([steel(1)]))
      .when(draft([boards(500)]))
      .thenState((job) => expect(job).toMatchObject({ state: 'open', outputs: [boards(500)], loss: noLoss }));
  });

  it('keeps identifiers in the one spelling, and refuses those that its class does not have', () => {
    const part = (value: string): JobOutput => ({
      ...steel(900),
      classCode: one.classCode,
      identifiers: [{ kind: 'serial', value }],
    });
    given(started)
      .when(draft([part(' sn-0042 ')]))
      .thenState((job) => {
        expect(job).toMatchObject({ outputs: [{ identifiers: [{ kind: 'serial', value: 'SN-0042' }] }] });
      });
    given(started)
      .when(draft([part('')]))
      .thenRefused('identifier.serial.length');
    given(started)
      .when(draft([{ ...steel(900), identifiers: [{ kind: 'vin', value: '1M8GDM9AXKP042788' }] }]))
      .thenRefused('identifier.kind-not-for-class');
  });

  it('is refused for weights, classes, ids and losses that cannot be', () => {
    const refusal = (outputs: readonly JobOutput[], loss = noLoss) => given(started).when(draft(outputs, loss));
    refusal([steel(0)]).thenRefused('weight.invalid');
    refusal([{ ...steel(1), classCode: 'bulk.gold-dust' }]).thenRefused('class.unknown');
    refusal([steel(1), steel(2)]).thenRefused('output.named-twice');
    refusal([{ ...steel(1), itemId: one.itemId }]).thenRefused('output.id-taken');
    refusal([], { grams: -1, reason: '' }).thenRefused('loss.invalid');
    refusal([], { grams: 1, reason: ' ' }).thenRefused('loss.reason-required');
    refusal(Array.from({ length: 1001 }, (_, number) => steel(1, 3000 + number))).thenRefused('output.too-many');
  });
});

describe('changing single lines of the draft', () => {
  const { given } = line(inProcess);
  const change = (put: readonly JobOutput[], remove: readonly string[] = [], loss: Loss | null = null): JobCommand => ({
    ...{ kind: 'change-outputs', put, remove, loss },
  });

  it('leaves what others wrote as it is', () => {
    given(started, drafted([steel(60_000)], dust))
      .when(change([boards(500)]))
      .then(drafted([steel(60_000), boards(500)], dust));
  });

  it('weighs a line again in its place, takes one away, and says the loss', () => {
    const before = given(started, drafted([steel(60_000), boards(500)]));
    before.when(change([steel(61_000)])).then(drafted([steel(61_000), boards(500)]));
    before.when(change([], [id(200), id(999)], dust)).then(drafted([boards(500)], dust));
  });

  it('is refused as the whole draft would be, and once the job has ended', () => {
    given(started)
      .when(change([steel(0)]))
      .thenRefused('weight.invalid');
    given(started)
      .when(change([steel(1), steel(2)]))
      .thenRefused('output.named-twice');
    given().when(change([])).thenRefused('job.unknown');
  });
});

describe('closing a job', () => {
  const { given } = line(inProcess);
  const dismantled = (
    outputs: readonly JobOutput[],
    loss: Loss,
    more: Partial<DismantledFact['data']>,
  ): DismantledFact => ({
    type: 'cn.huihuan.item.dismantled.v1',
    data: {
      ...{ siteId, jobId, loss, explanation: null, evidence: [], staffId: null },
      inputs: [one, two].map((item) => ({ ...item, custodySeq: 4 })),
      outputs: outputs.map((output) => ({
        item: {
          ...{ ...output, identifiers: [], tracking: 'lot', custodySeq: 1 },
          family: output.classCode === boardClass.classCode ? 'hazardous' : 'bulk',
        },
        wasteCode: output.classCode === boardClass.classCode ? '900-045-49' : null,
      })),
      balance: {
        inputGrams: 100_000,
        outputGrams: 98_500,
        lossGrams: 1_000,
        differenceGrams: 500,
        toleranceGrams: 2_000,
      },
      ...more,
    },
  });
  const outputs = [steel(98_000), boards(500)];
  const short = drafted([steel(90_000)]);
  const figures = {
    inputGrams: 100_000,
    outputGrams: 90_000,
    lossGrams: 0,
    differenceGrams: 10_000,
    toleranceGrams: 2_000,
  };
  const explained = (supervisorId: string) => ({ text: '保温层受潮，已晾干', supervisorId });

  it('turns inputs into outputs when the grams match', () => {
    given(started, drafted(outputs, dust))
      .when(close())
      .then(dismantled(outputs, dust, {}));
  });

  it('records no explanation that is not needed', () => {
    given(started, drafted(outputs, dust))
      .when(close(explained(operator.staffId)))
      .then(dismantled(outputs, dust, {}));
  });

  it('is refused outside the tolerance, with the figures', () => {
    given(started, short).when(close()).thenRefused('balance.open', figures);
    given(started, drafted([steel(102_001)]))
      .when(close())
      .thenRefused('balance.open', { differenceGrams: -2_001 });
  });

  it('is possible outside the tolerance when a supervisor of the site explains it', () => {
    const explanation = explained(supervisor.staffId);
    given(started, short)
      .when(close(explanation))
      .then(dismantled([steel(90_000)], noLoss, { explanation, balance: figures }));
    for (const { staffId } of [elsewhere, operator, former]) {
      given(started, short)
        .when(close(explained(staffId)))
        .thenRefused('explanation.not-a-supervisor');
    }
  });

  it('is refused when nothing came out, or an input was blocked meanwhile', () => {
    given(started).when(close()).thenRefused('job.nothing-came-out');
    line([held(one, onTheLine), held(two, { ...onTheLine, blockedBy: ['conflict:x'] })])
      .given(started, drafted(outputs, dust))
      .when(close())
      .thenRefused('item.blocked');
  });

  it('happens once, as does the end by a cancellation', () => {
    const cancel: JobCommand = { kind: 'cancel', reason: '设备检修' };
    const cancelled: JobEvent = {
      type: 'cn.huihuan.processing.cancelled.v1',
      data: { siteId, jobId, itemIds: [one.itemId, two.itemId], reason: '设备检修' },
    };
    const closed = dismantled(outputs, dust, {});
    given(started, drafted(outputs, dust)).when(cancel).then(cancelled);
    given(started, drafted(outputs, dust), closed).when(cancel).thenRefused('job.closed');
    given(started, drafted(outputs, dust), closed).when(close()).thenRefused('job.closed');
    given(started, cancelled).when(draft(outputs)).thenRefused('job.cancelled');
    given().when(cancel).thenRefused('job.unknown');
  });
});

describe('the life of a job', () => {
  it('reaches all its states, can end from each, and is what decide and evolve follow', () => {
    const sound = { unreachable: [], deadEnds: [], leavingTerminal: [] };
    expect(lifecycleFlaws(jobTransitions, 'none', terminalJobStates)).toEqual(sound);
    const open = evolveJob(noJob, started);
    expect(actsFrom(jobTransitions, open.state)).toEqual(['draft-outputs', 'close', 'cancel']);
    expect(() => evolveJob(noJob, drafted([]))).toThrow(/cannot happen/);
    expect(() => evolveJob(open, started)).toThrow(/cannot happen/);
  });
});

describe('the input that a part came out of', () => {
  const { given } = line(inProcess);
  const from = (output: JobOutput, { itemId }: { readonly itemId: string }): JobOutput => ({
    ...output,
    fromItemId: itemId,
  });
  const rest = steel(one.grams + two.grams - 20_000, 202);

  it('is one of the job, and stands in the fact', () => {
    given(started)
      .when(draft([from(steel(20_000), fridge(9))]))
      .thenRefused('output.from-unknown');
    const outputs = [from(steel(20_000), two), rest];
    const decided = decideJob(
      [started, drafted(outputs)].reduce<Job>(evolveJob, noJob),
      close(),
      jobContext(inProcess),
    );
    const [fact] = decided.ok ? decided.value : [];
    expect(
      fact?.type === 'cn.huihuan.item.dismantled.v1' ? fact.data.outputs.map(({ fromItemId }) => fromItemId) : null,
    ).toEqual([two.itemId, undefined]);
  });

  it('gave no more than it weighed', () => {
    const outputs = [from(rest, one), steel(20_000)];
    given(started, drafted(outputs)).when(close()).thenRefused('output.heavier-than-input', { itemId: one.itemId });
  });
});
