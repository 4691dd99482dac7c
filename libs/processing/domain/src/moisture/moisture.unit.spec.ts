import { describe, expect, it } from '@jest/globals';
import type { CatalogueClass } from '@huihuan/catalogue-domain';
import type { Moisture } from '@huihuan/contracts-events';
import type { ItemStory } from '@huihuan/custody-domain';
import { nationalBook, type LocalVersion } from '@huihuan/rules-domain';
import { decideJob } from '../decide-job.ts';
import { evolveJob } from '../evolve-job.ts';
import type { JobContext } from '../job-command.ts';
import { noJob, type Job, type JobEvent, type JobOutput, type Loss } from '../job.ts';
import { centre, fridge, held, id, jobContext, now, steelClass } from '../testing/line.support.spec.ts';

const jobId = id(60);
const { siteId } = centre;
const paperClass: CatalogueClass = { ...steelClass, classCode: 'bulk.paper', nameZh: '废纸', nameEn: 'Waste paper' };
const bale = fridge(1, { family: 'bulk', classCode: 'bulk.paper', tracking: 'lot', grams: 1_000_000 });
const inputs = [{ itemId: bale.itemId, classCode: bale.classCode, grams: bale.grams }];
const started: JobEvent = { type: 'cn.huihuan.processing.started.v1', data: { siteId, jobId, inputs } };

const measured = (percent: number, occurredAt = now): ItemStory => ({
  details: {},
  steps: [
    {
      ...{ step: 'measure-moisture', stepId: id(91), result: 'done', staffId: null, witnessId: null, occurredAt },
      details: { moisturePercent: percent, method: 'infrared' },
    },
  ],
});
const contextWith = (story: ItemStory, local: readonly LocalVersion[] = []): JobContext => ({
  ...jobContext([held(bale, { state: 'in-process', jobId })]),
  ...{ catalogue: [steelClass, paperClass], stories: () => story, rules: { ...nationalBook, local } },
});
const said = (permille: number, more: Partial<Moisture> = {}): Moisture => ({
  ...{ permille, method: 'infrared', measuredAt: now, ...more },
});
const dried = (grams: number, moisture?: Moisture): JobOutput => ({
  ...{ itemId: id(200), classCode: 'bulk.paper', grams, identifiers: [] },
  ...(moisture === undefined ? {} : { moisture }),
});
const noLoss: Loss = { grams: 0, reason: '' };

/** The job closed with these outputs: the fact, or the code of the refusal. */
const close = (outputs: readonly JobOutput[], context: JobContext, loss: Loss = noLoss) => {
  const state = [started, { type: 'job.outputs-drafted' as const, data: { outputs, loss } }].reduce<Job>(
    evolveJob,
    noJob,
  );
  const decided = decideJob(state, { kind: 'close', explanation: null, evidence: [], staffId: null }, context);
  if (!decided.ok) return decided.problem.code;
  const [event] = decided.value;
  return event?.type === 'cn.huihuan.item.dismantled.v1' ? event.data : null;
};

describe('a wet lot that dries at work', () => {
  it('closes without an explanation where measurements on both sides say that water is what lacks', () =>
    expect(close([dried(900_000, said(90))], contextWith(measured(18)))).toMatchObject({
      balance: { inputGrams: 1_000_000, outputGrams: 900_000, differenceGrams: 100_000 },
      inputMoisture: [{ itemId: bale.itemId, permille: 180, stepId: id(91) }],
      dry: { basis: 'dry', inputGrams: 820_000, outputGrams: 819_000, differenceGrams: 1_000, toleranceGrams: 16_400 },
      explanation: null,
    }));

  it('needs an explanation where only one side was measured, whatever it says', () => {
    expect(close([dried(900_000)], contextWith(measured(18)))).toBe('balance.open');
    expect(close([dried(900_000, said(90))], contextWith({ details: {}, steps: [] }))).toBe('balance.open');
  });

  it('needs one where the dry mass does not come out, also when the weights do', () => {
    expect(close([dried(1_000_000, said(100))], contextWith(measured(18)))).toBe('balance.open');
    expect(close([dried(880_000, said(180))], contextWith(measured(18)))).toBe('balance.open');
  });

  it('is held against the weights where an area asks for that, and says the dry mass beside', () => {
    const local: LocalVersion = {
      ...{ versionId: 'v', ruleId: 'moisture.bulk', validFrom: '2026-01-01', validTo: null, effect: 'warn' },
      ...{ scope: { kind: 'area', areaCode: '410122' }, document: '本地', clause: null },
      parameters: { basis: [], days: 7 },
    };
    expect(close([dried(900_000, said(90))], contextWith(measured(18), [local]))).toBe('balance.open');
    expect(close([dried(990_000, said(172))], contextWith(measured(18), [local]))).toMatchObject({
      dry: { basis: 'wet' },
      explanation: null,
    });
  });

  it('counts no measurement that was made too long before the job began', () => {
    const old = measured(18, '2026-02-21T07:59:59.000Z');
    expect(close([dried(900_000, said(90))], contextWith(old))).toBe('balance.open');
  });
});

describe('a loss that is called moisture', () => {
  const lost = (grams: number): Loss => ({ grams, reason: '', parts: [{ reason: 'moisture', grams }] });

  it('is taken only where both sides were measured, and no more than is gone by them', () => {
    expect(close([dried(900_000)], contextWith(measured(18)), lost(100_000))).toBe('loss.moisture-not-measured');
    expect(close([dried(900_000, said(90))], contextWith(measured(18)), lost(100_000))).toBe(
      'loss.moisture-not-measured',
    );
    expect(close([dried(900_000, said(90))], contextWith(measured(18)), lost(99_000))).toMatchObject({
      balance: { differenceGrams: 1_000 },
      dry: { lossGrams: 0, differenceGrams: 1_000 },
    });
  });
});

describe('the moisture of an output', () => {
  const draft = (moisture: Moisture) => {
    const outputs = [dried(900_000, moisture)];
    const decided = decideJob(
      [started].reduce<Job>(evolveJob, noJob),
      { kind: 'draft-outputs', outputs, loss: noLoss },
      contextWith(measured(18)),
    );
    return decided.ok ? 'ok' : decided.problem.code;
  };

  it('is measured by a method that counts, and not in the future', () =>
    expect([
      draft(said(90)),
      draft(said(90, { method: 'by-hand' })),
      draft(said(90, { measuredAt: '2026-03-01T08:11:00.000Z' })),
    ]).toEqual(['ok', 'moisture.method-unknown', 'time.in-future']));
});
