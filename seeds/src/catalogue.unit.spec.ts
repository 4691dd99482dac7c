import { describe, expect, it } from '@jest/globals';
import { catalogue, type CatalogueClass } from './index.ts';

const byCode = new Map(catalogue().map((row) => [row.code, row]));

const expectedShare = (row: CatalogueClass) =>
  row.yields.reduce(
    (sum, one) => sum + ('shareOfWeight' in one ? one.shareOfWeight : one.gramsPerUnit / row.plausibleGrams.typical),
    0,
  );

const reaches = (code: string, path: readonly string[] = []): boolean =>
  path.includes(code) || (byCode.get(code)?.yields ?? []).some((one) => reaches(one.classCode, [...path, code]));

describe('the catalogue', () => {
  it('names each class once, under its family', () => {
    expect(byCode.size).toBe(catalogue().length);
    expect(catalogue().filter((row) => !row.code.startsWith(`${row.family}.`))).toEqual([]);
  });

  it('counts items in pieces and lots in grams', () => {
    const misfits = catalogue().filter((row) => row.unit !== (row.tracking === 'item' ? 'piece' : 'gram'));
    expect(misfits).toEqual([]);
  });

  it('has its plausible weights in order', () => {
    const misfits = catalogue().filter(
      ({ plausibleGrams: { min, typical, max } }) => !(min < typical && typical < max),
    );
    expect(misfits.map(({ code }) => code)).toEqual([]);
  });

  it('yields only classes that exist, and no class yields itself in the end', () => {
    const unknown = catalogue().flatMap((row) => row.yields.filter((one) => !byCode.has(one.classCode)));
    expect(unknown).toEqual([]);
    expect(catalogue().filter((row) => reaches(row.code))).toEqual([]);
  });

  it('yields nearly the whole of a typical input, and never more', () => {
    const misfits = catalogue()
      .filter((row) => row.yields.length > 0)
      .map((row) => [row.code, Number(expectedShare(row).toFixed(4))] as const)
      .filter(([, share]) => share > 1 || share < 0.97);
    expect(misfits).toEqual([]);
  });

  it('requires and expects only identifiers that it accepts, and requires none but by a document read in full', () => {
    const refusing = catalogue().filter((row) => row.requiredIdentifiers.length > 0);
    expect(new Set(refusing.map(({ family }) => family))).toEqual(new Set(['vehicle']));
    expect(refusing.every((row) => row.sources.some(({ sure }) => sure === 'A'))).toBe(true);
    const strange = catalogue().filter((row) =>
      [...row.requiredIdentifiers, ...row.expectedIdentifiers].some((kind) => !row.identifierKinds.includes(kind)),
    );
    expect(strange).toEqual([]);
  });

  it('covers all 14 entries of the directory of 2014', () => {
    const numbers = new Set(catalogue().flatMap((row) => row.applianceDirectoryNumber ?? []));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
  });

  it('gives the hazardous fractions their codes', () => {
    const codes = ['circuit-board', 'crt-glass', 'mercury-lamp', 'waste-oil', 'catalyst', 'lead-battery'].map(
      (name) => byCode.get(`hazardous.${name}`)?.wasteCode,
    );
    expect(codes).toEqual(['900-045-49', '900-044-49', '900-023-29', '900-214-08', '900-049-50', '900-052-31']);
  });

  it('has the five assemblies and every scrapped vehicle that the rules tell apart', () => {
    const wanted = [
      ...['engine', 'steering-gear', 'gearbox', 'axle', 'frame'].map((name) => `part.${name}`),
      ...['passenger-car', 'small-truck', 'large-truck', 'large-coach', 'school-bus', 'motorcycle'].map(
        (name) => `vehicle.${name}`,
      ),
    ];
    expect(wanted.filter((code) => !byCode.has(code))).toEqual([]);
  });

  it('is valid for a time that begins before it ends', () => {
    expect(catalogue().filter((row) => row.validTo !== null && row.validTo <= row.validFrom)).toEqual([]);
  });
});
