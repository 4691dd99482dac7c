import { describe, expect, it } from '@jest/globals';
import type { EventData } from '@huihuan/contracts-events';
import { audit, evidenceOf, kindsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

type Dismantled = EventData<'cn.huihuan.item.dismantled.v1'>;
type Batch = EventData<'cn.huihuan.batch.closed.v1'>;

interface Measuring {
  readonly occurredAt?: string;
  readonly corrected?: 'never' | 'before' | 'after';
  /** Of a local version of the rule. */
  readonly localBasis?: readonly string[];
}

const measuredAt = '2026-03-01T08:00:00.000Z';

const setLocally = ({ clock, logs }: ReturnType<typeof madeUpDay>['network'], basis: readonly string[]): void => {
  const data: EventData<'cn.huihuan.rule.version-set.v1'> = {
    ...{ versionId: clock.id(), ruleId: 'moisture.bulk', scope: { kind: 'area', areaCode: '410122' }, effect: 'warn' },
    ...{ validFrom: '2026-01-01', validTo: null, parameters: { basis: [...basis], days: 7 } },
    ...{ document: '本地管理办法', clause: null },
  };
  logs.say('registry', null, { type: 'cn.huihuan.rule.version-set.v1', data });
};

/** A tonne of wet paper that was dried: 820 kg of it dry before, 819 kg after, and 99 kg of water gone. */
const told = (
  change: (job: Dismantled) => Dismantled,
  changeBatch?: (batch: Batch) => Batch,
  { occurredAt = measuredAt, corrected = 'never', localBasis }: Measuring = {},
): readonly string[] => {
  const day = madeUpDay();
  const { clock, logs, sites } = day.network;
  const { siteId } = siteOf(sites, 'centre');
  const say = logs.say.bind(null, 'sorting', siteId);
  const [jobId, itemId, stepId, batchId] = [clock.id(), clock.id(), clock.id(), clock.id()];
  const kinds = { family: 'bulk', classCode: 'bulk.unlisted' } as const;
  const lot = { ...kinds, tracking: 'lot' as const, identifiers: [] };
  const joined = changeBatch === undefined ? {} : { batchId };
  if (changeBatch !== undefined)
    say({
      type: 'cn.huihuan.batch.opened.v1',
      data: { siteId, batchId, code: 'PC-1', family: 'bulk', staffId: null },
    });
  const measure = (id: string, moisturePercent: number, corrects: string | null): void =>
    void say({
      type: 'cn.huihuan.item.step-recorded.v1',
      data: {
        ...{ siteId, itemId, ...kinds, stepId: id, step: 'measure-moisture', result: 'done', evidence: [] },
        ...{ details: { moisturePercent, method: 'oven' }, staffId: null, witnessId: null, corrects, occurredAt },
      },
    });
  if (localBasis !== undefined) setLocally(day.network, localBasis);
  measure(stepId, 18, null);
  if (corrected === 'before') measure(clock.id(), 12, stepId);
  const inputs = [{ itemId, classCode: kinds.classCode, grams: 1_000_000 }];
  say({ type: 'cn.huihuan.processing.started.v1', data: { siteId, jobId, inputs, ...joined } });
  const balance = { inputGrams: 1_000_000, outputGrams: 900_000, lossGrams: 0, differenceGrams: 100_000 };
  const dry = {
    basis: 'dry',
    inputGrams: 820_000,
    outputGrams: 819_000,
    lossGrams: 0,
    differenceGrams: 1_000,
  } as const;
  const job: Dismantled = {
    ...{ siteId, jobId, evidence: [], staffId: null, explanation: null, loss: { grams: 0, reason: '' } },
    inputs: [{ ...lot, itemId, grams: 1_000_000, custodySeq: 2 }],
    outputs: [
      {
        item: { ...lot, itemId: clock.id(), grams: 900_000, custodySeq: 1 },
        ...{ wasteCode: null, moisture: { permille: 90, method: 'oven', measuredAt } },
      },
    ],
    balance: { ...balance, toleranceGrams: 20_000 },
    inputMoisture: [{ itemId, permille: 180, stepId }],
    dry: { ...dry, toleranceGrams: 16_400 },
    ...(changeBatch === undefined ? {} : { carried: { batchId, grams: 100_000 } }),
  };
  say({ type: 'cn.huihuan.item.dismantled.v1', data: change(job) });
  if (corrected === 'after') measure(clock.id(), 12, stepId);
  if (changeBatch !== undefined) {
    const closing: Batch = {
      ...{ siteId, batchId, jobs: [{ jobId, grams: 100_000 }], loss: { grams: 0, reason: '' }, staffId: null },
      ...{ balance: job.balance, dry: { ...dry, toleranceGrams: 16_400 }, explanation: null },
    };
    say({ type: 'cn.huihuan.batch.closed.v1', data: changeBatch(closing) });
  }
  return kindsOf(audit(evidenceOf(day.network))).filter((kind) => /dry|water|moisture|basis|unexplained/.test(kind));
};

const as = <Value>(value: Value): Value => value;
const withDry = (job: Dismantled, more: Partial<NonNullable<Dismantled['dry']>>): Dismantled =>
  job.dry === undefined ? job : { ...job, dry: { ...job.dry, ...more } };

describe('dry mass, recomputed from weights and moisture', () => {
  it('is right where it follows from its lines, and asks for no explanation then', () => {
    expect(told(as)).toEqual([]);
    expect(told(as, as)).toEqual([]);
  });

  it('shows a gram of dry mass that follows from nothing', () => {
    expect(told((job) => withDry(job, { outputGrams: 819_001, differenceGrams: 999 }))).toEqual([
      ...['3 balance.dry-differenceGrams', '3 balance.dry-outputGrams'],
    ]);
  });

  it('shows a balance of dry mass without the moisture of a line', () => {
    const unmeasured = (job: Dismantled): Dismantled => ({
      ...job,
      outputs: job.outputs.map(({ moisture: _, ...output }) => output),
    });
    expect(told(unmeasured)).toEqual(['3 balance.dry-not-measured']);
  });

  it('shows moisture of an input that no step measured', () => {
    const other = (job: Dismantled): Dismantled => ({
      ...withDry(job, { inputGrams: 810_000, differenceGrams: -9_000 }),
      inputMoisture: job.inputMoisture?.map((one) => ({ ...one, permille: 190 })),
    });
    expect(told(other)).toEqual(['3 balance.moisture-never-measured']);
  });

  it('shows a difference that nobody explained where the tolerance is held against the weights', () => {
    expect(told((job) => withDry(job, { basis: 'wet' }))).toEqual(['3 balance.unexplained']);
    expect(told(({ dry: _, ...job }) => job)).toEqual(['3 balance.unexplained']);
  });

  it('shows water that is told as a loss beyond what is gone by the measurements', () => {
    const loss = { grams: 99_001, reason: '', parts: [{ reason: 'moisture', grams: 99_001 }] };
    const drowned = (job: Dismantled): Dismantled => ({
      ...{ ...job, loss },
      balance: { ...job.balance, lossGrams: 99_001, differenceGrams: 999 },
    });
    expect(told(drowned)).toEqual(['3 balance.water-not-measured']);
  });

  it('shows a batch whose dry mass is not that of its jobs, or that has none to say', () => {
    expect(
      told(as, (batch) => ({
        ...batch,
        dry: batch.dry && { ...batch.dry, inputGrams: 820_001, differenceGrams: 1_001 },
      })),
    ).toEqual(['3 batch.dry-differenceGrams', '3 batch.dry-inputGrams']);
    expect(told(as, ({ dry: _, ...batch }) => batch)).toEqual(['3 batch.dry-left-out', '3 batch.unexplained']);
  });

  it('shows a job that is judged by dry mass where no rule of the place lets it', () => {
    expect(told(as, undefined, { localBasis: ['dry'] })).toEqual([]);
    expect(told(as, undefined, { localBasis: [] })).toEqual(['3 balance.basis-not-allowed']);
  });

  it('shows goods judged by dry mass of whose family no rule speaks', () => {
    const other = (job: Dismantled): Dismantled => ({
      ...job,
      inputs: job.inputs.map((input) => ({ ...input, family: 'appliance' as const })),
    });
    expect(told(other)).toEqual(['3 balance.basis-not-allowed']);
  });

  it('shows moisture that was measured longer ago than the rule allows', () => {
    expect(told(as, undefined, { occurredAt: '2026-02-24T08:00:00.000Z' })).toEqual([]);
    expect(told(as, undefined, { occurredAt: '2026-02-23T07:00:00.000Z' })).toEqual(['3 balance.moisture-too-old']);
  });

  it('shows moisture that was put right before the job closed, and not what was put right after it', () => {
    expect(told(as, undefined, { corrected: 'before' })).toEqual(['3 balance.moisture-superseded']);
    expect(told(as, undefined, { corrected: 'after' })).toEqual([]);
  });
});
