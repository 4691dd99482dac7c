import type { ReactElement } from 'react';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { ScanMark as Mark } from '../../../lib/scan/ScanMark.tsx';

/** How the last scan went. */
export interface LastScan {
  readonly went: 'right' | 'again' | 'wrong';
  /** The name of what was found, or the code that nothing fits. */
  readonly words: string;
}

export function ScanMark({ last }: { last: LastScan | null }): ReactElement {
  const { receive: texts } = useStationTexts();
  const more = last?.went === 'wrong' ? texts.wrongHint : undefined;
  return (
    <Mark
      said={last === null ? null : { went: last.went, words: texts[last.went](last.words), more }}
      hint={texts.scanHint}
    />
  );
}
