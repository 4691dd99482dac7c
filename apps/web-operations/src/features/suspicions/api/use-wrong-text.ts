import { wrongReportText, type ReportText } from '@huihuan/families-domain';
import { useLanguage } from '@huihuan/web-kit';

/** What is wrong with a text of a report, in the language of the screen; nothing where the server takes it. */
export const useWrongText = (): ((name: ReportText, text: string) => string | undefined) => {
  const isEnglish = useLanguage() === 'en';
  return (name, text) => {
    const wrong = wrongReportText(name, text);
    return wrong === null ? undefined : isEnglish ? wrong.en : wrong.zh;
  };
};
