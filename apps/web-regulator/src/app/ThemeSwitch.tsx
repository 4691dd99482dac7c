import type { ReactElement } from 'react';
import { chooseTheme, Icon, Segmented, useTheme } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';

export function ThemeSwitch(): ReactElement {
  const { theme: texts } = useTexts();
  return (
    <Segmented
      label={texts.label}
      value={useTheme().choice}
      onChange={chooseTheme}
      segments={[
        { value: 'system', face: <Icon name="screen" />, name: texts.system },
        { value: 'light', face: <Icon name="sun" />, name: texts.light },
        { value: 'dark', face: <Icon name="moon" />, name: texts.dark },
      ]}
    />
  );
}
