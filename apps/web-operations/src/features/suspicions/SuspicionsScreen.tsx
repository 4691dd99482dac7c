import { useState, type ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { useKeys } from '../../lib/centre/use-keys.ts';
import { useSuspicionTexts } from '../../lib/i18n/use-suspicion-texts.ts';
import { Connection } from '../../lib/live/Connection.tsx';
import { useNow } from '../../lib/live/use-now.ts';
import screen from '../../lib/parts/screen.module.css';
import { useChosen } from '../../lib/parts/use-chosen.ts';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import { SiteSwitch } from '../../lib/site/SiteSwitch.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { useReports, type Reports, type Suspicion } from './api/suspicions.ts';
import { AdditionDialog } from './components/AdditionDialog.tsx';
import { ReportDialog } from './components/ReportDialog.tsx';
import { ReportPart } from './components/ReportTable.tsx';
import { Story } from './components/Story.tsx';

type Asked = { readonly act: 'report' } | { readonly act: 'add'; readonly report: Suspicion };

const idOf = ({ reportId }: Suspicion): string => reportId;

const rowsOf = ({ data }: Reports): readonly Suspicion[] => data?.pages.flat() ?? [];

/** Who was told the last time, whether that report is done or not. */
const lastOffice = (reports: readonly Suspicion[]): string =>
  reports.toSorted((one, other) => (one.toldAt < other.toldAt ? 1 : -1))[0]?.office ?? '';

/** What stands in both lists, one below the other, and which row of it is selected. */
const useRows = (site: MySite) => {
  const [open, done] = [useReports(site, 'open'), useReports(site, 'done')];
  const [opened, ended] = [rowsOf(open), rowsOf(done)];
  const rows = [...opened, ...ended];
  const { row, index, choose } = useChosen(rows, idOf);
  useListKeys({ length: rows.length, selected: index, onSelect: choose });
  return { open, done, rows, row, index, choose, before: opened.length };
};

function SuspicionsOf({ site }: { site: MySite }): ReactElement {
  const texts = useSuspicionTexts();
  const now = useNow();
  const { open, done, rows, row, index, choose, before } = useRows(site);
  const [asked, ask] = useState<Asked | null>(null);
  const report = (): void => ask({ act: 'report' });
  const add = (): void => {
    if (row !== undefined) ask({ act: 'add', report: row });
  };
  const close = (): void => ask(null);
  useKeys({ n: { says: texts.begin, act: report }, a: { says: texts.add, act: add } }, asked !== null);
  return (
    <section className={screen.screen}>
      <header className={screen.head}>
        <h1>{texts.title}</h1>
        <SiteSwitch />
        <Connection isCut={open.error !== null || done.error !== null} />
        <div className={screen.buttons}>
          <Button look="main" icon="plus" letter="N" onClick={report}>
            {texts.begin}
          </Button>
          <Button icon="check" letter="A" isDisabled={row === undefined} onClick={add}>
            {texts.add}
          </Button>
        </div>
      </header>
      <p className={screen.hint}>{texts.says}</p>
      <p className={screen.hint}>{texts.keys}</p>
      <ReportPart
        {...{ title: texts.openTitle, none: texts.openNone, query: open, now, selected: index, onSelect: choose }}
      />
      <ReportPart
        {...{ title: texts.doneTitle, none: texts.doneNone, query: done, now, selected: index - before }}
        onSelect={(place) => choose(place + before)}
      />
      {row === undefined ? null : <Story report={row} now={now} />}
      {asked?.act === 'report' ? <ReportDialog site={site} office={lastOffice(rows)} onClose={close} /> : null}
      {asked?.act === 'add' ? <AdditionDialog site={site} report={asked.report} onClose={close} /> : null}
    </section>
  );
}

/** 停收报警: what this site refused and told the police, and what of it is still open. */
export function SuspicionsScreen(): ReactElement {
  return <AtMySite>{(site) => <SuspicionsOf key={site.siteId} site={site} />}</AtMySite>;
}
