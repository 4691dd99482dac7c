import { expect, it } from '@jest/globals';
import { foreseenDoubt } from './foreseen-doubt.ts';

const classes = [{ code: 'appliance.refrigerator', plausibleGrams: { min: 10_000, typical: 50_000, max: 200_000 } }];
const handIn = (body: Readonly<Record<string, number | string | object>>) =>
  ({ kind: 'intake', note: null, body: { classCode: 'appliance.refrigerator', ...body } }) as Parameters<
    typeof foreseenDoubt
  >[0];

it('knows from the catalogue on the tablet which weight will need a supervisor', () => {
  expect(foreseenDoubt(handIn({ grams: 9_999 }), classes)).toBe('weight');
  expect(foreseenDoubt(handIn({ grams: 200_001 }), classes)).toBe('weight');
  expect(foreseenDoubt(handIn({ grams: 10_000 }), classes)).toBeNull();
  expect(foreseenDoubt(handIn({ grams: 900_000, override: {} }), classes)).toBeNull();
  expect(foreseenDoubt(handIn({ grams: 1 }), [])).toBeNull();
  expect(foreseenDoubt({ ...handIn({ grams: 1 }), kind: 'shipment.open' }, classes)).toBeNull();
});

it('knows of a description that it takes back a stop, until a supervisor has answered for it', () => {
  const said = { kind: 'item.describe', body: {}, note: { itemId: 'i', liftsStop: true } };
  expect(foreseenDoubt(said, [])).toBe('liftsStop');
  expect(foreseenDoubt({ ...said, body: { override: {} } }, [])).toBeNull();
  expect(foreseenDoubt({ ...said, note: { itemId: 'i' } }, [])).toBeNull();
});
