import type { CatalogueClass } from '@huihuan/catalogue-domain';
import { heaviestLoadGrams } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Doubt } from './doubt.ts';

/** As a scale shows it, to the gram. */
const kilograms = (grams: number): number => grams / 1000;

/** A weight is a fact of the scale. Beyond what its class can weigh it is a doubt, because scales and classes get mixed up. */
export const checkWeight = (grams: number, known: CatalogueClass): Result<readonly Doubt[]> => {
  if (!Number.isInteger(grams) || grams <= 0 || grams > heaviestLoadGrams) {
    return refuse({
      code: 'weight.invalid',
      kind: 'invalid',
      zh: '重量必须是大于零的整数克（不超过 1000 吨）；请重新称重',
      en: 'a weight is a whole number of grams above zero and up to 1,000 t; weigh it again',
      path: '/grams',
      details: { grams },
    });
  }
  const { min, max, typical } = known.plausibleGrams;
  if (grams >= min && grams <= max) return accept([]);
  return accept([
    {
      code: 'weight.implausible',
      kind: 'conflict',
      zh: `“${known.nameZh}”通常重 ${kilograms(min)} 至 ${kilograms(max)} kg，现为 ${kilograms(grams)} kg；请核对类别并重新称重`,
      en: `${known.nameEn} weighs ${kilograms(min)} to ${kilograms(max)} kg as a rule, this one ${kilograms(grams)} kg; check the class and weigh it again`,
      path: '/grams',
      details: { grams, min, typical, max },
    },
  ]);
};
