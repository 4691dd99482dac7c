import type { ReactElement } from 'react';
import { chooseLanguage, useLanguage } from '../i18n/language-store.ts';
import { Segmented } from '../parts/Segmented.tsx';

export interface LanguageTexts {
  readonly label: string;
  readonly zh: string;
  readonly en: string;
}

export function LanguageSwitch({ texts }: { texts: LanguageTexts }): ReactElement {
  return (
    <Segmented
      label={texts.label}
      value={useLanguage()}
      onChange={chooseLanguage}
      segments={[
        { value: 'zh-CN', face: texts.zh, name: '中文' },
        { value: 'en', face: texts.en, name: 'English' },
      ]}
    />
  );
}
