import type { ReactElement } from 'react';
import { batteryWords } from '@huihuan/identifiers-domain';
import { inLanguage, useLanguage } from '@huihuan/web-kit';

/** What the code of a battery says, in words; nothing where it is none that can be read. */
export function BatterySays({ code }: { code: string }): ReactElement | null {
  const language = useLanguage();
  const words = batteryWords(code);
  if (words.length === 0) return null;
  return <small data-battery-says={code}>{words.map((each) => inLanguage(language, each)).join(' · ')}</small>;
}
