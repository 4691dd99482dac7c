import { describe, expect, it } from '@jest/globals';
import { parseScaleLine } from './parse-scale-line.ts';

const gross = { isStable: true, basis: 'gross' };

describe('a line of a scale', () => {
  it.each([
    ['ST,GS,+0045.20kg', { ...gross, grams: 45_200 }],
    ['ST,GS,   45.2 kg', { ...gross, grams: 45_200 }],
    ['st,gs,+0045.20KG', { ...gross, grams: 45_200 }],
    ['S,G,+45.20kg', { ...gross, grams: 45_200 }],
    ['US,GS,+0044.98kg', { grams: 44_980, isStable: false, basis: 'gross' }],
    ['U,N,+0044.98kg', { grams: 44_980, isStable: false, basis: 'net' }],
    ['ST,NT,-0000.150kg', { grams: -150, isStable: true, basis: 'net' }],
    ['ST,NT,-0000.000kg', { grams: 0, isStable: true, basis: 'net' }],
    ['ST,NT,+000452g', { grams: 452, isStable: true, basis: 'net' }],
    ['ST,GS,+0090.40斤', { ...gross, grams: 45_200 }],
    ['ST,GS,+0090.40jin', { ...gross, grams: 45_200 }],
    ['ST,GS,+01.3050t', { ...gross, grams: 1_305_000 }],
    ['ST,+0045.20kg', { grams: 45_200, isStable: true, basis: null }],
    ['  +0045.20kg\r', { grams: 45_200, isStable: null, basis: null }],
    ['0.0004kg', { grams: 0, isStable: null, basis: null }],
  ])('%j is read', (text, reading) => {
    expect(parseScaleLine(text)).toEqual(reading);
  });

  it.each([
    ...['', 'ST,GS', 'OL,GS,+9999.99kg', 'ST,TR,+0001.20kg', 'ST,GS,+00 45.20kg', 'ST,GS,+45.20', 'ST,GS,+45.20lb'],
    ...['ST,GS,++45.20kg', 'ST,GS,+45.20kgkg', 'GS,ST,+45.20kg', '�T,GS,+0045.20kg', 'ST,GS,+9999999kg', 'NaNkg', 'kg'],
  ])('%j is no weight', (text) => {
    expect(parseScaleLine(text)).toBeNull();
  });
});
