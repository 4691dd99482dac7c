import { describe, expect, it } from '@jest/globals';
import type { Details } from '@huihuan/contracts-events';
import { reportOf } from './report-of.ts';

const of = (details: Details) =>
  reportOf({ classCode: 'vehicle.passenger-car', identifiers: [], grams: null, details });

describe('a report that begins with a hand-in', () => {
  it('says its kind where what was typed says it', () => {
    expect(of({ theftSuspected: true, pledged: true })).toMatchObject({ kind: 'suspected-theft', isEncumbered: true });
    expect(of({ forbiddenSeen: ['reported-stolen', 'weapons'] })).toMatchObject({ kind: 'suspected-theft' });
    expect(of({ forbiddenSeen: ['weapons'] })).toMatchObject({ kind: 'forbidden-goods', isEncumbered: false });
  });

  it.each(['pledged', 'seized'])(
    'leaves it to whoever reports where the vehicle is %s alone, and knows that',
    (name) => {
      expect(of({ [name]: true })).toMatchObject({ kind: null, isEncumbered: true });
      expect(of({ [name]: false })).toMatchObject({ kind: null, isEncumbered: false });
    },
  );
});
