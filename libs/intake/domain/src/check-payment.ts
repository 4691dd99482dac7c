import { amountBy, chinaDay, tariffAt, type Tariff } from '@huihuan/catalogue-domain';
import type { IntakeContext, RegisterIntake, Warning } from './intake-command.ts';

/**
 * What was paid beside the tariff that held at the site on the day of the hand-in: a warning, never a refusal. The money has
 * changed hands, often offline and by the tariff that the tablet knew; whoever sees to the counter asks why. Nothing is said
 * where there is no tariff.
 */
export const checkPayment = ({ siteId, row, origin }: RegisterIntake, context: IntakeContext): readonly Warning[] => {
  // it was paid for in other books
  if (origin?.kind === 'opening-stock') return [];
  const { classCode, occurredAt, grams, paidFen } = row;
  const areaCode = context.site(siteId)?.areaCode ?? '';
  const tariff = tariffAt(context.tariffs ?? [], { classCode, siteId, areaCode, day: chinaDay(occurredAt) });
  return tariff === undefined || isWithin(tariff, grams, paidFen) ? [] : [outsideTariff(tariff, grams, paidFen)];
};

const isWithin = (tariff: Tariff, grams: number, paidFen: number): boolean => {
  const { leastFen, mostFen } = amountBy(tariff, grams);
  return leastFen <= paidFen && paidFen <= mostFen;
};

const yuan = (fen: number): string => (fen / 100).toFixed(2);

const outsideTariff = (tariff: Tariff, grams: number, paidFen: number): Warning => {
  const { leastFen, mostFen } = amountBy(tariff, grams);
  const range = [yuan(leastFen), yuan(mostFen)] as const;
  return {
    code: 'payment.outside-tariff',
    zh: `所付 ${yuan(paidFen)} 元不在当日价目 ${range.join(' 至 ')} 元之内；已入账，请说明原因`,
    en: `the ${yuan(paidFen)} yuan paid lie outside the tariff of the day, ${range.join(' to ')} yuan; it is recorded, say why`,
  };
};
