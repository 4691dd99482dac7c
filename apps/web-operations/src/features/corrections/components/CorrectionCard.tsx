import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { StateMark, useLanguage } from '@huihuan/web-kit';
import type { ProposedCorrection } from '../../../lib/corrections/types.ts';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useSiteNames } from '../../../lib/site/use-site-names.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import { BeforeAfter } from './BeforeAfter.tsx';
import shared from '../../../lib/parts/one-of-many.module.css';

const tones = {
  open: 'wait',
  agreed: 'wait',
  amended: 'good',
  declined: 'quiet',
  withdrawn: 'quiet',
  outdated: 'quiet',
} as const;

/** One correction: what was said, by which record, what is proposed and why, and what one's own side can say to it. */
export function CorrectionCard({ site, correction }: { site: MySite; correction: ProposedCorrection }): ReactElement {
  const texts = useCorrectionTexts();
  const isEnglish = useLanguage() === 'en';
  const siteOf = useSiteNames();
  const { bySiteId, withSiteId, state, reason, corrects, ending, itemId, warnings } = correction;
  const isMine = bySiteId === site.siteId;
  const title = isMine ? texts.to(siteOf(withSiteId)) : texts.from(siteOf(bySiteId));
  return (
    <section className={shared.card} aria-label={title} data-card={correction.correctionId} data-state={state}>
      <h2>{title}</h2>
      <BeforeAfter correction={correction} />
      <p>
        {texts.reason}: {reason}
      </p>
      <p className={shared.quiet}>
        {texts.fact}: <span className={shared.code}>{corrects}</span>
      </p>
      <Link to="/items/$itemId" params={{ itemId }}>
        {texts.item}
      </Link>
      {warnings.map(({ code, zh, en }) => (
        <p key={code}>{isEnglish ? en : zh}</p>
      ))}
      <StateMark tone={tones[state]} icon={state === 'amended' ? 'check' : 'clock'}>
        {[texts.states[state], ...(ending === null ? [] : [ending])].join(' · ')}
      </StateMark>
      {state === 'open' || state === 'agreed' ? <AnswerButtons site={site} correction={correction} /> : null}
    </section>
  );
}
