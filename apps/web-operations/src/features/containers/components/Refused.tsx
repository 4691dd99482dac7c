import type { ReactElement } from 'react';
import type { Override } from '@huihuan/contracts-events';
import { Button } from '@huihuan/web-kit';
import { GateProblem } from '../../../lib/family/GateProblem.tsx';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import screen from '../../../lib/parts/screen.module.css';

/** Why the server did not take what was done. @param onFetch puts what was not packed back; `null` where nothing was */
export function Refused(props: {
  error: Error;
  siteId: string;
  onOverride: (override: Override) => void;
  onFetch: (() => void) | null;
}): ReactElement {
  const { error, siteId, onOverride, onFetch } = props;
  const { refused, containers: texts } = useOutgoingTexts();
  return (
    <div>
      <p className={screen.hint}>{refused}</p>
      <GateProblem {...{ error, siteId, onOverride }} />
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
