import { id } from './fixed.mjs';

/** The payloads of events about classes of goods, what is paid for them and which rules hold for them. */
export const samplesOfCatalogue = {
  'cn.huihuan.catalogue.class-registered.v1': {
    classCode: 'appliance.refrigerator',
    family: 'appliance',
    tracking: 'item',
    nameZh: '电冰箱',
    nameEn: 'Refrigerator',
    plausibleGrams: { min: 15_000, typical: 50_000, max: 150_000 },
    toleranceHandover: { ratio: 0.02, floorGrams: 500 },
    toleranceBalance: { ratio: 0.03, floorGrams: 500 },
    identifierKinds: ['serial'],
    requiredIdentifiers: [],
    expectedIdentifiers: ['serial'],
    wasteCode: null,
    validFrom: '2011-01-01',
    validTo: null,
  },
  'cn.huihuan.tariff.set.v1': {
    tariffId: id(60),
    scope: { kind: 'area', areaCode: '410122' },
    classCode: 'appliance.refrigerator',
    basis: 'piece',
    ...{ fen: 4_000, leastFen: 2_000, mostFen: 6_000 },
    ...{ validFrom: '2026-01-01', validTo: null },
  },
  'cn.huihuan.rule.version-set.v1': {
    versionId: id(61),
    ruleId: 'light-battery.lead-days-collection',
    scope: { kind: 'area', areaCode: '410122' },
    ...{ validFrom: '2026-12-01', validTo: null, effect: 'clock', parameters: { days: 7 } },
    ...{ document: '县危险废物贮存管理办法', clause: '第三条' },
  },
};
