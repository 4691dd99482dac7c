import { describe, expect, it } from '@jest/globals';
import type { CatalogueClass } from '@huihuan/catalogue-domain';
import type { ItemStory } from '@huihuan/custody-domain';
import { decideJob } from './decide-job.ts';
import { noJob, type Job } from './job.ts';
import { centre, fridge, fridgeClass, held, id, jobContext, now, supervisor } from './testing/line.support.spec.ts';

const battery = { family: 'traction-battery', classCode: 'traction-battery.module', grams: 20_000 } as const;
const [one, other] = [fridge(1, battery), fridge(2, battery)];
const itemIds = [one.itemId, other.itemId];

const step = (name: string, details: ItemStory['details']): ItemStory['steps'][number] => ({
  ...{ step: name, stepId: id(80), result: 'done', details, staffId: null, witnessId: null, occurredAt: now },
});
const measured: ItemStory = {
  details: { volts: 48 },
  steps: [step('assess-residual-life', { capacityPercent: 82 }), step('decide-reuse', { use: 'backup-power' })],
};

const start = (grade: 'cascade' | 'reuse', stories: (itemId: string) => ItemStory, more: object = {}) =>
  decideJob(
    noJob,
    { kind: 'start', jobId: id(70), siteId: centre.siteId, itemIds, ...more },
    { ...jobContext([held(one, { grade }), held(other, { grade })]), stories },
  );

describe('modules that are joined into a reused product', () => {
  it('go over the line when each was measured and somebody decided', () =>
    expect(start('cascade', () => measured)).toMatchObject({ ok: true }));

  it('are stopped while one of them was not, unless a supervisor answers for it', () => {
    const halfDone = (itemId: string): ItemStory =>
      itemId === one.itemId ? measured : { details: { volts: 48 }, steps: [] };
    expect(start('cascade', halfDone)).toMatchObject({
      problem: { code: 'step.missing', details: { itemId: other.itemId, step: 'assess-residual-life' } },
    });
    const override = { supervisorId: supervisor.staffId, reason: '纸质报告已核对' };
    expect(start('cascade', halfDone, { override })).toMatchObject({ ok: true });
  });

  it('are graded for it', () =>
    expect(start('reuse', () => measured)).toMatchObject({ problem: { code: 'item.not-graded-for-dismantling' } }));
});

describe('a line of a pack that is split at the bench', () => {
  const code = (level: 'P' | 'M', serial: number) =>
    ({ kind: 'battery', value: `001${level}B240000003B3C${String(serial).padStart(7, '0')}` }) as const;
  const pack = fridge(3, { ...battery, classCode: 'traction-battery.pack', identifiers: [code('P', 1)] });
  const moduleClass: CatalogueClass = {
    ...{ ...fridgeClass, classCode: battery.classCode, family: battery.family },
    identifierKinds: ['battery', 'serial'],
  };
  const context = { ...jobContext([held(pack, { state: 'in-process', jobId: id(70) })]), catalogue: [moduleClass] };
  const input = { itemId: pack.itemId, classCode: pack.classCode, grams: pack.grams };
  const job: Job = {
    state: 'open',
    ...{ jobId: id(70), siteId: centre.siteId, inputs: [input], outputs: [] },
    loss: { grams: 0, reason: '' },
  };
  const put = (value: ReturnType<typeof code>) =>
    decideJob(
      job,
      {
        ...{ kind: 'change-outputs', remove: [], loss: null },
        put: [{ itemId: id(90), classCode: battery.classCode, grams: 9_000, identifiers: [value] }],
      },
      context,
    );

  it('keeps the code of the module', () => expect(put(code('M', 7))).toMatchObject({ ok: true }));

  it('is refused at once with a code that is no smaller, or that of the pack', () => {
    const path = '/put/0/identifiers';
    expect(put(code('P', 9))).toMatchObject({ problem: { code: 'output.battery-level', path } });
    expect(put(code('P', 1))).toMatchObject({ problem: { code: 'output.battery-code-of-input', path } });
  });
});
