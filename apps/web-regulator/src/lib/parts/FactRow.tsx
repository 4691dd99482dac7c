import type { ReactElement } from 'react';
import { inLanguage, moment, useLanguage } from '@huihuan/web-kit';
import type { Fact } from '../api/types.ts';
import { serverNow } from '../state/server-clock.ts';
import styles from './FactRow.module.css';

/** One event on one or two lines: when, what, where. With `onShow` the row is a button. */
export function FactRow(props: { fact: Fact; place?: string; label?: string; onShow?: () => void }): ReactElement {
  const language = useLanguage();
  const { fact, place, onShow } = props;
  const content = (
    <>
      <time className={styles.time} dateTime={fact.time}>
        {moment(fact.time, serverNow())}
      </time>
      <span className={styles.words}>
        {inLanguage(language, fact.summary)}
        {place === undefined ? null : <span className={styles.place}>{place}</span>}
      </span>
    </>
  );
  if (onShow === undefined) return <div className={styles.row}>{content}</div>;
  return (
    <button type="button" className={styles.row} onClick={onShow} title={props.label}>
      {content}
    </button>
  );
}
