import type { ReactElement } from 'react';
import { chooseLanguage, Segmented, useLanguage } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';

export function LanguageSwitch(): ReactElement {
  const { language: texts } = useTexts();
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
