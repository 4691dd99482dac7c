import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { stationEn } from './station-en.ts';
import { stationZh } from './station-zh.ts';

export type StationTexts = SameTexts<typeof stationZh>;

export const useStationTexts = (): StationTexts => (useLanguage() === 'en' ? stationEn : stationZh);
