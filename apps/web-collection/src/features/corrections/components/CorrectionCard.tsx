import type { ReactElement } from 'react';
import { StateMark, useLanguage } from '@huihuan/web-kit';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import type { CorrectionNow, SaidHere } from '../../../lib/reference/corrections.ts';
import { useSites } from '../../../lib/reference/reference.ts';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { AnswerKeys } from './AnswerKeys.tsx';
import { BeforeAfter } from './BeforeAfter.tsx';
import styles from './Corrections.module.css';

const tones = {
  open: 'wait',
  agreed: 'wait',
  amended: 'good',
  declined: 'quiet',
  withdrawn: 'quiet',
  outdated: 'quiet',
} as const;

/** One correction: what was said, what is proposed and why, how it stands, and what this side can say to it. */
export function CorrectionCard({ siteId, correction }: { siteId: string; correction: CorrectionNow }): ReactElement {
  const words = useCorrectionTexts();
  const isEnglish = useLanguage() === 'en';
  const sites = useSites();
  const { correctionId, bySiteId, withSiteId, state, reason, ending, said, itemId } = correction;
  const nameOf = (id: string): string => {
    const site = sites?.find((each) => each.siteId === id);
    return (isEnglish ? site?.nameEn : site?.name) ?? '';
  };
  const other = nameOf(withSiteId);
  const isMine = bySiteId === siteId;
  const alone = withSiteId === siteId || other === '' ? words.alone : words.to(other);
  const title = isMine ? (withSiteId === '' ? words.propose : alone) : words.from(nameOf(bySiteId));
  const mayAnswer = state === 'open' && (said === null || (said.state === 'refused' && said.kind !== 'propose'));
  return (
    <article className={styles.card} data-correction={correctionId} data-state={state} data-said={said?.kind ?? 'none'}>
      <h3>
        {title} <small>{itemId.slice(-8).toUpperCase()}</small>
      </h3>
      <BeforeAfter correction={correction} />
      <p className={styles.reason}>
        {words.reason}: {reason}
      </p>
      <StateMark tone={tones[state]} icon={state === 'amended' ? 'check' : 'clock'}>
        {[words.states[state], ...(ending === null ? [] : [ending])].join(' · ')}
      </StateMark>
      {said === null ? null : <Said said={said} />}
      {mayAnswer ? <AnswerKeys key={said?.actId ?? 'first'} siteId={siteId} correction={correction} /> : null}
    </article>
  );
}

/** What was said on this tablet, and how far it has come. */
function Said({ said }: { said: SaidHere }): ReactElement {
  const words = useCorrectionTexts();
  if (said.state === 'refused') return <Notice look="alarm">{words.refused}</Notice>;
  const isThere = said.state === 'done' || said.state === 'put-aside';
  return (
    <Notice look="good">
      {words.said[said.kind]} · {isThere ? words.sentSoon : words.sendsLater}
    </Notice>
  );
}
