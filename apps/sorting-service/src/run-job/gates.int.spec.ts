import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, type Details, type EvidenceReference } from '@huihuan/contracts-events';
import { stateFacts } from '@huihuan/custody-service';
import { newId } from '@huihuan/platform-service';
import type { JobCommand } from '@huihuan/processing-domain';
import { gradeItems } from '../grade-items/grade-items.ts';
import { centre, fridge, output, strangeSupervisor, supervisor } from '../testing/goods.support.spec.ts';
import { openSortingYard, type SortingYard } from '../testing/sorting-yard.support.spec.ts';
import { changeJob } from './change-job.ts';

let yard: SortingYard;
beforeAll(async () => {
  yard = await openSortingYard();
});
afterAll(() => yard.close());

const { siteId } = centre;
const answering = (by: { readonly staffId: string }) => ({ supervisorId: by.staffId, reason: '现场已核对' });

const act = (jobId: string, command: JobCommand, id: string = newId()) =>
  changeJob(yard.custody, { asked: { id, ...command }, jobId, command, correlationId: 'test' });
const start = (jobId: string, itemId: string, override: ReturnType<typeof answering> | null = null) =>
  act(jobId, { kind: 'start', jobId, siteId, itemIds: [itemId], override }, newId());
const close = (jobId: string, override: ReturnType<typeof answering> | null = null) =>
  act(jobId, { kind: 'close', explanation: null, evidence: [], staffId: null, override });

const form = {
  ...{
    model: '示例牌 GC9400',
    vehicleUse: 'semi-trailer',
    papers: ['registration-certificate', 'plates', 'driving-permit'],
  },
  ...{ assemblies: ['frame', 'axles'], pledged: false, pledgeCheckedOn: '2026-05-01' },
  ...{ seized: false, seizureCheckedOn: '2026-05-01', theftSuspected: false, theftCheckedOn: '2026-05-01' },
};

/** A trailer: nothing is drained from it. It is graded for dismantling, and its form is filled in unless it says otherwise. */
const trailer = async (details: Details = form): Promise<string> => {
  const item = fridge({ family: 'vehicle', classCode: 'vehicle.trailer', grams: 1_000_000, identifiers: [] });
  await yard.takeIn(item);
  const rows = [{ itemId: item.itemId, outcome: 'dismantle', reason: '报废' }];
  await gradeItems(yard.custody, { asked: { id: newId(), siteId, rows }, correlationId: 'test' });
  await state(
    fact('cn.huihuan.item.described.v1', {
      ...{ siteId, itemId: item.itemId, family: 'vehicle', classCode: 'vehicle.trailer' },
      ...{ details, reason: '铭牌', staffId: null },
    }),
  );
  return item.itemId;
};

const state = async (said: Parameters<typeof stateFacts>[2]['facts'][number]): Promise<void> => {
  const cause = { correlationId: 'test', causationId: 'test' };
  await yard.custody.database.transaction((tx) => stateFacts(yard.custody, tx, { siteId, facts: [said], cause }));
};

const record = async (itemId: string, step: string, evidence: readonly EvidenceReference[] = []): Promise<void> => {
  const said = fact('cn.huihuan.item.step-recorded.v1', {
    ...{ siteId, itemId, family: 'vehicle', classCode: 'vehicle.trailer', stepId: newId(), step, result: 'done' },
    ...{ details: {}, evidence: [...evidence], staffId: null, witnessId: null, corrects: null },
    occurredAt: new Date().toISOString(),
  });
  await state(said);
};

const missing = (itemId: string, gate: string, step: string) => ({
  ok: false,
  problem: { code: 'step.missing', kind: 'conflict', details: { itemId, gate, step, overridable: true } },
});

describe('a job on a vehicle', () => {
  it('does not begin while nobody said whether it is stolen, pledged or seized', async () => {
    const itemId = await trailer({ model: form.model, vehicleUse: form.vehicleUse });
    await record(itemId, 'photos-before');
    const fields = ['papers', 'assemblies', 'pledged', 'seized', 'theftSuspected'];
    expect(await start(newId(), itemId)).toMatchObject({
      ok: false,
      problem: { code: 'vehicle.unsaid', details: { fields, overridable: true } },
    });
  });

  it('waits for the photos before, and is let through without them by a supervisor of the centre alone', async () => {
    const itemId = await trailer();
    expect(await start(newId(), itemId)).toMatchObject(missing(itemId, 'start-job', 'photos-before'));
    expect(await start(newId(), itemId, answering(strangeSupervisor))).toMatchObject({
      problem: { code: 'override.not-a-supervisor' },
    });
    const jobId = newId();
    expect(await start(jobId, itemId, answering(supervisor))).toMatchObject({
      ...{ ok: true, value: { warnings: [{ code: 'step.missing' }] } },
    });
    const [started] = (await yard.stated('cn.huihuan.processing.started.v1')).filter(
      ({ subject }) => subject === jobId,
    );
    expect(started?.data).toMatchObject({ warnings: ['step.missing'], override: answering(supervisor) });
  });

  it('goes ahead once they are recorded, and closes once all that its end waits for is', async () => {
    const [itemId, jobId] = [await trailer(), newId()];
    await record(itemId, 'photos-before');
    expect(await start(jobId, itemId)).toMatchObject({ ok: true, value: { warnings: [] } });
    const outputs = [output('material.steel', 1_000_000)];
    await act(jobId, { kind: 'draft-outputs', outputs, loss: { grams: 0, reason: '' } });
    const waiting = await close(jobId);
    expect(waiting).toMatchObject({ ok: false, problem: { code: 'step.missing', details: { gate: 'close-job' } } });
    for (let times = 0; times < 20; times += 1) {
      const asked = await close(jobId);
      if (asked.ok) {
        expect(asked.value).toMatchObject({ state: 'closed', warnings: [] });
        return;
      }
      await record(itemId, String(asked.problem.details?.['step']));
    }
    throw new Error('the job never closed');
  });
});
