import { describe, expect, it } from '@jest/globals';
import { caughtUp, testId, verify } from '@huihuan/testing-platform';
import { carForm } from './spec/car-form.support.spec.ts';
import { car, chance, makeVin } from './spec/goods.support.spec.ts';
import { openStories } from './spec/open-stories.support.spec.ts';
import { recordSteps, stepsBeforeJob, stepsOfJob } from './spec/vehicle-steps.support.spec.ts';
import { dismantle, output } from './spec/whole-way.support.spec.ts';

const stories = openStories();
const { desk, refused } = stories;

const grams = 1_250_000;

interface Certificate {
  readonly certificateId: string;
  readonly number: string;
}

describe('a vehicle that was taken apart', () => {
  it('comes in again under its VIN by a supervisor’s word alone, and has no second certificate while the first counts', async () => {
    const way = stories.way('vehicle');
    const { centre } = way;
    const vin = makeVin(chance);
    const theCar = () => ({ ...car(vin, { grams }), details: carForm });
    const [itemId = ''] = await stories.brought(way, [theCar()]);
    await recordSteps(desk, { siteId: centre, itemId }, stepsBeforeJob);
    const assemblies = [output('part.engine', 110_000), output('part.gearbox', 50_000), output('part.axle', 90_000)];
    const rest = [output('part.steering-gear', 10_000), output('part.frame', 280_000), output('bulk.steel', 709_500)];
    const jobId = await dismantle(desk, centre, itemId, [...assemblies, ...rest]);
    await recordSteps(desk, { siteId: centre, itemId }, stepsOfJob);
    await desk.post(`/api/sorting/jobs/${jobId}/close`, { id: testId() });
    const certificates = '/api/sorting/certificates';
    const certify = (of: string) => ({ id: testId(), kind: 'vehicle-recovery', itemId: of, siteId: centre });
    const first = await desk.post<Certificate>(certificates, certify(itemId));
    await caughtUp(stories.platform().url);

    const row = theCar();
    const intakes = '/api/collection/intakes';
    expect(await refused(intakes, { siteId: way.point, ...row })).toMatchObject({
      ...{ status: 409, code: 'identifier.ended-before', path: '/identifiers/0/value' },
      ...{ detailZh: expect.stringContaining('已拆解'), details: { itemId, overridable: true, endedBy: 'dismantled' } },
    });
    const override = { supervisorId: stories.network().person('supervisor', way.point), reason: '前次登记为误录' };
    const [again = ''] = await stories.brought(way, [{ ...row, override }]);

    const second = certify(again);
    expect(await refused(certificates, second)).toMatchObject({
      ...{ status: 409, code: 'certificate.lives', details: { number: first.number, itemId } },
    });
    await desk.post(`${certificates}/${first.certificateId}/void`, { id: testId(), reason: '前次登记为误录' });
    expect(await desk.post<Certificate>(certificates, { ...second, id: testId() })).toMatchObject({
      number: expect.not.stringContaining(first.number),
      identifiers: expect.arrayContaining([{ kind: 'vin', value: vin }]),
    });
    expect((await verify(stories.platform().url)).violations).toEqual([]);
  });
});
