import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { count, Empty, inLanguage, ProblemNotice, Skeleton, useLanguage, weightText } from '@huihuan/web-kit';
import { snapshotKey } from '../../../../lib/api/snapshot-key.ts';
import type { Fact } from '../../../../lib/api/types.ts';
import { useSiteName } from '../../../../lib/api/use-site-names.ts';
import { Downloads } from '../../../../lib/download/Downloads.tsx';
import { useTexts } from '../../../../lib/i18n/use-texts.ts';
import { Section } from '../../../../lib/parts/Section.tsx';
import { useAfterFacts } from '../../../../lib/state/use-after-facts.ts';
import type { Months } from '../../api/periods.ts';
import { yieldsAsSheet, yieldsQuery, type ClassYield, type OpenedYields, type Yields } from '../../api/yields.ts';
import field from '../Field.module.css';
import styles from '../Table.module.css';
import { useOutputName } from './use-output-name.ts';
import { YieldJobs } from './YieldJobs.tsx';
import { YieldTable } from './YieldTable.tsx';

const changesYields = ({ type }: Fact): boolean => type.includes('.item.dismantled.');

/** What dismantling gave for each kilogram, site by site, against what is expected and against the other sites. */
export function YieldSection({ areaCode, months }: { areaCode: string; months: Months }): ReactElement {
  const all = useTexts();
  const texts = all.yields;
  const language = useLanguage();
  const siteName = useSiteName();
  const outputName = useOutputName();
  const { data, error, refetch } = useQuery(yieldsQuery(areaCode, months));
  const client = useQueryClient();
  useAfterFacts(changesYields, () => void client.invalidateQueries({ queryKey: [...snapshotKey, 'yields', areaCode] }));
  const [chosen, setChosen] = useState('');
  const [opened, setOpened] = useState<OpenedYields | null>(null);
  const shown = data?.classes.find(({ classCode }) => classCode === chosen) ?? data?.classes[0];
  const names = { site: siteName, output: outputName, finding: (finding: string) => texts.finding[finding] ?? finding };
  const save =
    shown === undefined ? null : (
      <span className={styles.wide}>
        <select
          className={field.select}
          aria-label={texts.choose}
          value={shown.classCode}
          onChange={({ target }) => setChosen(target.value)}
        >
          {data?.classes.map(({ classCode, name }) => (
            <option key={classCode} value={classCode}>
              {inLanguage(language, name)}
            </option>
          ))}
        </select>
        <Downloads
          of={texts.title}
          sheet={() =>
            yieldsAsSheet(shown, names, {
              name: `huihuan-yields-${areaCode}-${shown.classCode}-${months.toMonth}`,
              heads: texts.heads,
            })
          }
        />
      </span>
    );
  return (
    <Section title={texts.title} aside={save}>
      {error === null ? null : <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={4} label={all.loading} /> : null}
      {data !== undefined && shown === undefined ? <Empty>{texts.nothing}</Empty> : null}
      {shown === undefined ? null : (
        <YieldTable yields={shown} onOpen={(siteId) => setOpened({ siteId, classCode: shown.classCode, ...months })} />
      )}
      {data === undefined ? null : <Notes yields={data} shown={shown} />}
      {opened === null ? null : (
        <YieldJobs opened={opened} name={shown?.name ?? null} onClose={() => setOpened(null)} />
      )}
    </Section>
  );
}

function Notes({ yields, shown }: { yields: Yields; shown: ClassYield | undefined }): ReactElement {
  const { yields: texts } = useTexts();
  const { outlier, mixed } = yields;
  return (
    <>
      {shown === undefined ? null : (
        <p className={styles.quiet} data-standing={shown.rule?.standing ?? 'none'}>
          {texts.unit}{' '}
          {shown.rule === null ? texts.noRule : texts.source(texts.standing[shown.rule.standing], shown.rule.document)}
        </p>
      )}
      {outlier === null || shown === undefined ? null : (
        <p className={styles.quiet}>
          {`${texts.standing[outlier.standing]} · `}
          {texts.method(weightText(outlier.minimumGrams), count(outlier.bandPercent), count(outlier.leastDifference))}
          {texts.peers(count(outlier.sites), count(outlier.deviations))} {texts.caution}
        </p>
      )}
      {mixed.jobs === 0 ? null : (
        <p className={styles.quiet}>{texts.mixed(count(mixed.jobs), weightText(mixed.inputGrams))}</p>
      )}
    </>
  );
}
