import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  fact,
  serviceSource,
  type CatalogueClassFacts,
  type Identifier,
  type ItemFacts,
} from '@huihuan/contracts-events';
import { addWorkingDays, chinaDay } from '@huihuan/kernel-domain';
import { newId } from '@huihuan/platform-service';
import type { Certificate, JobCommand, RecordFiling } from '@huihuan/processing-domain';
import { recordCertificate, recordVoid } from '../certificates/certificate-books.ts';
import { gradeItems } from '../grade-items/grade-items.ts';
import { treeOf } from '../item-tree/tree-query.ts';
import { changeJob } from '../run-job/change-job.ts';
import { centre, fridge, supervisor } from '../testing/goods.support.spec.ts';
import { openSortingYard, type SortingYard } from '../testing/sorting-yard.support.spec.ts';
import { exportTraceability } from './battery-moves.ts';
import { tellFiling } from './tell-filing.ts';

const siteId = centre.siteId;
const [packCode, moduleCodes] = [
  '001PB240000003B3C0000001',
  ['001MB240000003B3C0000001', '001MB240000003B3C0000002'] as const,
];

const classOf = (level: string): CatalogueClassFacts => ({
  ...{ classCode: `traction-battery.${level}`, family: 'traction-battery', tracking: 'item', nameZh: '动力电池' },
  ...{ nameEn: 'Traction battery', plausibleGrams: { min: 1, typical: 20_000, max: 1_000_000 } },
  ...{ toleranceHandover: { ratio: 0, floorGrams: 0 }, toleranceBalance: { ratio: 0.01, floorGrams: 100 } },
  ...{ identifierKinds: ['battery', 'serial'], requiredIdentifiers: [], expectedIdentifiers: [], wasteCode: null },
  ...{ validFrom: '2018-02-01', validTo: null },
});

let yard: SortingYard;
beforeAll(async () => {
  yard = await openSortingYard();
  const classes = ['pack', 'module', 'cell'].map((level) => classOf(level));
  await yard.tell(
    serviceSource('registry'),
    classes.map((each) => fact('cn.huihuan.catalogue.class-registered.v1', each)),
  );
});
afterAll(() => yard.close());

const coded = (value: string): Identifier[] => [{ kind: 'battery', value }];
const pack = (): ItemFacts => ({
  ...fridge(),
  ...{ family: 'traction-battery', classCode: 'traction-battery.pack', grams: 100_000, identifiers: coded(packCode) },
});
const module = (value: string) => ({
  ...{ itemId: newId(), classCode: 'traction-battery.module', grams: 50_000, identifiers: coded(value) },
});

const override = { supervisorId: supervisor.staffId, reason: '测试放行' };
const act = (jobId: string, command: JobCommand, id: string = newId()) =>
  changeJob(yard.custody, { asked: { id, ...command }, jobId, command, correlationId: 'test' });
const grade = (itemIds: readonly string[], outcome: string) => {
  const rows = itemIds.map((itemId) => ({ itemId, outcome, reason: '评估' }));
  return gradeItems(yard.custody, { asked: { id: newId(), siteId, rows }, correlationId: 'test' });
};
const run = async (itemIds: readonly string[], outputs: ReturnType<typeof module>[]) => {
  const jobId = newId();
  const started = await act(jobId, { kind: 'start', jobId, siteId, itemIds, override }, jobId);
  expect(started).toMatchObject({ ok: true });
  await act(jobId, { kind: 'draft-outputs', outputs, loss: { grams: 0, reason: '' } });
  return { jobId, closed: await act(jobId, { kind: 'close', explanation: null, evidence: [], staffId: null }) };
};

/** Facts are dated when they are told, and midnight may pass while the test runs. */
const [today, dayAfter] = [0, 86_400_000].map((later) => chinaDay(new Date(Date.now() + later).toISOString())) as [
  string,
  string,
];
const exported = () => exportTraceability(yard.custody, { siteId, from: today, to: dayAfter });

describe('a traction battery at the centre', () => {
  it('is taken apart and joined again, and its old codes stay with it', async () => {
    const whole = pack();
    await yard.takeIn(whole);
    await grade([whole.itemId], 'dismantle');
    const wrong = await run([whole.itemId], [module(packCode), module(moduleCodes[1])]);
    expect(wrong.closed).toMatchObject({ problem: { code: 'output.battery-code-of-input' } });
    // ids of one millisecond come in any order, and trees list things by their ids
    const ids = moduleCodes.map(() => newId()).toSorted();
    const modules = moduleCodes.map((code, index) => ({ ...module(code), itemId: ids[index]! }));
    await act(wrong.jobId, { kind: 'draft-outputs', outputs: modules, loss: { grams: 0, reason: '' } });
    expect(await act(wrong.jobId, { kind: 'close', explanation: null, evidence: [], staffId: null })).toMatchObject({
      ok: true,
    });
    const moduleIds = modules.map(({ itemId }) => itemId);
    await grade(moduleIds, 'cascade');
    const reused = { ...module('001PB24000000000001'), classCode: 'traction-battery.pack', grams: 100_000 };
    expect((await run(moduleIds, [reused])).closed).toMatchObject({ ok: true });

    const tree = await treeOf(yard.custody.database, reused.itemId);
    expect(tree.ancestors.map(({ depth, identifiers }) => [depth, identifiers[0]?.value])).toEqual([
      ...moduleCodes.map((code) => [1, code]),
      [2, packCode],
    ]);
    expect(tree.descendants).toEqual([]);
    expect((await treeOf(yard.custody.database, whole.itemId)).descendants).toMatchObject([
      { depth: 1, nextItemId: whole.itemId, jobId: wrong.jobId },
      { depth: 1 },
      { depth: 2, itemId: reused.itemId },
    ]);
  });

  it('comes out without a code only where a supervisor answers for it', async () => {
    const whole = { ...pack(), identifiers: coded('001PB240000003B3C0000077') };
    await yard.takeIn(whole);
    await grade([whole.itemId], 'dismantle');
    const bare = { ...module(''), grams: 100_000, identifiers: [] };
    const { jobId, closed } = await run([whole.itemId], [bare]);
    expect(closed).toMatchObject({
      problem: { code: 'output.battery-code-missing', details: { overridable: true } },
    });
    const close = { kind: 'close', explanation: null, evidence: [], staffId: null } as const;
    expect(await act(jobId, { ...close, override })).toMatchObject({ ok: true });
  });

  it('is on the package for the platform with codes, old codes and last day, and then with what came back', async () => {
    const { moves, isLive } = await exported();
    expect(isLive).toBe(false);
    const product = moves.find(({ batteryCode }) => batteryCode === '001PB24000000000001');
    expect(product).toMatchObject({
      ...{ move: 'produced', state: 'to-report', ruleId: 'traction-battery.report-dismantler' },
      oldCodes: moduleCodes.map((value) => ({ kind: 'battery', value })),
    });
    expect([today, dayAfter]).toContain(product?.occurredOn);
    expect(moves.find(({ batteryCode }) => batteryCode === moduleCodes[0])).toMatchObject({
      ...{ level: 'module', chemistry: 'lfp', maker: '001', oldCodes: [{ value: packCode }] },
    });
    const filing: RecordFiling = {
      ...{ filingId: newId(), siteId, platform: 'traction-battery-traceability', itemIds: [product?.itemId ?? ''] },
      ...{ moves: null, submittedOn: null, receiptNumber: null, staffId: null },
    };
    const tell = (command: RecordFiling, id = newId()) =>
      tellFiling(yard.custody, { asked: { id }, correlationId: 'test', command });
    const id = newId();
    for (let time = 0; time < 2; time += 1) expect(await tell(filing, id)).toMatchObject({ ok: true });
    const stateOf = async () => (await exported()).moves.find(({ itemId }) => itemId === product?.itemId)?.state;
    expect(await stateOf()).toBe('submitted');
    await tell({ ...filing, receiptNumber: 'SY-2026-000123' });
    expect(await stateOf()).toBe('acknowledged');
    expect((await yard.stated('cn.huihuan.filing.recorded.v1')).map(({ data }) => data)).toMatchObject([
      { receiptNumber: null },
      { receiptNumber: 'SY-2026-000123' },
    ]);
    expect(await tell({ ...filing, filingId: newId(), itemIds: [newId()] })).toMatchObject({
      problem: { code: 'filing.item-not-of-site' },
    });
  });

  it('is reported from the certificate of the vehicle that it came out of, where that was issued before the job ended', async () => {
    const whole = { ...pack(), identifiers: coded('001PB240000003B3C0000097') };
    await yard.takeIn(whole);
    await grade([whole.itemId], 'dismantle');
    const own = { ...module('001MB240000003B3C0000019'), grams: 100_000 };
    expect((await run([whole.itemId], [own])).closed).toMatchObject({ ok: true });
    const produced = async () => (await exported()).moves.find((each) => each.itemId === own.itemId);
    const before = await produced();
    expect(before?.dueOn).toBe(addWorkingDays(before?.occurredOn ?? '', before?.days ?? 0).day);
    const certified = async (issuedOn: string, sequence: number, isVoid: boolean) => {
      const certificate: Certificate = {
        ...{ certificateId: newId(), siteId, kind: 'vehicle-recovery', number: `N-${sequence}`, year: 2026, sequence },
        ...{ itemId: whole.itemId, classCode: 'vehicle.car', identifiers: [], stated: {}, issuedOn, staffId: null },
        ...{ replaces: null, warnings: [], override: null, voided: null },
      };
      await recordCertificate(yard.custody.database, certificate, `${issuedOn}T02:00:00.000Z`);
      const voided = { reason: '打印错误', voidedOn: issuedOn, staffId: null };
      if (isVoid) await recordVoid(yard.custody.database, { ...certificate, voided });
    };
    const early = chinaDay(new Date(Date.now() - 20 * 86_400_000).toISOString());
    await certified(early, 1, true);
    expect((await produced())?.dueOn).toBe(before?.dueOn);
    // with one that counts, the first of the vehicle began the time
    await certified(dayAfter, 2, false);
    expect(await produced()).toMatchObject({
      dueOn: addWorkingDays(early, before?.days ?? 0).day,
      occurredOn: before?.occurredOn,
    });
  });

  it('is answered by a filing in the moves that it names, and in no other of the same item', async () => {
    const whole = { ...pack(), identifiers: coded('001PB240000003B3C0000098') };
    await yard.takeIn(whole);
    await grade([whole.itemId], 'dismantle');
    const own = { ...module('001MB240000003B3C0000009'), grams: 100_000 };
    const { itemId } = own;
    const { jobId, closed } = await run([whole.itemId], [own]);
    expect(closed).toMatchObject({ ok: true });
    const states = async () =>
      (await exported()).moves.filter((each) => each.itemId === itemId).map(({ move, state }) => [move, state]);
    expect(await states()).toEqual([['produced', 'to-report']]);
    const named = { move: 'produced', itemId, ofId: jobId } as const;
    const filing: RecordFiling = {
      ...{ filingId: newId(), siteId, platform: 'traction-battery-traceability', itemIds: [itemId] },
      ...{ moves: [named], submittedOn: null, receiptNumber: null, staffId: null },
    };
    const tell = (command: RecordFiling) =>
      tellFiling(yard.custody, { asked: { id: newId() }, correlationId: 'test', command });
    expect(await tell({ ...filing, moves: [{ ...named, ofId: newId() }] })).toMatchObject({
      problem: { code: 'filing.move-unknown', path: '/moves/0' },
    });
    // the goods leave later in the same day: a move of its own, which the filing does not name
    await yard.custody.database.query(
      `with left_again as (
         insert into outgoing (shipment_id, from_site_id, to_site_id, state, dispatched_at)
         values ($1, $2, $2, 'in-transit', now()) returning shipment_id)
       insert into outgoing_line (shipment_id, item_id, item)
       select $1, item_id, jsonb_build_object('itemId', item_id, 'classCode', class_code, 'grams', grams,
              'identifiers', identifiers, 'family', family) from holding where item_id = $3 and site_id = $2`,
      [newId(), siteId, itemId],
    );
    expect(await tell(filing)).toMatchObject({ ok: true });
    // what nobody has filed comes first, though it happened later
    expect(await states()).toEqual([
      ['handed-over', 'to-report'],
      ['produced', 'submitted'],
    ]);
  });

  it('holds what both sides settled: kept though not announced or refused at first, but not what went back', async () => {
    const [refused, returned] = [pack(), pack()].map((each) => ({ ...each, identifiers: [] }));
    const shipmentId = await yard.announce([refused!, returned!]);
    const { database } = yard.custody;
    await database.query(
      `with closed as (update incoming set state = 'received', received_at = now() where shipment_id = $1)
       update incoming_line set finding = 'rejected' where shipment_id = $1`,
      [shipmentId],
    );
    const ofShipment = async () =>
      (await exported()).moves.filter((move) => move.shipmentId === shipmentId).map(({ itemId }) => itemId);
    expect(await ofShipment()).toEqual([]);
    const stranger = { ...pack(), identifiers: [] };
    const settle = (item: ItemFacts, kind: string, place: string) =>
      database.query(
        `insert into discrepancy (discrepancy_id, shipment_id, from_site_id, to_site_id, kind, state, item_id, book)
         select $1, shipment_id, from_site_id, to_site_id, $3, 'settled', $4, $5 from incoming where shipment_id = $2`,
        [newId(), shipmentId, kind, kind === 'unexpected' ? null : item.itemId, JSON.stringify({ item, place, kind })],
      );
    await settle(refused!, 'rejected', 'receiver');
    await settle(returned!, 'rejected', 'sender');
    await settle(stranger, 'unexpected', 'receiver');
    expect((await ofShipment()).toSorted()).toEqual([refused!.itemId, stranger.itemId].toSorted());
  });
});
