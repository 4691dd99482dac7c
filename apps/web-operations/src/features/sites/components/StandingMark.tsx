import type { ReactElement } from 'react';
import { count, StateMark } from '@huihuan/web-kit';
import { useSiteTexts } from '../../../lib/i18n/use-site-texts.ts';
import type { Standing } from '../api/licence-standing.ts';

/** From how many days before its end on a licence asks to be renewed. */
const soonDays = 90;

/** How long a licence still holds, or that it does no more. */
export function StandingMark({ standing }: { standing: Standing }): ReactElement {
  const { standings: texts } = useSiteTexts();
  switch (standing.kind) {
    case 'open':
      return <StateMark {...{ tone: 'good', icon: 'check' }}>{texts.open}</StateMark>;
    case 'later':
      return <StateMark {...{ tone: 'quiet', icon: 'clock' }}>{texts.later(count(standing.days))}</StateMark>;
    case 'left':
      return (
        <StateMark {...(standing.days > soonDays ? { tone: 'good', icon: 'check' } : { tone: 'wait', icon: 'clock' })}>
          {texts.left(count(standing.days))}
        </StateMark>
      );
    case 'renewed':
      return <StateMark {...{ tone: 'quiet', icon: 'retry' }}>{texts.renewed}</StateMark>;
    case 'ended':
      return <StateMark {...{ tone: 'alarm', icon: 'alarm' }}>{texts.ended(count(standing.days))}</StateMark>;
    default:
      return standing satisfies never;
  }
}
