import { describe, expect, it } from '@jest/globals';
import { testId } from '@huihuan/testing-platform';
import { fridge } from './spec/goods.support.spec.ts';
import { countsOf, expectLastGram } from './spec/last-gram.support.spec.ts';
import { handIn, openStories, said } from './spec/open-stories.support.spec.ts';

const stories = openStories();
const { desk, refused, grade, record, sentTo } = stories;

const output = (classCode: string, grams: number) => ({ itemId: testId(), classCode, grams });
const sites = ({ point, station, centre }: ReturnType<typeof stories.way>) =>
  [
    ['collection', point],
    ['transfer', station],
    ['sorting', centre],
  ] as const;

describe('an appliance', () => {
  it('that is taken apart goes to the last gram, its refrigerant weighed before', async () => {
    const before = await countsOf(stories.platform(), desk);
    const way = stories.way('appliance');
    const { centre } = way;
    const details = { completeness: 'complete', refrigerant: 'r134a', brand: '示例 BCD-200' };
    const [itemId = ''] = await stories.brought(way, [{ ...fridge(), details }]);
    await grade(centre, itemId, 'dismantle');
    const jobId = testId();
    const job = `/api/sorting/jobs/${jobId}`;
    await desk.post('/api/sorting/jobs', { id: jobId, siteId: centre, itemIds: [itemId] });
    const recycled = [
      ...[output('bulk.steel', 33_000), output('bulk.copper', 1_400), output('bulk.aluminium', 600)],
      output('bulk.plastics', 14_350),
    ];
    const refrigerant = output('hazardous.refrigerant', 150);
    const loss = { grams: 500, reason: '粉尘' };
    await desk.post(`${job}/outputs`, { id: testId(), outputs: [...recycled, refrigerant], loss });
    const recovered = { refrigerant: 'r134a', refrigerantGrams: 150, cylinder: 'GP-07' };
    await record(centre, itemId, { step: 'recover-refrigerant', details: recovered });
    expect(await desk.post(`${job}/close`, { id: testId() })).toMatchObject({
      ...{ state: 'closed', balance: { inputGrams: 50_000, lossGrams: 500, differenceGrams: 0 } },
    });
    const buyer = stories.buyer('bulk', 'hazardous-waste-operation').siteId;
    const recycling = await sentTo(
      centre,
      buyer,
      recycled.map((each) => each.itemId),
    );
    await desk.post(recycling, said('recycled'));
    await desk.post(await sentTo(centre, buyer, [refrigerant.itemId]), said('disposed-hazardous'));
    const each = recycled.flatMap(({ classCode, grams }) =>
      ['produced', 'recycled'].map((what) => [`${what} ${classCode}`, grams] as const),
    );
    await expectLastGram(stories.platform(), desk, {
      ...{ before, sites: sites(way), lostGrams: 500 },
      counts: {
        ...{ 'collected appliance.refrigerator': 50_000, 'consumed appliance.refrigerator': 50_000 },
        ...Object.fromEntries(each),
        ...{ 'produced hazardous.refrigerant': 150, 'disposed-hazardous hazardous.refrigerant': 150 },
      },
    });
  });

  it('that works is sold at the centre once it is marked as second-hand, to the last gram', async () => {
    const before = await countsOf(stories.platform(), desk);
    const way = stories.way('appliance');
    const { centre } = way;
    const [itemId = ''] = await stories.brought(way, [handIn('appliance.washing-machine', 31_000)]);
    await grade(centre, itemId, 'reuse');
    const sale = () => ({ ...said('reused'), siteId: centre, itemIds: [itemId] });
    expect(await refused('/api/sorting/closures', sale())).toMatchObject({
      ...{ status: 409, code: 'step.missing', details: { step: 'mark-second-hand' } },
    });
    await record(centre, itemId, { step: 'mark-second-hand', details: { markedBy: 'label', markNumber: 'JH-0002' } });
    await desk.post('/api/sorting/closures', sale());
    await expectLastGram(stories.platform(), desk, {
      ...{ before, sites: sites(way), lostGrams: 0 },
      counts: {
        'collected appliance.washing-machine': 31_000,
        'closed appliance.washing-machine': 31_000,
        'reused appliance.washing-machine': 31_000,
      },
    });
  });
});
