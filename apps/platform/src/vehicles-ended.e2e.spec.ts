import { describe, expect, it } from '@jest/globals';
import { testId } from '@huihuan/testing-platform';
import { carForm } from './spec/car-form.support.spec.ts';
import { car, chance, makeVin } from './spec/goods.support.spec.ts';
import { countsOf, expectLastGram } from './spec/last-gram.support.spec.ts';
import { openStories, said } from './spec/open-stories.support.spec.ts';
import { photo, recordSteps, stepsBeforeJob, stepsOfJob } from './spec/vehicle-steps.support.spec.ts';
import { dismantle, output } from './spec/whole-way.support.spec.ts';

const stories = openStories();
const { desk, refused, sentTo } = stories;

const grams = 1_250_000;
/** Lost while it is taken apart. */
const lostGrams = 500;

interface Certificate {
  readonly certificateId: string;
  readonly number: string;
  readonly sequence: number;
}

describe('a scrapped vehicle', () => {
  it('goes to the last gram: assemblies to be made anew or to steel, metals, its battery, with a certificate that counts', async () => {
    const before = await countsOf(stories.platform(), desk);
    const way = stories.way('vehicle');
    const { centre } = way;
    const [itemId = ''] = await stories.brought(way, [{ ...car(makeVin(chance), { grams }), details: carForm }]);
    const theCar = { siteId: centre, itemId };
    await recordSteps(desk, theCar, stepsBeforeJob);
    const [engine, gearbox] = [output('part.engine', 110_000), output('part.gearbox', 50_000)];
    const toSteel = [
      ...[output('part.steering-gear', 10_000), output('part.axle', 90_000), output('part.frame', 280_000)],
      output('bulk.steel', grams - 566_000 - lostGrams),
    ];
    const [copper, battery] = [output('bulk.copper', 12_000), output('hazardous.lead-battery', 14_000)];
    const jobId = await dismantle(desk, centre, itemId, [engine, gearbox, ...toSteel, copper, battery]);
    await recordSteps(desk, theCar, stepsOfJob);
    await desk.post(`/api/sorting/jobs/${jobId}/close`, { id: testId() });

    const certificates = '/api/sorting/certificates';
    const certify = { kind: 'vehicle-recovery', itemId, siteId: centre };
    const first = await desk.post<Certificate>(certificates, { id: testId(), ...certify });
    const voiding = { id: testId(), reason: '发动机号打印错误' };
    const path = `${certificates}/${first.certificateId}/void`;
    await desk.post(path, voiding);
    expect(await refused(path, { ...voiding, id: testId() })).toMatchObject({ status: 409 });
    const second = await desk.post<Certificate>(certificates, { id: testId(), ...certify });
    expect([first.sequence, second.sequence]).toEqual([1, 2]);
    expect(second.number).not.toBe(first.number);
    expect(await refused(certificates, { id: testId(), ...certify })).toMatchObject({
      ...{ status: 409, code: 'certificate.lives', details: { number: second.number } },
    });

    const maker = stories.buyer('part', 'vehicle-part-remanufacture').siteId;
    const licensed = stories.buyer('hazardous', 'hazardous-waste-operation').siteId;
    const works = stories.network().sites('downstream', 'part')[0]!.siteId;
    const ids = (outputs: readonly { readonly itemId: string }[]) => outputs.map((each) => each.itemId);
    await desk.post(await sentTo(centre, maker, ids([engine, gearbox])), said('remanufactured'));
    await desk.post(await sentTo(centre, works, ids(toSteel)), said('recycled'));
    await desk.post(await sentTo(centre, licensed, ids([copper])), said('recycled'));
    await desk.post(await sentTo(centre, licensed, ids([battery])), said('disposed-hazardous'));

    const ended = (outcome: string, outputs: readonly { readonly classCode: string; readonly grams: number }[]) =>
      outputs.flatMap((each) => [
        [`produced ${each.classCode}`, each.grams] as const,
        [`${outcome} ${each.classCode}`, each.grams] as const,
      ]);
    await expectLastGram(stories.platform(), desk, {
      ...{ before, lostGrams },
      sites: [
        ['collection', way.point],
        ['transfer', way.station],
        ['sorting', centre],
      ],
      counts: {
        'collected vehicle.passenger-car': grams,
        'consumed vehicle.passenger-car': grams,
        ...Object.fromEntries([
          ...ended('remanufactured', [engine, gearbox]),
          ...ended('recycled', [...toSteel, copper]),
          ...ended('disposed-hazardous', [battery]),
        ]),
      },
    });
  });

  it('that was a school bus is closed and certified once the police have supervised it, and not before', async () => {
    const way = stories.way('vehicle');
    const busGrams = 7_000_000;
    const details = {
      ...carForm,
      vehicleUse: 'school-bus',
      fuel: 'diesel',
      emissionStage: 'china-4',
      kerbWeightKg: 7_000,
    };
    const [itemId = ''] = await stories.brought(way, [
      { ...car(makeVin(chance), { grams: busGrams, classCode: 'vehicle.school-bus' }), details },
    ]);
    const bus = { siteId: way.centre, itemId };
    await recordSteps(desk, bus, stepsBeforeJob);
    const outputs = [output('part.frame', 2_000_000), output('bulk.steel', 5_000_000 - lostGrams)];
    const jobId = await dismantle(desk, way.centre, itemId, outputs);
    await recordSteps(desk, bus, stepsOfJob);

    const certify = { kind: 'vehicle-recovery', itemId, siteId: way.centre };
    const unsupervised = {
      ...{ status: 409, code: 'step.missing' },
      details: { step: 'police-supervision', overridable: true },
    };
    for (const [path, body] of [
      [`/api/sorting/jobs/${jobId}/close`, {}],
      ['/api/sorting/certificates', certify],
    ] as const)
      expect(await refused(path, { id: testId(), ...body })).toMatchObject(unsupervised);

    const today = new Date().toISOString().slice(0, 10);
    const supervised = { authority: '示例县公安局交通警察大队', recordNumber: 'JD-0001', supervisedOn: today };
    const supervision = { step: 'police-supervision', details: supervised, evidence: [photo('supervision-record')] };
    await recordSteps(desk, bus, [supervision]);
    await desk.post(`/api/sorting/jobs/${jobId}/close`, { id: testId() });
    expect(await desk.post(`/api/sorting/certificates`, { id: testId(), ...certify })).toMatchObject({
      ...{ override: null, replaces: null },
    });
  });
});
