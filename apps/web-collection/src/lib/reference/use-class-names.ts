import { useLanguage } from '@huihuan/web-kit';
import { useClasses } from './reference.ts';

/** The name of a class in the language of the screen; its code where the catalogue is not on the tablet. */
export const useClassNames = (): ((classCode: string) => string) => {
  const isEnglish = useLanguage() === 'en';
  const classes = useClasses();
  return (classCode) => {
    const found = classes?.find(({ code }) => code === classCode);
    return (isEnglish ? found?.nameEn : found?.nameZh) ?? classCode;
  };
};
