import { expect, it } from '@jest/globals';
import { families } from '@huihuan/contracts-events';
import { formOf, stepNamed, stepsOf } from '@huihuan/families-domain';
import { familyEn } from '../i18n/family-en.ts';
import { familyZh } from '../i18n/family-zh.ts';
import { saidIn } from './words-of.ts';

const of = (family: 'appliance' | 'device' | 'bulk', name: string) =>
  formOf(family).fields.find((field) => field.name === name);
const zh = { isEnglish: false, yes: '是', no: '否' };

it('what was said in a field is read in the words of the form', () => {
  expect(saidIn(of('device', 'dataWay'), 'wipe', zh)).toBe('同意清除，可再使用');
  expect(saidIn(of('appliance', 'missingParts'), ['compressor', 'motor'], zh)).toBe('压缩机、电机');
  expect(saidIn(of('appliance', 'litres'), 210, zh)).toBe('210 L');
  expect(saidIn(of('bulk', 'fromProduction'), false, { ...zh, isEnglish: true, no: 'No' })).toBe('No');
});

it('a count of things is read in the language of the screen', () => {
  const airbags = stepNamed('vehicle', 'deactivate-airbags')?.fields.find(({ name }) => name === 'airbags');
  expect(saidIn(airbags, 4, zh)).toBe('4 件');
  expect(saidIn(airbags, 4, { ...zh, isEnglish: true })).toBe('4 pcs');
});

it.each(
  families.flatMap((family) =>
    stepsOf(family).flatMap(({ name, evidence }) => evidence.map((kind) => [family, name, kind])),
  ),
)('the evidence of %s, %s, is named in both languages: %s', (_, __, kind) => {
  for (const { kinds } of [familyZh, familyEn]) expect(kinds).toHaveProperty([kind], expect.stringMatching(/\S/));
});

it('and as it is where the form of today does not know it', () => {
  expect(saidIn(undefined, 'something', zh)).toBe('something');
  expect(saidIn(of('device', 'dataWay'), 'buried', zh)).toBe('buried');
  expect(saidIn(of('appliance', 'missingParts'), [], zh)).toBe('—');
});
