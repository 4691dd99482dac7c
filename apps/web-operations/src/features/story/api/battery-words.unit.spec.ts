import { expect, it } from '@jest/globals';
import { genealogyEn } from '../../../lib/i18n/genealogy-en.ts';
import { genealogyZh } from '../../../lib/i18n/genealogy-zh.ts';
import { batteryWords } from './battery-words.ts';

it('a battery code says maker, level, chemistry and day', () => {
  expect(batteryWords('001MB240000003B3C0221953', genealogyZh.code)).toEqual([
    ...['厂商代码 001', '模组', '磷酸铁锂', '生产日期 2021-03-12'],
  ]);
  expect(batteryWords('001PE240000003B3C0221953', genealogyEn.code)).toEqual([
    ...['maker 001', 'pack', 'ternary', 'made 2021-03-12'],
  ]);
});

it('says what is not known as not known', () => {
  expect(batteryWords('001CF240000003J1J0221953', genealogyEn.code)).toEqual([
    ...['maker 001', 'cell', 'letter of chemistry F (not confirmed; what is seen holds)'],
    'made J1J (outside the known table)',
  ]);
  expect(batteryWords('001PB24000000000017', genealogyZh.code)).toContain('19 位编码（再利用产品），只能部分解析');
  expect(batteryWords('ZM-C-0001', genealogyZh.code)).toEqual([]);
});
