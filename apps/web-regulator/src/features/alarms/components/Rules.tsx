import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useAreaCode } from '../../../lib/area/use-area.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { rulesQuery } from '../api/alarm-queries.ts';
import { RuleForm } from './RuleForm.tsx';
import styles from './Rules.module.css';

/** The rules that hold in the area that the page is about; another area has its own. */
export function Rules(): ReactElement {
  const all = useTexts();
  const areaCode = useAreaCode();
  const { data, error, refetch } = useQuery(rulesQuery(areaCode));
  return (
    <div className={styles.rules}>
      <p className={styles.note}>{all.alarms.rulesNote}</p>
      {error === null ? null : <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={9} label={all.loading} /> : null}
      {data?.map((rule) => (
        <RuleForm key={`${areaCode} ${rule.kind}`} rule={rule} areaCode={areaCode} />
      ))}
    </div>
  );
}
