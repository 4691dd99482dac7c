import type { ReactElement } from 'react';
import { Icon } from '../symbols/Icon.tsx';
import { chooseTheme } from '../theme/theme-store.ts';
import { useTheme } from '../theme/use-theme.ts';
import { Segmented } from '../parts/Segmented.tsx';

export interface ThemeTexts {
  readonly label: string;
  readonly system: string;
  readonly light: string;
  readonly dark: string;
}

export function ThemeSwitch({ texts }: { texts: ThemeTexts }): ReactElement {
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
