import { checkBatteryCode, type BatteryDate } from '@huihuan/identifiers-domain';
import type { GenealogyTexts } from '../../../lib/i18n/use-genealogy-texts.ts';

const two = (number: number): string => String(number).padStart(2, '0');

const dayOf = ({ raw, year, month, day }: BatteryDate, texts: GenealogyTexts['code']): string =>
  year === null ? texts.madeRaw(raw) : texts.made(`${year}-${two(month)}${day === null ? '' : `-${two(day)}`}`);

/** What the code of a battery says, in words: maker, level, chemistry, day; nothing where it cannot be read. */
export const batteryWords = (code: string, texts: GenealogyTexts['code']): readonly string[] => {
  const { decoded } = checkBatteryCode(code);
  if (decoded?.kind !== 'battery') return [];
  const { maker, level, chemistry } = decoded;
  const of = chemistry?.name ?? null;
  return [
    ...(maker === null ? [] : [texts.maker(maker)]),
    ...(level === null ? [] : [texts.levels[level]]),
    ...(chemistry === null ? [] : [of === null ? texts.letter(chemistry.letter) : texts.chemistries[of]]),
    decoded.layout === 'full' ? dayOf(decoded.producedOn, texts) : texts.reused,
  ];
};
