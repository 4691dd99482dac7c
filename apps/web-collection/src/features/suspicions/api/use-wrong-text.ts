import { wrongReportText, type ReportText } from '@huihuan/families-domain';
import { useLanguage } from '@huihuan/web-kit';

/** What is wrong with a text of a report, in the language of the screen; `null` where the server takes it. */
export const useWrongText = (): ((name: ReportText, text: string) => string | null) => {
  const isEnglish = useLanguage() === 'en';
  return (name, text) => {
    const wrong = wrongReportText(name, text);
    return wrong === null ? null : isEnglish ? wrong.en : wrong.zh;
  };
};
