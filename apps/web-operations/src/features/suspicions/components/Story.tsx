import type { ReactElement } from 'react';
import { moment, weightText } from '@huihuan/web-kit';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import type { Suspicion } from '../api/suspicions.ts';
import styles from './suspicions.module.css';

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

/** What was recorded with a report, and what was added to it since, in order. */
export function Story({ report, now }: { report: Suspicion; now: number }): ReactElement {
  const texts = useSuspicionTexts();
  const nameOf = useClassNames();
  const { classCode, identifiers, grams, goods, followUps, toldAt } = report;
  const taken = joined([
    ...[texts.reported, moment(toldAt, now), classCode === null ? null : nameOf(classCode)],
    ...identifiers.map(({ value }) => value),
    grams === null ? null : weightText(grams),
  ]);
  return (
    <section aria-label={texts.story(goods)} data-story={report.reportId}>
      <h2>{texts.story(goods)}</h2>
      <ol className={styles.story}>
        <li>{taken}</li>
        {followUps.map(({ followUpId, number, outcome, note, occurredAt }) => (
          <li key={followUpId}>
            {joined([
              ...[texts.added, moment(occurredAt, now), number],
              ...[outcome === null ? null : texts.outcomes[outcome], note],
            ])}
          </li>
        ))}
      </ol>
    </section>
  );
}
