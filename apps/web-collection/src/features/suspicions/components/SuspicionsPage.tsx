import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Empty, isOpenReport, moment, Skeleton } from '@huihuan/web-kit';
import { useTablet } from '@huihuan/web-outbox';
import { draftFor, emptyAddition, withDraft, type ToWrite } from '../../../lib/hand-in/report-draft.ts';
import { emptyReport } from '../../../lib/hand-in/report-of.ts';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { openLimit, type SuspicionCopy, type SuspicionNow } from '../../../lib/reference/suspicions.ts';
import { useSuspicions } from '../../../lib/reference/use-suspicions.ts';
import { useNow } from '../../../lib/touch/api/use-now.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { useDrafts, type Drafts } from '../api/use-drafts.ts';
import { Older } from './Older.tsx';
import { ReportForm } from './ReportForm.tsx';
import { SuspicionCard } from './SuspicionCard.tsx';
import styles from './Suspicions.module.css';

/** Reports to the police (停收报警): those of this site, the open ones first, and a new one, also without a network. */
export function SuspicionsPage(): ReactElement | null {
  const tablet = useTablet();
  if (tablet.kind !== 'working') return null;
  const { siteId, person } = tablet;
  return <Reports key={person.personId} siteId={siteId} personId={person.personId} />;
}

/** Where the focus goes after an act: a report by its id, the form, or the key that begins one; `null` leaves it where the user has it. */
type Aim = string | null;
const keyToBegin = 'begin';
const formOfReport = 'form';

const aimAt = (toWrite: ToWrite): Aim => (toWrite.form === 'report' ? formOfReport : toWrite.reportId);

function Reports({ siteId, personId }: { siteId: string; personId: string }): ReactElement {
  const words = useSuspicionTexts();
  const drafts = useDrafts(personId);
  const [older, setOlder] = useState<readonly SuspicionCopy[]>([]);
  const [aim, setAim] = useState<Aim>(null);
  const [known, now] = [useSuspicions(older), useNow()];
  if (known === undefined) return <Skeleton lines={4} label={words.title} />;
  const { reports, asOf } = known;
  const [open, done] = [reports.filter(isOpenReport), reports.filter((report) => !isOpenReport(report))];
  const cards = (of: readonly SuspicionNow[]): readonly ReactElement[] =>
    of.map((report) => <CardOf key={report.reportId} {...{ siteId, report, now, drafts, aim, setAim }} />);
  return (
    <>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.says}>{words.says}</p>
      {asOf === null ? (
        <Notice look="wait">{words.noCopy}</Notice>
      ) : (
        <p className={styles.says}>{words.asOf(moment(asOf, now))}</p>
      )}
      <Writing {...{ siteId, drafts, aim, setAim }} office={reports[0]?.office ?? ''} />
      <section className={styles.part} aria-label={words.openTitle}>
        <h2>{words.openTitle}</h2>
        {known.open >= openLimit ? <Notice look="wait">{words.isFull(openLimit)}</Notice> : null}
        {open.length === 0 ? <Empty>{words.openNone}</Empty> : cards(open)}
      </section>
      {done.length === 0 ? null : (
        <section className={styles.part} aria-label={words.doneTitle}>
          <h2>{words.doneTitle}</h2>
          {cards(done)}
        </section>
      )}
      {known.newest === null ? null : <Older {...{ siteId, newest: known.newest, older, onOlder: setOlder }} />}
    </>
  );
}

/** The report that is being written, or the key to begin one; and the question where another one should take its place. */
function Writing(props: {
  siteId: string;
  drafts: Drafts;
  office: string;
  aim: Aim;
  setAim: (aim: Aim) => void;
}): ReactElement {
  const { siteId, drafts, aim, setAim } = props;
  const words = useSuspicionTexts();
  const place = useRef<HTMLDivElement>(null);
  const { report } = drafts.now;
  const isAimedAtKey = aim === keyToBegin && report === null;
  const isAimedAtForm = aim === formOfReport && report !== null && drafts.asked === null;
  useEffect(() => {
    if (isAimedAtKey) place.current?.querySelector('button')?.focus();
  }, [isAimedAtKey]);
  useEffect(() => {
    if (!isAimedAtForm) return;
    const form = place.current?.querySelector('form');
    form?.focus({ preventScroll: true });
    // higher than the screen: its begin, not its middle
    form?.scrollIntoView({ block: 'start' });
  }, [isAimedAtForm]);
  return (
    <>
      {drafts.asked === null ? null : <InTheWay {...{ drafts, asked: drafts.asked, setAim }} />}
      {report === null ? (
        <div ref={place} className={styles.acts} onBlur={() => setAim(null)}>
          <Key look="main" icon="plus" onPress={() => drafts.keep({ ...drafts.now, report: draftFor(emptyReport) })}>
            {words.begin}
          </Key>
        </div>
      ) : (
        <div ref={place} onBlur={() => setAim(null)}>
          <ReportForm
            key={report.mends}
            {...{ siteId, draft: report, office: props.office }}
            onType={(draft) => drafts.keep({ ...drafts.now, report: draft })}
            onDone={(reportId) => {
              drafts.keep({ ...drafts.now, report: null });
              setAim(reportId ?? keyToBegin);
            }}
          />
        </div>
      )}
    </>
  );
}

/** The question where something else is being written; it takes the focus, and gives it to what is written then. */
function InTheWay(props: { drafts: Drafts; asked: ToWrite; setAim: (aim: Aim) => void }): ReactElement {
  const { drafts, asked, setAim } = props;
  const words = useSuspicionTexts();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), [asked]);
  const answer = (act: () => void): void => {
    act();
    setAim(aimAt(asked));
  };
  return (
    <div ref={question} tabIndex={-1} role="group" aria-label={words.inTheWay} className={styles.card} data-in-the-way>
      <Notice look="wait">{words.inTheWay}</Notice>
      <div className={styles.acts}>
        <Key look="alarm" onPress={() => answer(drafts.replace)}>
          {words.replace}
        </Key>
        <Key look="main" onPress={() => answer(drafts.stay)}>
          {words.goOn}
        </Key>
      </div>
    </div>
  );
}

function CardOf(props: {
  siteId: string;
  report: SuspicionNow;
  now: number;
  drafts: Drafts;
  aim: Aim;
  setAim: (aim: Aim) => void;
}): ReactElement {
  const { siteId, report, now, drafts, aim, setAim } = props;
  const { reportId } = report;
  const keep = (draft: typeof emptyAddition): void =>
    drafts.keep(withDraft(drafts.now, { form: 'addition', reportId, draft }));
  return (
    <SuspicionCard
      {...{
        siteId,
        report,
        now,
        draft: drafts.now.additions[reportId],
        isAimed: aim === reportId && drafts.asked === null,
      }}
      onLeft={() => setAim(null)}
      onType={keep}
      onAdd={() => keep(emptyAddition)}
      onMend={(toWrite) => {
        drafts.begin(toWrite);
        setAim(aimAt(toWrite));
      }}
      onDone={() => {
        drafts.dropAddition(reportId);
        setAim(reportId);
      }}
    />
  );
}
