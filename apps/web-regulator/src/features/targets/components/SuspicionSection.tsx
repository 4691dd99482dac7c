import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Button, Empty, moment, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';
import type { Fact } from '../../../lib/api/types.ts';
import { useSiteName } from '../../../lib/api/use-site-names.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { useAfterFacts } from '../../../lib/state/use-after-facts.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';
import { suspicionsQuery, type SuspicionFilter, type SuspicionSeen } from '../api/suspicions.ts';
import { SuspicionFilters } from './SuspicionFilters.tsx';
import { SuspicionProof } from './SuspicionProof.tsx';
import styles from './Table.module.css';

const changesReport = ({ type }: Fact): boolean => type.includes('.suspicion.');

/** Reports to the police (停收报警) of the sites of an area, with the signed facts behind each. */
export function SuspicionSection({ areaCode }: { areaCode: string }): ReactElement {
  const all = useTexts();
  const texts = all.suspicions;
  const [filter, setFilter] = useState<SuspicionFilter>({ state: null, kind: null });
  const [opened, setOpened] = useState<string | null>(null);
  const found = useInfiniteQuery(suspicionsQuery(areaCode, filter));
  const client = useQueryClient();
  useAfterFacts(changesReport, () => void client.invalidateQueries({ queryKey: [...snapshotKey, 'suspicions'] }));
  const reports = found.data?.pages.flat();
  const behind = reports?.find(({ reportId }) => reportId === opened);
  const again = found.isFetchNextPageError ? found.fetchNextPage : found.refetch;
  return (
    <Section title={texts.title} aside={<SuspicionFilters filter={filter} onFilter={setFilter} />}>
      {found.error === null ? null : <ProblemNotice error={found.error} texts={all} onRetry={() => void again()} />}
      {reports === undefined && found.error === null ? <Skeleton lines={3} label={all.loading} /> : null}
      {reports?.length === 0 ? <Empty>{texts.none}</Empty> : null}
      {reports === undefined || reports.length === 0 ? null : (
        <>
          <SuspicionTable reports={reports} onOpen={setOpened} />
          <p className={styles.quiet}>{texts.about}</p>
        </>
      )}
      {found.hasNextPage ? (
        <Button onClick={() => void found.fetchNextPage()} isDisabled={found.isFetchingNextPage}>
          {texts.more}
        </Button>
      ) : null}
      {behind === undefined ? null : <SuspicionProof key={behind.reportId} report={behind} />}
    </Section>
  );
}

function SuspicionTable(props: {
  reports: readonly SuspicionSeen[];
  onOpen: (reportId: string) => void;
}): ReactElement {
  const texts = useTexts().suspicions;
  const siteName = useSiteName();
  return (
    <div className={styles.scroll} role="group" aria-label={texts.title} tabIndex={0}>
      <table className={styles.table} data-table="suspicions">
        <thead>
          <tr>
            {texts.heads.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.reports.map((one) => (
            <tr key={one.reportId} data-report={one.reportId} data-open={one.isOpen}>
              <td>{moment(one.toldAt, serverNow())}</td>
              <td>{siteName(one.siteId)}</td>
              <td>{texts.kinds[one.kind]}</td>
              <th scope="row">
                <button type="button" onClick={() => props.onOpen(one.reportId)}>
                  {one.goods}
                </button>
              </th>
              <td>
                {one.office} · {texts.toldBy[one.toldBy]}
              </td>
              <td>{one.number ?? texts.noNumber}</td>
              <td>{texts.outcomes[one.outcome]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
