import {
  id,
  at,
  point,
  station,
  centre,
  smelter,
  truckId,
  driverId,
  attendantId,
  supervisorId,
  digest,
} from './fixed.mjs';
import { samplesOfBatches } from './samples-of-batches.mjs';
import { samplesOfBays } from './samples-of-bays.mjs';
import { samplesOfCatalogue } from './samples-of-catalogue.mjs';
import { samplesOfCorrections } from './samples-of-corrections.mjs';
import { samplesOfAlarms } from './samples-of-alarms.mjs';
import { samplesOfSuspicions } from './samples-of-suspicions.mjs';
import { samplesOfFamilies } from './samples-of-families.mjs';
import { samplesOfPeople } from './samples-of-people.mjs';

/** One payload of each event that this version states, with something in every member. Synthetic throughout. */

const [shipmentId, discrepancyId, proposalId, jobId, containerId] = [id(21), id(22), id(23), id(24), id(25)];

const fridge = {
  itemId: id(31),
  tracking: 'item',
  family: 'appliance',
  classCode: 'appliance.refrigerator',
  grams: 50_000,
  identifiers: [{ kind: 'serial', value: 'BCD-210-000031' }],
  custodySeq: 1,
};
const car = {
  itemId: id(32),
  tracking: 'item',
  family: 'vehicle',
  classCode: 'vehicle.passenger-car',
  grams: 1_300_000,
  identifiers: [
    { kind: 'vin', value: 'LSVAA4185PA000123' },
    { kind: 'plate', value: '豫A12345' },
  ],
  custodySeq: 2,
};
const steel = {
  itemId: id(33),
  tracking: 'lot',
  family: 'bulk',
  classCode: 'bulk.steel',
  grams: 48_500,
  identifiers: [],
  custodySeq: 1,
};
const way = { shipmentId, fromSiteId: point, toSiteId: station };
/** A statement of the receiver. Its signature is that of nobody: a reader of events does not check it. */
const handover = {
  ...{ shipmentId, side: 'receiver', siteId: station, personId: supervisorId, deviceId: id(15) },
  ...{ onDeviceOf: { personId: driverId, deviceId: null }, listDigest: digest, findingsDigest: 'cd'.repeat(32) },
  ...{ signedAt: at, method: 'one-time-code' },
};
const recovery = {
  kind: 'handover-recovery',
  ...handover,
  ...{ recoveryId: id(61), missing: 'receiver', reason: '平板没电' },
};
const canonical = (value) =>
  JSON.stringify(value, (_, member) =>
    member !== null && typeof member === 'object'
      ? Object.fromEntries(
          Object.keys(member)
            .sort()
            .map((key) => [key, member[key]]),
        )
      : member,
  );
const signedBy = (statement) => ({
  statement: canonical(statement),
  signature: { kid: 'nobody', by: 'server', value: 'A'.repeat(86) },
});
const evidence = [
  { kind: 'photo', sha256: digest, note: '整机外观' },
  { kind: 'weigh-slip', sha256: digest },
];
const conflict = {
  conflictId: id(41),
  identifier: { kind: 'vin', value: 'LSVAA4185PA000123' },
  itemIds: [id(32), id(34)],
};
const site = {
  siteId: point,
  code: 'ZM-C-001',
  name: '示例交投点',
  nameEn: 'Sample collection point',
  kind: 'collection-point',
  form: 'mobile',
  areaCode: '410122001',
  lon: 113.976,
  lat: 34.718,
  coordinateSystem: 'WGS84',
  approximate: true,
  capacityGrams: 5_000_000,
  areaSquareMetres: 12.5,
  acceptsFamilies: ['appliance', 'device', 'light-battery'],
  licences: [
    { kind: 'business-registration', number: 'DEMO-1', issuer: '演示', validFrom: '2024-09-01', validTo: null },
  ],
  active: true,
};

export const samples = {
  'cn.huihuan.site.registered.v1': site,
  'cn.huihuan.site.changed.v1': { site: { ...site, form: null, active: false }, reason: '搬迁' },
  ...samplesOfCatalogue,
  'cn.huihuan.item.collected.v1': {
    siteId: point,
    item: fridge,
    consignor: { kind: 'person', pseudonym: 'p1:0123456789abcdef' },
    paidFen: 3_000,
    evidence,
    occurredAt: '2026-03-01T16:29:58+08:00',
    attendantId,
    warnings: ['weight.implausible'],
    override: { supervisorId, reason: '旧型号' },
  },
  'cn.huihuan.item.corrected.v1': {
    siteId: point,
    corrects: id(51),
    item: { ...fridge, grams: 51_000, custodySeq: 2 },
    beforeGrams: 50_000,
    reason: '复磅',
    staffId: attendantId,
  },
  'cn.huihuan.items.consolidated.v1': {
    siteId: station,
    containerId,
    kind: 'pallet',
    code: 'P-000025',
    itemIds: [fridge.itemId],
  },
  'cn.huihuan.items.released.v1': { siteId: station, containerId, itemIds: [fridge.itemId] },
  'cn.huihuan.item.graded.v1': {
    siteId: centre,
    itemId: fridge.itemId,
    classCode: fridge.classCode,
    outcome: 'dismantle',
    reason: '压缩机损坏',
    measurements: { soh: 0.61, note: '无法启动' },
    staffId: null,
  },
  'cn.huihuan.item.closed.v1': {
    siteId: centre,
    outcome: 'recycled',
    items: [{ ...steel, custodySeq: 3 }],
    shipmentId,
    deliveredTo: smelter,
    documentReference: 'LD-2026-001',
    reason: '已入炉',
  },
  'cn.huihuan.shipment.dispatched.v1': {
    ...way,
    truckId,
    plate: '豫AD12345',
    driverId,
    dispatchedAt: at,
    expectedAt: '2026-03-01T10:00:00.000Z',
    lines: [
      { item: { ...fridge, custodySeq: 2 }, containerId },
      { item: car, containerId: null },
    ],
    totalGrams: 1_350_000,
    sealedDigest: digest,
    buyerLicence: null,
  },
  'cn.huihuan.shipment.received.v1': {
    ...way,
    receivedAt: at,
    sealedDigest: digest,
    lines: [
      {
        item: { ...fridge, grams: 50_200, custodySeq: 3 },
        finding: 'accepted',
        sentGrams: 50_000,
        measured: true,
        containerId,
        reason: null,
      },
      { item: car, finding: 'missing', sentGrams: 1_300_000, measured: false, containerId: null, reason: '车上没有' },
    ],
    unexpected: [
      {
        unexpectedId: id(26),
        itemId: null,
        identifiers: [{ kind: 'serial', value: 'X-1' }],
        note: '清单外',
        grams: null,
      },
    ],
  },
  'cn.huihuan.discrepancy.opened.v1': {
    ...way,
    discrepancyId,
    kind: 'weight',
    item: { ...fridge, grams: 40_000, custodySeq: 3 },
    sentGrams: 50_000,
    receivedGrams: 40_000,
    toleranceGrams: 1_000,
    note: '超出允差',
  },
  'cn.huihuan.discrepancy.proposed.v1': {
    ...way,
    discrepancyId,
    proposalId,
    bySiteId: station,
    side: 'receiver',
    resolution: 'receiver-weight',
    reason: '双方复磅',
    item: null,
    staffId: attendantId,
  },
  'cn.huihuan.discrepancy.agreed.v1': {
    ...way,
    discrepancyId,
    proposalId,
    bySiteId: point,
    item: fridge,
    staffId: null,
  },
  'cn.huihuan.discrepancy.settled.v1': {
    ...way,
    discrepancyId,
    kind: 'weight',
    resolution: 'receiver-weight',
    proposalId,
    proposedBy: station,
    agreedBy: point,
    item: { ...fridge, grams: 40_000, custodySeq: 4 },
    place: 'receiver',
    correctionGrams: -10_000,
  },
  'cn.huihuan.handover.signed.v1': {
    ...way,
    side: 'receiver',
    bySiteId: station,
    signed: signedBy({ kind: 'handover', ...handover }),
  },
  'cn.huihuan.shipment.weighed.v1': {
    ...way,
    ...{ bySiteId: station, side: 'receiver', weighingId: id(62), revision: 1, slipNumber: '20260301-0017' },
    gross: { grams: 12_460_000, weighedAt: at, scale: '1号地磅', source: 'scale' },
    tare: { grams: 11_060_000, weighedAt: at, scale: '1号地磅', source: 'typed' },
    netGrams: 1_400_000,
    sealedDigest: digest,
  },
  'cn.huihuan.handover.recovery-proposed.v1': {
    ...way,
    ...{ recoveryId: id(61), missing: 'receiver', side: 'receiver', bySiteId: station, reason: '平板没电' },
    signed: signedBy(recovery),
  },
  'cn.huihuan.handover.signature-recovered.v1': {
    ...way,
    ...{ recoveryId: id(61), missing: 'receiver', bySiteId: point, reason: '平板没电' },
    sender: signedBy({ ...recovery, side: 'sender', siteId: point, personId: attendantId }),
    receiver: signedBy(recovery),
  },
  'cn.huihuan.processing.started.v1': {
    ...{ siteId: centre, jobId, inputs: [{ itemId: fridge.itemId, classCode: fridge.classCode, grams: 50_000 }] },
  },
  'cn.huihuan.processing.cancelled.v1': { siteId: centre, jobId, itemIds: [fridge.itemId], reason: '设备故障' },
  ...samplesOfBatches,
  ...samplesOfSuspicions,
  ...samplesOfBays,
  'cn.huihuan.item.dismantled.v1': {
    ...{ siteId: centre, jobId, inputs: [{ ...fridge, custodySeq: 5 }] },
    outputs: [
      { item: steel, wasteCode: null },
      {
        item: { ...steel, itemId: id(35), classCode: 'hazardous.waste-oil', family: 'hazardous', grams: 300 },
        wasteCode: '900-214-08',
      },
    ],
    loss: { grams: 200, reason: '粉尘' },
    balance: { inputGrams: 50_000, outputGrams: 48_800, lossGrams: 200, differenceGrams: 1_000, toleranceGrams: 500 },
    explanation: { text: '保温层含水', supervisorId },
    evidence,
    staffId: null,
  },
  'cn.huihuan.conflict.opened.v1': conflict,
  'cn.huihuan.conflict.settled.v1': { ...conflict, genuineItemId: id(32), reason: '现场核对车架号' },
  'cn.huihuan.conflict.withdrawn.v1': {
    ...conflict,
    reason: '并非同时：019b8be7-0000-7000-8000-000000000032 已于 2026-03-01T08:20:00.000Z 了结',
  },
  ...samplesOfPeople,
  ...samplesOfAlarms,
  ...samplesOfFamilies,
  ...samplesOfCorrections,
};
