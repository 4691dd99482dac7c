import { at, centre, digest, driverId, id, point, station, supervisorId } from './fixed.mjs';

const car = { itemId: id(32), family: 'vehicle', classCode: 'vehicle.passenger-car' };
const certificate = {
  ...{ siteId: centre, certificateId: id(91), kind: 'vehicle-recovery', number: 'ZM-SC-2026-000001' },
  ...{ year: 2026, sequence: 1, itemId: car.itemId },
};
const manifest = {
  ...{ manifestId: id(92), shipmentId: id(21), number: '20264101220001', wasteCode: '900-052-31' },
  ...{ grams: 480_000, staffId: null },
};

/** What the families ask beside custody and balance. */
export const samplesOfFamilies = {
  'cn.huihuan.item.described.v1': {
    siteId: centre,
    ...car,
    details: { kerbKilograms: 1210, use: 'private', missing: ['gearbox'], isPledged: false },
    reason: '到厂查验',
    staffId: driverId,
  },
  'cn.huihuan.item.step-recorded.v1': {
    siteId: centre,
    ...car,
    ...{ stepId: id(93), step: 'drain-fluids', result: 'done', details: { petrolLitres: 4.5 } },
    evidence: [{ kind: 'photo', sha256: digest, note: '抽排后' }],
    ...{ staffId: driverId, witnessId: supervisorId, corrects: id(94), occurredAt: at },
  },
  'cn.huihuan.certificate.issued.v1': {
    ...certificate,
    classCode: car.classCode,
    identifiers: [{ kind: 'vin', value: 'LSVAA4185PA000123' }],
    stated: { model: '桑塔纳' },
    issuedOn: '2026-03-01',
    staffId: supervisorId,
    replaces: id(95),
  },
  'cn.huihuan.certificate.voided.v1': { ...certificate, reason: '发动机号有误', staffId: supervisorId },
  'cn.huihuan.manifest.recorded.v1': {
    siteId: point,
    ...manifest,
    ...{ transporter: '县危废运输队', openedOn: '2026-03-01' },
  },
  'cn.huihuan.manifest.confirmed.v1': { siteId: station, ...manifest, confirmedOn: '2026-03-03' },
  'cn.huihuan.manifest.voided.v1': {
    siteId: point,
    ...manifest,
    ...{ cause: 'trip-cancelled', reason: '车辆故障，改日转运', voidedOn: '2026-03-02' },
  },
  'cn.huihuan.filing.recorded.v1': {
    ...{ siteId: centre, filingId: id(96), platform: 'traction-battery-traceability', itemIds: [id(97)] },
    ...{ submittedOn: '2026-03-05', receiptNumber: 'SY-0001', staffId: null },
  },
};
