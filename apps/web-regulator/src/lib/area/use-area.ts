import { useQuery } from '@tanstack/react-query';
import { inLanguage, useLanguage } from '@huihuan/web-kit';
import { settingsQuery } from '../api/settings-query.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useSelection } from '../state/selection.ts';
import { everywhere } from './area-code.ts';
import { areaQuery } from './area-query.ts';

/** The area that the page is about: what was drilled down to, else what the installation watches. */
export const useAreaCode = (): string => {
  const { data } = useQuery(settingsQuery);
  return useSelection().area ?? data?.areaCode ?? everywhere;
};

/** What an area is called, or its code until that is known. The registered names are Chinese. */
export const useNameOfArea = (areaCode: string): string => {
  const texts = useTexts();
  const language = useLanguage();
  const { data: settings } = useQuery(settingsQuery);
  const { data: area } = useQuery(areaQuery(areaCode));
  if (areaCode === everywhere) return texts.area.everywhere;
  if (areaCode === settings?.areaCode) return inLanguage(language, settings.areaName);
  return area?.name ?? areaCode;
};

/** What the area is called that the page is about. */
export const useAreaName = (): string => useNameOfArea(useAreaCode());
