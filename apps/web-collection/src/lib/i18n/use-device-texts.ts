import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { deviceEn } from './device-en.ts';
import { deviceZh } from './device-zh.ts';

export type DeviceTexts = SameTexts<typeof deviceZh>;

/** The words for the tablet itself in the language that the user chose. */
export const useDeviceTexts = (): DeviceTexts => (useLanguage() === 'en' ? deviceEn : deviceZh);
