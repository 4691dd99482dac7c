import type { ReactElement } from 'react';
import { Button, Icon, useLanguage } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import type { Lines } from '../api/use-lines.ts';

/** Whether the server has all that was weighed; what it refused, in its own words. */
export function SentMark({ lines, isLost }: { lines: Lines; isLost: boolean }): ReactElement {
  const texts = useCentreTexts().workbench;
  const isEnglish = useLanguage() === 'en';
  const refused = lines.waiting.filter((act) => act.refused !== null);
  const unsent = lines.waiting.length - refused.length;
  return (
    <div role="status" data-unsent={unsent} data-line={isLost ? 'lost' : 'live'}>
      {isLost ? (
        <span className={panel.alarm}>
          <Icon name="cut" size={14} /> {texts.offline}{' '}
        </span>
      ) : null}
      {unsent > 0 ? (
        texts.unsent(unsent)
      ) : (
        <span className={panel.good}>{isLost || refused.length > 0 ? '' : texts.allSent}</span>
      )}
      {refused.map(({ id, refused: problem }) => (
        <p key={id} className={panel.alarm} role="alert">
          {texts.refused}: {isEnglish ? problem?.detail : problem?.detailZh}{' '}
          <Button onClick={() => lines.giveUp(id)}>{texts.giveUp}</Button>
        </p>
      ))}
    </div>
  );
}
