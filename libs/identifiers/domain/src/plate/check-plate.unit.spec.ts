import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { characterOf } from '../synthetic/synthetic-samples.support.spec.ts';
import { PLATE_PROVINCES } from './plate-kinds.ts';
import { checkPlate } from './check-plate.ts';

const PUBLISHED =
  /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z](?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[ABCDEFGHJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[ABCDEFGHJK])$/;

const codes = (input: string) => checkPlate(input).problems.map((problem) => problem.code);

describe('a plate', () => {
  it.each([
    ['鲁P12345', 'ordinary'],
    ['豫A1B2C3', 'ordinary'],
    ['豫AD12345', 'new-energy-small'],
    ['豫AFA1234', 'new-energy-small'],
    ['豫A12345D', 'new-energy-large'],
    ['豫A1234挂', 'trailer'],
    ['豫A1234学', 'learner'],
    ['豫A1234警', 'police'],
    ['粤Z1234港', 'hong-kong'],
    ['粤ZAB12澳', 'macao'],
  ])('%s is of kind %s', (plate, plateKind) => {
    expect(checkPlate(plate)).toMatchObject({
      kind: 'plate',
      valid: true,
      normalized: plate,
      decoded: { kind: 'plate', plateKind, province: plate.charAt(0), authority: plate.charAt(1) },
    });
  });

  it.each(['豫A·12345', '豫A•12345', '豫A 12345', '豫Ａ１２３４５', ' 豫a-12345 ', '豫A．12345', '豫A・12345'])(
    'is understood when written %j',
    (input) => {
      expect(checkPlate(input)).toMatchObject({ input, valid: true, normalized: '豫A12345' });
    },
  );

  it.each([
    ['豫I12345', ['plate.authority']],
    ['豫O12345', ['plate.authority']],
    ['豫112345', ['plate.authority']],
    ['中A12345', ['plate.province']],
    ['AA12345', ['plate.province']],
    ['豫A1234', ['plate.length']],
    ['豫A1234567', ['plate.length']],
    ['豫A1234I', ['plate.characters']],
    ['豫AO2345', ['plate.characters']],
    ['沪A1234领', ['plate.characters']],
    ['豫A12挂34', ['plate.characters']],
    ['豫AD1234挂', ['plate.characters']],
    ['豫AL12345', ['plate.new-energy']],
    ['豫A12345L', ['plate.new-energy']],
    ['豫ADA123A', ['plate.new-energy']],
    ['', ['plate.length', 'plate.province', 'plate.authority']],
  ])('%j fails with %j', (input, expected) => {
    expect(codes(input)).toEqual(expected);
    expect(checkPlate(input).normalized).toBeNull();
  });

  it('passes exactly when the published pattern does', () => {
    const near = fc
      .tuple(
        characterOf(`${PLATE_PROVINCES}中A`),
        characterOf('ABIOPZ1'),
        fc.string({ unit: characterOf('ABDFIKLOZ0189挂学警港澳使'), minLength: 4, maxLength: 7 }),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(near, (plate) => {
        expect(checkPlate(plate).valid).toBe(PUBLISHED.test(plate));
      }),
      { numRuns: 5000 },
    );
  });
});
