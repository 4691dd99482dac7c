import { describe, expect, it } from '@jest/globals';
import { events, fact } from '@huihuan/contracts-events';
import { decideTruck, plateOf, type RegisterTruck, type TruckContext } from './decide-truck.ts';

const truckId = '019b8cb4-05b4-741f-8316-79d72de4352b';
const homeSiteId = '019b8be7-bbdc-7908-866d-9ea58776986c';
const closedId = '019b8be7-bbdc-7908-866d-000000000001';
const takenId = '019b8be7-bbdc-7908-866d-000000000002';

const network: TruckContext = {
  isRegistered: (id) => id === takenId,
  truckIdOfPlate: (plate) => (plate === '豫A00Z02' ? takenId : undefined),
  site: (siteId) => (siteId === homeSiteId || siteId === closedId ? { active: siteId === homeSiteId } : undefined),
};
const decide = (change: Partial<RegisterTruck> = {}) =>
  decideTruck({ truckId, plate: '豫A·00Z01', capacityGrams: 5_000_000, homeSiteId, ...change }, network);

describe('registering a truck', () => {
  it('writes the plate in the one spelling', () => {
    const said = { truckId, plate: '豫A00Z01', capacityGrams: 5_000_000, homeSiteId, active: true };
    expect(decide()).toEqual({ ok: true, value: fact('cn.huihuan.truck.registered.v1', said) });
    expect(events.truckRegistered.strict.parse(said)).toEqual(said);
  });

  it('takes a truck without a home', () => {
    expect(decide({ homeSiteId: null }).ok).toBe(true);
  });

  it.each<[string, Partial<RegisterTruck>, string, string]>([
    ['a plate with the letter I', { plate: '豫I12345' }, 'truck.plate', '/plate'],
    ['a plate in service, however it is written', { plate: '豫a-00z02' }, 'truck.plate-taken', '/plate'],
    ['a truck that carries nothing', { capacityGrams: 0 }, 'truck.capacity', '/capacityGrams'],
    ['an unknown home', { homeSiteId: truckId }, 'site.unknown', '/homeSiteId'],
    ['a home out of service', { homeSiteId: closedId }, 'site.inactive', '/homeSiteId'],
    ['an id that a truck has already', { truckId: takenId }, 'truck.exists', '/id'],
  ])('refuses %s', (_, change, code, path) => {
    expect(decide(change)).toMatchObject({ ok: false, problem: { code, path } });
  });

  it('tells what is wrong with the plate in both languages', () => {
    expect(decide({ plate: '豫112345' })).toMatchObject({
      problem: {
        details: { problems: ['plate.authority'] },
        zh: expect.stringContaining('发牌机关'),
        en: expect.stringContaining('issuing authority'),
      },
    });
  });

  it('knows one spelling of a plate', () => {
    expect([plateOf('豫A 00z01'), plateOf('nonsense')]).toEqual(['豫A00Z01', null]);
  });
});
