import type { ReactElement } from 'react';
import { count, inLanguage, StateMark, useLanguage } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { SiteDetail } from '../api/site-query.ts';
import styles from './ChainLine.module.css';

/** Whether every event of the site is here, in order and unchanged. */
export function ChainLine({ chain }: { chain: SiteDetail['chain'] }): ReactElement {
  const texts = useTexts().site;
  const language = useLanguage();
  return (
    <div className={styles.line}>
      <span>{texts.chain}</span>
      {chain.state === 'complete' ? (
        <StateMark tone="good" icon="check">
          {texts.chainComplete(count(chain.seq))}
        </StateMark>
      ) : null}
      {chain.state === 'broken' ? (
        <StateMark tone="alarm" icon="alarm">
          {texts.chainBroken}
        </StateMark>
      ) : null}
      {chain.state === 'none' ? (
        <StateMark tone="quiet" icon="link">
          {texts.chainNone}
        </StateMark>
      ) : null}
      {chain.problem === undefined ? null : <p className={styles.problem}>{inLanguage(language, chain.problem)}</p>}
    </div>
  );
}
