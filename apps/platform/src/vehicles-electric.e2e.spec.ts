import { describe, expect, it } from '@jest/globals';
import { chinaDay } from '@huihuan/kernel-domain';
import { testId } from '@huihuan/testing-platform';
import { carForm } from './spec/car-form.support.spec.ts';
import { car, chance, makeVin } from './spec/goods.support.spec.ts';
import { countsOf, expectLastGram } from './spec/last-gram.support.spec.ts';
import { openStories, said } from './spec/open-stories.support.spec.ts';
import { recordSteps, stepsBeforeJob, stepsOfJob } from './spec/vehicle-steps.support.spec.ts';
import { dismantle, output } from './spec/whole-way.support.spec.ts';

const stories = openStories();
const { desk, refused, sentTo } = stories;

const grams = 1_600_000;
/** Lost while it is taken apart. */
const lostGrams = 500;

/** Burns nothing: no fuel stage, and a traction battery among its assemblies. */
const electricForm = { ...carForm, fuel: 'electric', kerbWeightKg: 1_600 };
const withBattery = { ...electricForm, assemblies: [...carForm.assemblies, 'traction-battery'] };
const electricCar = (details: object) => ({
  ...car(makeVin(chance), { grams, classCode: 'vehicle.passenger-car-electric' }),
  details,
});

/** The steps of a car without exhaust, and how many traction batteries its centre says that it took out. */
const stepsOfElectric = (tractionBatteries: number) =>
  stepsOfJob
    .filter(({ step }) => step !== 'remove-catalyst')
    .map((each) =>
      each.step === 'remove-battery' ? { ...each, details: { startBatteries: 1, tractionBatteries } } : each,
    );

/** Brings a car to the centre, where it waits for its job. */
const atCentre = async (details: object) => {
  const way = stories.way('vehicle');
  const [itemId = ''] = await stories.brought(way, [electricCar(details)]);
  const theCar = { siteId: way.centre, itemId };
  await recordSteps(desk, theCar, stepsBeforeJob);
  return { way, itemId, theCar };
};

const coded = (classCode: string, weight: number, value: string) => ({
  ...output(classCode, weight),
  identifiers: [{ kind: 'battery' as const, value }],
});
const codeOf = (level: 'P' | 'M', serial: number): string =>
  `001${level}B240000003B3C${String(serial).padStart(7, '0')}`;

interface Move {
  readonly move: string;
  readonly itemId: string;
  readonly batteryCode: string | null;
}
const movesOf = async (siteId: string): Promise<readonly Move[]> => {
  const day = (days: number): string => chinaDay(new Date(Date.now() + days * 86_400_000).toISOString());
  const asked = `siteId=${siteId}&from=${day(-1)}&to=${day(1)}`;
  return (await desk.get<{ moves: readonly Move[] }>(`/api/sorting/traceability/export?${asked}`)).moves;
};

const missing = (itemId: string) => ({
  ...{ status: 409, code: 'output.battery-missing' },
  details: {
    ...{ ruleId: 'traction-battery.recorded-when-removed', itemId, removed: 1, recorded: 0, overridable: true },
  },
});

describe('an electric car', () => {
  it('goes to the last gram: certified, taken apart, and closed once its battery is in the books, whose own way begins there', async () => {
    const before = await countsOf(stories.platform(), desk);
    const { way, itemId, theCar } = await atCentre(withBattery);
    const { centre } = way;
    const certificate = { id: testId(), kind: 'vehicle-recovery', itemId, siteId: centre };
    expect(await desk.post('/api/sorting/certificates', certificate)).toMatchObject({ override: null });

    const [motor, steel] = [output('part.motor', 70_000), output('bulk.steel', 1_180_000 - lostGrams)];
    const jobId = await dismantle(desk, centre, itemId, [motor, { ...steel, grams: steel.grams + 350_000 }]);
    await recordSteps(desk, theCar, stepsOfElectric(1));
    const job = `/api/sorting/jobs/${jobId}`;
    expect(await refused(`${job}/close`, { id: testId() })).toMatchObject(missing(itemId));

    const pack = coded('traction-battery.pack', 350_000, codeOf('P', 91));
    const loss = { grams: lostGrams, reason: '粉尘' };
    await desk.post(`${job}/outputs`, { id: testId(), outputs: [motor, steel, pack], loss });
    expect(await desk.post(`${job}/close`, { id: testId() })).toMatchObject({ state: 'closed', warnings: [] });

    expect(await movesOf(centre)).toMatchObject([
      { move: 'produced', itemId: pack.itemId, batteryCode: codeOf('P', 91) },
    ]);
    expect(await desk.get(`/api/sorting/items/${pack.itemId}/tree`)).toMatchObject({
      ancestors: [{ itemId, depth: 1 }],
    });

    const buyer = stories.buyer('traction-battery', 'traction-battery-utilisation').siteId;
    const works = stories.network().sites('downstream', 'part')[0]!.siteId;
    await desk.post(await sentTo(centre, buyer, [pack.itemId]), said('recycled'));
    await desk.post(await sentTo(centre, works, [motor.itemId, steel.itemId]), said('recycled'));
    const ended = [pack, motor, steel].flatMap((each) => [
      [`produced ${each.classCode}`, each.grams] as const,
      [`recycled ${each.classCode}`, each.grams] as const,
    ]);
    await expectLastGram(stories.platform(), desk, {
      ...{ before, lostGrams },
      sites: [
        ['collection', way.point],
        ['transfer', way.station],
        ['sorting', centre],
      ],
      counts: {
        'collected vehicle.passenger-car-electric': grams,
        'consumed vehicle.passenger-car-electric': grams,
        ...Object.fromEntries(ended),
      },
    });
  });

  it('whose pack came out as its modules is closed', async () => {
    const { theCar, itemId } = await atCentre(withBattery);
    const modules = [1, 2, 3].map((serial) => coded('traction-battery.module', 100_000, codeOf('M', 90 + serial)));
    const steel = output('bulk.steel', grams - 300_000 - lostGrams);
    const jobId = await dismantle(desk, theCar.siteId, itemId, [...modules, steel]);
    await recordSteps(desk, theCar, stepsOfElectric(1));
    expect(await desk.post(`/api/sorting/jobs/${jobId}/close`, { id: testId() })).toMatchObject({ state: 'closed' });
  });

  it('whose battery nobody can record is closed where a supervisor says why', async () => {
    const { theCar, itemId } = await atCentre(withBattery);
    const jobId = await dismantle(desk, theCar.siteId, itemId, [output('bulk.steel', grams - lostGrams)]);
    await recordSteps(desk, theCar, stepsOfElectric(0));
    const close = `/api/sorting/jobs/${jobId}/close`;
    expect(await refused(close, { id: testId() })).toMatchObject(missing(itemId));
    const supervisorId = stories.network().person('supervisor', theCar.siteId);
    const override = { supervisorId, reason: '电池起火烧毁，已报备' };
    expect(await desk.post(close, { id: testId(), override })).toMatchObject({
      state: 'closed',
      warnings: [expect.objectContaining({ code: 'output.battery-missing' })],
    });
  });

  it('that came without its battery is closed without one, and nobody is asked', async () => {
    const { theCar, itemId } = await atCentre({ ...electricForm, missingExplained: '动力电池已由车企回收' });
    const jobId = await dismantle(desk, theCar.siteId, itemId, [output('bulk.steel', grams - lostGrams)]);
    await recordSteps(desk, theCar, stepsOfElectric(0));
    const closed = await desk.post<{ warnings: readonly { code: string }[] }>(`/api/sorting/jobs/${jobId}/close`, {
      id: testId(),
    });
    expect(closed.warnings.map(({ code }) => code)).not.toContain('output.battery-missing');
  });
});
