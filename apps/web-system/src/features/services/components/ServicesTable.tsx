import { useId, type ReactElement } from 'react';
import { Icon } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { ServiceView } from '../../../lib/state/use-service-views.ts';
import { stateOf } from '../api/service-state.ts';
import { ServiceNotes } from './ServiceNotes.tsx';
import { ServiceRow } from './ServiceRow.tsx';
import styles from './ServicesTable.module.css';

/** How each service is doing, in one table; below it, in words, what has to be looked at. */
export function ServicesTable(props: { views: readonly ServiceView[]; isOffline: boolean }): ReactElement {
  const { services: texts } = useTexts();
  const title = useId();
  const { views, isOffline } = props;
  const isCalm = views.every((view) => stateOf(view) === 'good');
  return (
    <section className={styles.section} aria-labelledby={title} data-calm={isCalm}>
      <h2 id={title}>{texts.title}</h2>
      {isCalm ? (
        <p className={styles.calm} role="status">
          <Icon name="check" />
          {texts.well}
        </p>
      ) : null}
      <div className={styles.scroll} tabIndex={-1}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.service}</th>
              <th scope="col">{texts.state}</th>
              <th scope="col">{texts.engine}</th>
              <th scope="col">{texts.broker}</th>
              <th scope="col">{texts.relay}</th>
              <th scope="col" className={styles.number}>
                {texts.lag}
              </th>
              <th scope="col" className={styles.number}>
                {texts.skipped}
              </th>
              <th scope="col" className={styles.number}>
                {texts.early}
              </th>
              <th scope="col" className={styles.number}>
                {texts.behind}
              </th>
              <th scope="col" className={styles.number}>
                {texts.failed}
              </th>
            </tr>
          </thead>
          <tbody>
            {views.map((view) => (
              <ServiceRow key={view.service} view={view} state={isOffline ? 'offline' : stateOf(view)} />
            ))}
          </tbody>
        </table>
      </div>
      {isOffline ? null : <ServiceNotes views={views} />}
    </section>
  );
}
