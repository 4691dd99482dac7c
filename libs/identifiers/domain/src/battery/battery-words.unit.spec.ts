import { expect, it } from '@jest/globals';
import { batteryWords } from './battery-words.ts';

const zh = (code: string) => batteryWords(code).map((words) => words.zh);
const en = (code: string) => batteryWords(code).map((words) => words.en);

it('a battery code says maker, level, chemistry and day', () => {
  expect(zh('001MB240000003B3C0221953')).toEqual(['厂商代码 001', '模组', '磷酸铁锂', '生产日期 2021-03-12']);
  expect(en('001PE240000003B3C0221953')).toEqual(['maker 001', 'pack', 'ternary', 'made 2021-03-12']);
});

it('says what is not known as not known', () => {
  expect(en('001CF240000003J1J0221953')).toEqual([
    ...['maker 001', 'cell', 'letter of chemistry F (not confirmed; what is seen holds)'],
    'made J1J (outside the known table)',
  ]);
  expect(zh('001PB24000000000017')).toContain('19 位编码（再利用产品），只能部分解析');
  expect(zh('ZM-C-0001')).toEqual([]);
});
