import {
  containerLabel,
  intakeReceipt,
  itemLabel,
  shipmentNote,
  vehicleCertificate,
  wasteManifest,
  weighSlip,
  words,
  type VehicleCertificateData,
  type WasteManifestData,
} from '@huihuan/documents-domain';

const id = '019a3d2e-0000-7000-8000-00000000a001';

/** As long as they become: a product’s own name, the longest kind, an id, a code. */
export const genuineUrl = `https://huihuan.example.cn/api/collection/genuine/weigh-slip-receiver/${id}/${'Ab3_'.repeat(6)}`;

const site = { name: '青年路街道东大街社区两网融合交投点', code: 'JT-410122-001' };

export const receiptSample = intakeReceipt({
  ...{ number: '0000A001', site, goods: words('电冰箱', 'Refrigerator'), identifier: 'BX-2009-000417', genuineUrl },
  ...{ grams: 52_000, paidFen: 3500, occurredAt: '2026-11-01T01:12:00.000Z', correctedGrams: null },
});

export const itemLabelSample = itemLabel({
  ...{ itemId: id, number: '0000A001', goods: words('电冰箱', 'Refrigerator'), identifier: 'LSVAA4185PA000123' },
  ...{
    grams: 52_000,
    genuineUrl,
    mark: { ...words('报废机动车回用件', 'reused part of a scrapped vehicle'), number: 'HY-0417' },
  },
});

export const containerLabelSample = (code: string) =>
  containerLabel({
    ...{ containerId: id, code, kind: 'pallet', site: '青年路中转站', items: 24, grams: 1_240_500 },
    ...{ voided: null, genuineUrl },
  });

export const noteSample = (lines: number) =>
  shipmentNote({
    ...{ number: '0000A010', from: site, to: { name: '青年路中转站', code: 'ZZ-410122-001' }, plate: '豫A12345' },
    ...{ driver: '0000D001', dispatchedAt: '2026-11-01T02:00:00.000Z', expectedAt: null, receivedAt: null },
    ...{ sealedDigest: 'ab'.repeat(32), grams: lines * 52_000, voided: null, genuineUrl },
    lines: Array.from({ length: lines }, (_, index) => ({
      ...{ number: String(index + 1).padStart(8, '0'), goods: words('电冰箱', 'Refrigerator'), container: 'P-0001' },
      ...{ identifier: 'BX-2009-000417', grams: 52_000, measuredGrams: 51_800, finding: 'accepted' as const },
    })),
    signatures: [
      {
        ...{ side: 'sender', person: '0000C001', method: 'device', signedAt: '2026-11-01T02:00:00.000Z' },
        kid: 'k-0123456789abcdef',
      },
    ],
  });

const truckReading = { weighedAt: '2026-11-01T03:00:00.000Z', scale: '1号地磅', source: 'scale' } as const;

export const slipSample = weighSlip({
  ...{ number: '20261101-0000A020', revision: 2, side: 'receiver', site, shipment: '0000A010', plate: '豫AD12345' },
  ...{ gross: { ...truckReading, grams: 12_460_000 }, tare: { ...truckReading, grams: 11_060_000 } },
  ...{ netGrams: 1_400_000, listGrams: 1_392_000, toleranceGrams: 40_000, genuineUrl },
});

export const certificateData: VehicleCertificateData = {
  ...{ number: 'HZ-410122-2026-000017', issuedOn: '2026-11-01', genuineUrl, voided: null },
  enterprise: {
    name: '官渡报废机动车回收拆解有限公司',
    uscc: '91350100M000100Y43',
    qualification: '豫商资〔示例〕001',
  },
  vehicle: {
    ...{ plate: '豫AD12345', type: words('小型普通客车', 'small passenger car'), model: '示例牌 SL7000' },
    ...{ vin: 'LSVAA4185PA000123', engineNumber: 'EA211-000417', grams: 1_450_000 },
  },
  missing: [{ what: words('变速器', 'gearbox'), explanation: '车主书面说明：事故后已拆除。' }],
};
export const certificateSample = vehicleCertificate(certificateData);

const party = (name: string) => ({
  ...{ name, address: '中牟县示例路1号', licence: '豫环许可（示例）001' },
  contact: { name: '王示例', phone: '13800005678' },
});

export const manifestData: WasteManifestData = {
  ...{ number: 'LD-410122-2026-000003', nationalNumber: null, voided: null, genuineUrl },
  waste: {
    ...{ name: '废铅蓄电池', category: 'HW31', code: '900-052-31', properties: ['T', 'C'], form: 'solid' },
    ...{ packaging: '耐酸托盘', packages: 3, grams: 2_640_000 },
  },
  sender: party('青年路中转站'),
  carrier: { ...party('示例危货运输有限公司'), plate: '豫A88888', driver: '赵示例' },
  receiver: { ...party('演示铅再生有限公司'), treatment: 'R4' },
  ...{
    dispatchedAt: '2026-11-01T02:00:00.000Z',
    confirmBy: '2026-11-06',
    receipt: { receivedOn: '2026-11-02', grams: 2_638_500, accepted: true, remark: null },
  },
};
export const manifestSample = wasteManifest(manifestData);
