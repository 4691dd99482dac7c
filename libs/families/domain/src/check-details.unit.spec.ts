import { describe, expect, it } from '@jest/globals';
import type { Details } from '@huihuan/contracts-events';
import { checkDetails, wrongOf } from './check-details.ts';
import { fillForm, type FormField } from './form.ts';

const fields: readonly FormField[] = [
  { name: 'isWhole', zh: '完整', en: 'whole', kind: 'flag', needed: true },
  {
    ...{ name: 'missing', zh: '缺失', en: 'missing', kind: 'choices' },
    choices: [
      { name: 'motor', zh: '电机', en: 'motor' },
      { name: 'board', zh: '电路板', en: 'board' },
    ],
    when: ({ details }) => details['isWhole'] === false,
    needed: true,
  },
  { name: 'litres', zh: '容积', en: 'volume', kind: 'number', unit: 'L', least: 1, most: 800, decimals: 1 },
  { name: 'builtOn', zh: '出厂日', en: 'day of manufacture', kind: 'day' },
  { name: 'note', zh: '说明', en: 'note', kind: 'text', longest: 20 },
];

const codes = (details: Details): readonly (readonly [string, string | undefined])[] => {
  const checked = checkDetails(fields, { details, classCode: 'appliance.refrigerator', day: '2026-03-01' });
  if (checked.ok) return [];
  const { problems } = checked.problem.details as { problems: readonly { code: string; path?: string }[] };
  return problems.map(({ code, path }) => [code, path]);
};

describe('what a form says', () => {
  it.each<Details>([
    { isWhole: true },
    { isWhole: false, missing: ['motor', 'board'], litres: 210.5, builtOn: '2016-02-29', note: '门缺一扇' },
  ])('is taken when it fits: %j', (details) => expect(codes(details)).toEqual([]));

  it.each<[string, Details, string]>([
    ['detail.missing', {}, '/isWhole'],
    ['detail.missing', { isWhole: false }, '/missing'],
    ['detail.unknown', { isWhole: true, missing: ['motor'] }, '/missing'],
    ['detail.unknown', { isWhole: true, colour: 'red' }, '/colour'],
    ['detail.wrong', { isWhole: 'yes' }, '/isWhole'],
    ['detail.wrong', { isWhole: false, missing: ['door'] }, '/missing'],
    ['detail.wrong', { isWhole: false, missing: ['motor', 'motor'] }, '/missing'],
    ['detail.wrong', { isWhole: true, litres: 801 }, '/litres'],
    ['detail.wrong', { isWhole: true, litres: 1.25 }, '/litres'],
    ['detail.wrong', { isWhole: true, builtOn: '2015-02-29' }, '/builtOn'],
    ['detail.wrong', { isWhole: true, note: 'x'.repeat(21) }, '/note'],
    ['detail.personal', { isWhole: true, note: '电话 13800138000' }, '/note'],
  ])('is refused with %s: %j', (code, details, path) => expect(codes(details)).toEqual([[code, path]]));

  it('is refused with all that is wrong at once, in both languages', () => {
    const checked = checkDetails(fields, {
      ...{ details: { litres: 0, builtOn: 'x' }, classCode: 'appliance.refrigerator', day: '2026-03-01' },
    });
    expect(checked).toMatchObject({
      ok: false,
      problem: {
        zh: '请填写“完整”；“容积”应为 1 到 800 L，小数至多 1 位；“出厂日”应为日期，如 2026-03-01',
        path: '/isWhole',
      },
    });
  });
});

describe('filling a form', () => {
  const filled = (details: Details, said: Partial<Details>) =>
    fillForm(fields, { details, classCode: 'appliance.refrigerator', day: '2026-03-01' }, said);

  it('adds, changes and takes back what is said', () => {
    expect(filled({ isWhole: true }, { litres: 210 })).toEqual({ isWhole: true, litres: 210 });
    expect(filled({ isWhole: true, litres: 210 }, { litres: undefined })).toEqual({ isWhole: true });
  });

  it('forgets what is asked no longer', () => {
    const gutted = { isWhole: false, missing: ['motor'] };
    expect(filled(gutted, { isWhole: true })).toEqual({ isWhole: true });
    expect(filled(gutted, { isWhole: undefined })).toEqual({});
  });
});

it('one field is judged by itself', () => {
  const [isWhole, , litres] = fields;
  if (isWhole === undefined || litres === undefined) throw new Error('the form of the test has lost its fields');
  const asked = { details: { litres: 900 }, classCode: 'appliance.refrigerator', day: '2026-03-01' };
  expect(wrongOf(isWhole, asked)?.code).toBe('detail.missing');
  expect(wrongOf(litres, asked)?.code).toBe('detail.wrong');
  expect(wrongOf(litres, { ...asked, details: { litres: 800 } })).toBeNull();
  expect(wrongOf(litres, { ...asked, details: {} })).toBeNull();
});
