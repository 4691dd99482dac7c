import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Empty, inLanguage, ProblemNotice, Skeleton, useLanguage, Weight } from '@huihuan/web-kit';
import { snapshotKey } from '../../../../lib/api/snapshot-key.ts';
import type { Fact } from '../../../../lib/api/types.ts';
import { useTexts } from '../../../../lib/i18n/use-texts.ts';
import { Section } from '../../../../lib/parts/Section.tsx';
import { useAfterFacts } from '../../../../lib/state/use-after-facts.ts';
import { lossesQuery, type Losses } from '../../api/batches.ts';
import type { Months } from '../../api/periods.ts';
import styles from '../Table.module.css';

const changesLosses = ({ type }: Fact): boolean => /\.(item\.dismantled|batch\.closed)\./.test(type);

/** What dismantling lost in some months, by family and reason. */
export function LossSection({ areaCode, months }: { areaCode: string; months: Months }): ReactElement {
  const all = useTexts();
  const texts = all.batches.losses;
  const { data, error, refetch } = useQuery(lossesQuery(areaCode, months));
  const client = useQueryClient();
  useAfterFacts(changesLosses, () => void client.invalidateQueries({ queryKey: [...snapshotKey, 'losses'] }));
  return (
    <Section title={texts.title}>
      {error === null ? null : <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={3} label={all.loading} /> : null}
      {data?.families.length === 0 ? <Empty>{texts.none}</Empty> : null}
      {data === undefined || data.families.length === 0 ? null : <LossTable families={data.families} />}
    </Section>
  );
}

function LossTable({ families }: { families: Losses['families'] }): ReactElement {
  const all = useTexts();
  const texts = all.batches.losses;
  const language = useLanguage();
  return (
    <div className={styles.scroll} role="group" aria-label={texts.title} tabIndex={0}>
      <table className={styles.table} data-table="losses">
        <thead>
          <tr>
            <th scope="col">{texts.family}</th>
            <th scope="col">{texts.reason}</th>
            <th scope="col" className={styles.number}>
              {all.batches.loss}
            </th>
          </tr>
        </thead>
        {families.map(({ family, lossGrams, reasons, unnamedGrams }) => {
          const rows = [
            ...reasons.map(({ reason, name, grams }) => ({ key: reason, name: inLanguage(language, name), grams })),
            ...(unnamedGrams === 0 ? [] : [{ key: '', name: texts.unnamed, grams: unnamedGrams }]),
          ];
          return (
            <tbody key={family ?? ''} data-loss-family={family ?? ''}>
              <tr>
                <th scope="rowgroup">{family === null ? texts.mixed : (all.targets.family[family] ?? family)}</th>
                <td>{texts.inAll}</td>
                <td className={styles.number}>
                  <Weight grams={lossGrams} />
                </td>
              </tr>
              {rows.map(({ key, name, grams }) => (
                <tr key={key} data-loss-reason={key}>
                  <td />
                  <td>{name}</td>
                  <td className={styles.number}>
                    <Weight grams={grams} />
                  </td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
