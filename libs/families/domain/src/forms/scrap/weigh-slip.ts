import type { GateFinding } from '../../findings.ts';
import type { Asked, FormField } from '../../form.ts';
import { measured } from '../goods-words.ts';

const hasSlip = ({ details }: Asked): boolean => details['slipNumber'] !== undefined;

const kilograms = (name: string, zh: string, en: string, least: number): FormField => ({
  ...measured(name, { zh, en }, { unit: 'kg', least, most: 200_000, decimals: 2 }),
  ...{ when: hasSlip, needed: true },
});

/** 磅单: its number, and what it says. */
export const slipFields: readonly FormField[] = [
  {
    ...{ name: 'slipNumber', zh: '磅单号', en: 'number of the weigh slip', kind: 'text', longest: 40 },
    why: { zh: '过磅的填写；净重应等于毛重减皮重', en: 'where a weighbridge was used; net is gross less tare' },
  },
  kilograms('grossKg', '毛重', 'gross', 0.01),
  kilograms('tareKg', '皮重', 'tare', 0),
  kilograms('netKg', '净重', 'net', 0.01),
];

const grams = (kilogram: unknown): number | null =>
  typeof kilogram === 'number' ? Math.round(kilogram * 1_000) : null;

const wrong = (code: string, zh: string, en: string): GateFinding => ({
  effect: 'refuse',
  problem: { code, kind: 'invalid', path: '/netKg', zh, en },
});

/** Net is gross less tare, and is the weight that is recorded. Arithmetic, so no rule may soften it. */
export const checkSlip = ({ details, grams: recorded }: Asked): readonly GateFinding[] => {
  const [gross, tare, net] = [grams(details['grossKg']), grams(details['tareKg']), grams(details['netKg'])];
  if (gross === null || tare === null || net === null) return [];
  if (gross - tare !== net) {
    const due = (gross - tare) / 1_000;
    return [
      wrong(
        'slip.net-wrong',
        `净重 ${net / 1_000} kg 不等于毛重减皮重（${due} kg）；请对照磅单更正`,
        `a net of ${net / 1_000} kg is not gross less tare (${due} kg); correct it by the slip`,
      ),
    ];
  }
  if (recorded === undefined || recorded === net) return [];
  return [
    wrong(
      'slip.weight-differs',
      `磅单净重 ${net / 1_000} kg 与登记重量 ${recorded / 1_000} kg 不一致；请更正其中之一`,
      `the slip's net of ${net / 1_000} kg is not the recorded weight of ${recorded / 1_000} kg; correct one of them`,
    ),
  ];
};
