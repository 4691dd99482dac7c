import { describe, expect, it } from '@jest/globals';
import type { DocumentDescription, DocumentField } from '../document-description.ts';
import { chinaMinute, dayOfId, kilograms, shortNumber, yuan } from '../figures.ts';
import type { VehicleCertificateData } from '../vehicle-certificate-data.ts';
import { words } from '../words.ts';
import { containerLabel, itemLabel } from './labels.ts';
import { isSscc } from './sscc.ts';
import { vehicleCertificate } from './vehicle-certificate.ts';

const genuineUrl = 'https://huihuan.example.cn/x';

const fieldsOf = ({ sections }: DocumentDescription): readonly DocumentField[] =>
  sections.flatMap((section) => (section.kind === 'fields' ? section.fields : []));

const valueOf = (description: DocumentDescription, en: string): string | undefined =>
  fieldsOf(description).find(({ label }) => label.en === en)?.value;

describe('figures on paper', () => {
  it('are exact', () => {
    expect([52_000, 51_850, 1, 1_240_500].map(kilograms)).toEqual(['52.0 kg', '51.85 kg', '0.001 kg', '1,240.5 kg']);
    expect([0, 3501].map(yuan)).toEqual(['¥ 0.00', '¥ 35.01']);
  });

  it('have the day and the minute of China', () => {
    expect(chinaMinute('2026-10-31T16:05:00.000Z')).toBe('2026-11-01 00:05');
    expect(dayOfId('019a3d2e-0000-7000-8000-00000000a001')).toBe('2025-11-01');
    expect(shortNumber('019a3d2e-0000-7000-8000-00000000a001')).toBe('0000A001');
  });
});

describe('the bars of a label', () => {
  const label = (identifier: string | null) =>
    itemLabel({
      ...{ itemId: '019a3d2e-0000-7000-8000-00000000a001', number: '0000A001', goods: words('电冰箱', 'Refrigerator') },
      ...{ identifier, grams: 52_000, mark: null, genuineUrl },
    }).sections.find((section) => section.kind === 'code' && section.symbology === 'code128');

  it.each([
    ['a VIN, whose digits go in pairs', 'LSVAA4185PA000123', 'LSVAA4185PA000123'],
    ['a serial', 'BX-2009-000417', 'BX-2009-000417'],
    ['a code of 24 signs, which would be too fine', '04QCB76836300JBC40000903', '0000A001'],
    ['a plate, whose first sign no bar can say', '豫AD12345', '0000A001'],
    ['nothing', null, '0000A001'],
  ])('say %s', (_, identifier, text) => {
    expect(label(identifier)).toMatchObject({ text });
  });

  it('stand under what the goods have to be called by law', () => {
    const mark = { zh: '旧货', en: 'second-hand', number: 'JH-0417' };
    const marked = itemLabel({
      ...{ itemId: '019a3d2e-0000-7000-8000-00000000a001', number: '0000A001', goods: words('电冰箱', 'Refrigerator') },
      ...{ identifier: null, grams: 52_000, mark, genuineUrl },
    });
    expect(valueOf(marked, 'Mark')).toBe('旧货 JH-0417');
  });

  it('are GS1 where the code of a container is an SSCC, and only there', () => {
    const bars = (code: string) =>
      containerLabel({
        ...{ containerId: '019a3d2e-0000-7000-8000-00000000a001', code, kind: 'pallet', site: '青年路中转站' },
        ...{ items: 1, grams: 1, voided: null, genuineUrl },
      }).sections[1];
    expect(bars('106141412345678908')).toMatchObject({ symbology: 'gs1-128', text: '(00)106141412345678908' });
    expect(bars('106141412345678907')).toMatchObject({ symbology: 'code128' });
    expect([isSscc('106141412345678908'), isSscc('10614141234567890'), isSscc('P-0001')]).toEqual([true, false, false]);
  });
});

describe('the certificate of a vehicle', () => {
  const data: VehicleCertificateData = {
    ...{ number: 'V2026-000017', issuedOn: '2026-11-01', genuineUrl, voided: null, missing: [] },
    enterprise: { name: '示例拆解有限公司', uscc: '91350100M000100Y43', qualification: null },
    vehicle: {
      ...{ plate: null, type: words('小型轿车', 'small car'), model: null, vin: 'LSVAA4185PA000123' },
      ...{ engineNumber: null, grams: null },
    },
  };

  it('has lines that are filled in by hand, and says so: the owner is known to the collection point alone', () => {
    const sheet = vehicleCertificate(data);
    for (const name of ['Name', 'ID or USCC']) expect(valueOf(sheet, name)).toMatch(/^_+ 手填 by hand$/);
    expect(sheet.sections).toContainEqual({
      kind: 'note',
      text: {
        zh: expect.stringContaining('由回收企业凭车主证件手工填写') as unknown,
        en: expect.stringContaining('by hand') as unknown,
      },
    });
  });

  it('leaves no space that somebody could fill in, and says that it is a form of the system', () => {
    const sheet = vehicleCertificate(data);
    expect(fieldsOf(sheet).every(({ value }) => value.trim() !== '')).toBe(true);
    expect(valueOf(sheet, 'Plate')).toBe('—');
    expect(sheet.sections).toContainEqual({
      kind: 'note',
      text: {
        zh: expect.stringContaining('地方规则') as unknown,
        en: expect.stringContaining('Local rule') as unknown,
      },
    });
  });
});
