import type { ClassOfGoods } from '../../../lib/centre/catalogue.ts';

const comesOut = ['bulk', 'part', 'hazardous', 'traction-battery', 'light-battery'];

/** Classes that may come out, those that the inputs usually give first; all words of the search must be found. */
export const suggest = (
  classes: ReadonlyMap<string, ClassOfGoods>,
  inputs: readonly { readonly classCode: string }[],
  search: string,
): readonly ClassOfGoods[] => {
  const usual = new Set(
    inputs.flatMap(({ classCode }) => classes.get(classCode)?.yields ?? []).map((y) => y.classCode),
  );
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ code, nameZh, nameEn }: ClassOfGoods): boolean =>
    words.every((word) => `${code} ${nameZh} ${nameEn}`.toLowerCase().includes(word));
  const all = [...classes.values()].filter((one) => comesOut.includes(one.family) && fits(one));
  return [...all.filter(({ code }) => usual.has(code)), ...all.filter(({ code }) => !usual.has(code))];
};
