import { expect, it } from '@jest/globals';
import { formOf } from '@huihuan/families-domain';
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

it('and as it is where the form of today does not know it', () => {
  expect(saidIn(undefined, 'something', zh)).toBe('something');
  expect(saidIn(of('device', 'dataWay'), 'buried', zh)).toBe('buried');
  expect(saidIn(of('appliance', 'missingParts'), [], zh)).toBe('—');
});
