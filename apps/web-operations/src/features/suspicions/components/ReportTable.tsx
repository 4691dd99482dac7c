import type { ReactElement } from 'react';
import { Button, moment, StateMark } from '@huihuan/web-kit';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { Answered } from '../../../lib/parts/Answered.tsx';
import { Heads } from '../../../lib/parts/Heads.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import type { Reports, Suspicion } from '../api/suspicions.ts';
import styles from './suspicions.module.css';

interface Rows {
  readonly title: string;
  readonly now: number;
  /** The row that is selected; -1 where none of these is. */
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

/** Reports in one state, as far as they were read. */
export function ReportPart(props: Rows & { query: Reports; none: string }): ReactElement {
  const { query, none, ...rows } = props;
  const texts = useSuspicionTexts();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const refetch = query.isFetchNextPageError ? query.fetchNextPage : query.refetch;
  return (
    <>
      <h2>{rows.title}</h2>
      <Answered query={{ data: data?.pages.flat(), error, refetch }} none={none}>
        {(reports) => <ReportTable {...rows} reports={reports} />}
      </Answered>
      {hasNextPage ? (
        <div className={screen.buttons}>
          <Button isDisabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {texts.more}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function ReportTable(props: Rows & { reports: readonly Suspicion[] }): ReactElement {
  const { title, now, reports, selected, onSelect } = props;
  const texts = useSuspicionTexts();
  return (
    <div className={styles.scroll} role="group" aria-label={title} tabIndex={0}>
      <table className={screen.table} aria-label={title}>
        <Heads heads={texts.columns} />
        <tbody>
          {reports.map((one, index) => (
            <tr
              key={one.reportId}
              ref={intoSight(index === selected)}
              aria-selected={index === selected}
              data-report={one.reportId}
              data-open={one.isOpen}
              onClick={() => onSelect(index)}
            >
              <td>{moment(one.toldAt, now)}</td>
              <td>{texts.kinds[one.kind]}</td>
              <td className={styles.goods}>{one.goods}</td>
              <td>
                {one.office} · {texts.toldByWays[one.toldBy]}
              </td>
              <td>{one.number ?? <Waiting>{texts.noNumber}</Waiting>}</td>
              <td>{one.outcome === 'held' ? <Waiting>{texts.outcomes.held}</Waiting> : texts.outcomes[one.outcome]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Waiting({ children }: { children: string }): ReactElement {
  return (
    <StateMark tone="wait" icon="clock">
      {children}
    </StateMark>
  );
}
