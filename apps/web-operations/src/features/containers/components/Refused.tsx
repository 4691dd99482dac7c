import type { ReactElement } from 'react';
import { Button, ProblemNotice } from '@huihuan/web-kit';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import screen from '../../../lib/parts/screen.module.css';

/** Why the server did not take what was done. @param onFetch puts what was not packed back; `null` where nothing was */
export function Refused({ error, onFetch }: { error: Error; onFetch: (() => void) | null }): ReactElement {
  const { refused, containers: texts } = useOutgoingTexts();
  return (
    <div>
      <p className={screen.hint}>{refused}</p>
      <ProblemNotice error={error} texts={useTexts()} />
      {onFetch === null ? null : (
        <div className={screen.buttons}>
          <Button icon="back" onClick={onFetch}>
            {texts.fetch}
          </Button>
        </div>
      )}
    </div>
  );
}
