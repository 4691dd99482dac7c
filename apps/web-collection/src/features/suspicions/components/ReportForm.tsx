import { useRef, useState, type ReactElement } from 'react';
import { wrongReportText, type ReportText } from '@huihuan/families-domain';
import { useLanguage, weightText, type ProblemDetails } from '@huihuan/web-kit';
import { liesAhead } from '@huihuan/web-kit/told-at';
import { outbox, useTyping, type Act } from '@huihuan/web-outbox';
import { typedOf, type ReportDraft, type TypedReport } from '../../../lib/hand-in/report-draft.ts';
import type { BegunReport } from '../../../lib/hand-in/report-of.ts';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { reportIdOf } from '../../../lib/reference/suspicions.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { recordReport, type ReportEntry } from '../api/record-suspicion.ts';
import { useWrongText } from '../api/use-wrong-text.ts';
import { Keys } from './Keys.tsx';
import styles from './Suspicions.module.css';

const texts: readonly (ReportText & keyof TypedReport)[] = ['goods', 'office', 'number'];

const entryOf = (typed: TypedReport, begun: BegunReport): ReportEntry | null => {
  const { kind, toldBy, toldAt, outcome } = typed;
  const [goods, office, number] = [typed.goods.trim(), typed.office.trim(), typed.number.trim()];
  if (kind === null || toldBy === null || outcome === null || goods === '' || office === '') return null;
  if (texts.some((name) => wrongReportText(name, typed[name]) !== null)) return null;
  const { classCode, identifiers, grams } = begun;
  return { kind, toldBy, toldAt, outcome, goods, office, number, classCode, identifiers, grams };
};

const isAhead = async (field: string): Promise<boolean> => liesAhead(field, Date.parse(await outbox().correctedNow()));

/** A report to the police, filled with what was typed at the hand-in; the rest are keys. */
export function ReportForm(props: {
  siteId: string;
  draft: ReportDraft;
  /** Who was told the last time. */
  office: string;
  onType: (draft: ReportDraft) => void;
  /** With the id of the report; `null` where nothing was recorded. */
  onDone: (reportId: string | null) => void;
}): ReactElement {
  const { draft, onDone } = props;
  const { begun, mends } = draft;
  const words = useSuspicionTexts();
  const isEnglish = useLanguage() === 'en';
  const wrong = useWrongText();
  const typed = draft.typed ?? typedOf(begun, props.office, isEnglish);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const [aheadAt, setAheadAt] = useState<string | null>(null);
  // two presses may come before the keys are drawn anew
  const isTaken = useRef(false);
  useTyping(draft.typed !== null);
  const entry = entryOf(typed, begun);
  const say = (said: Partial<TypedReport>): void => props.onType({ ...draft, typed: { ...typed, ...said } });
  const settle = (kept: { ok: true; value: Act } | { ok: false; problem: ProblemDetails }): void => {
    feel(kept.ok ? 'good' : 'bad');
    if (kept.ok) onDone(reportIdOf(kept.value));
    else setProblem(kept.problem);
  };
  const keep = async (): Promise<void> => {
    if (entry === null || isTaken.current) return;
    isTaken.current = true;
    try {
      if (await isAhead(entry.toldAt)) {
        setAheadAt(entry.toldAt);
        feel('bad');
      } else settle(await recordReport(props.siteId, entry, mends));
    } finally {
      isTaken.current = false;
    }
  };
  return (
    <form
      className={styles.card}
      tabIndex={-1}
      aria-label={mends === null ? words.begin : words.mend}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {mends === null ? null : <h2 className={styles.name}>{words.mend}</h2>}
      {problem === null ? null : <Refusal problem={problem} />}
      <Keys label={words.kind} names={words.kinds} chosen={typed.kind} onChoose={(kind) => say({ kind })} />
      {begun.isEncumbered && begun.kind === null ? <Notice look="wait">{words.encumbered}</Notice> : null}
      <Field
        {...{ label: words.goods, name: 'goods', says: words.goodsSays, value: typed.goods, isNeeded: true }}
        {...{ wrong: wrong('goods', typed.goods), onChange: (goods) => say({ goods }) }}
      />
      <TakenOver begun={begun} />
      <Field
        {...{ label: words.office, name: 'office', says: words.officeSays, value: typed.office, isNeeded: true }}
        {...{ wrong: wrong('office', typed.office), onChange: (office) => say({ office }) }}
      />
      <Keys
        label={words.toldBy}
        names={words.toldByWays}
        chosen={typed.toldBy}
        onChoose={(toldBy) => say({ toldBy })}
      />
      <Field
        {...{ label: words.toldAt, name: 'toldAt', kind: 'datetime-local', value: typed.toldAt }}
        wrong={aheadAt === null || aheadAt !== typed.toldAt ? null : words.toldAtFuture}
        onChange={(toldAt) => say({ toldAt })}
      />
      <Keys
        label={words.outcome}
        names={words.outcomes}
        chosen={typed.outcome}
        onChoose={(outcome) => say({ outcome })}
      />
      <Field
        {...{ label: words.number, name: 'reportNumber', says: words.numberSays, value: typed.number }}
        {...{ wrong: wrong('number', typed.number), onChange: (number) => say({ number }) }}
      />
      <div className={styles.acts}>
        <Key onPress={() => onDone(null)}>{words.back}</Key>
        <Key look="main" isSubmit isDisabled={entry === null}>
          {words.keep}
        </Key>
      </div>
    </form>
  );
}

/** What the hand-in knew: the class, the numbers and the weight go with the report. */
function TakenOver({ begun }: { begun: BegunReport }): ReactElement | null {
  const words = useSuspicionTexts();
  const nameOf = useClassNames();
  const { classCode, identifiers, grams } = begun;
  const parts = [
    ...(classCode === null ? [] : [nameOf(classCode)]),
    ...identifiers.map(({ value }) => value),
    ...(grams === null ? [] : [weightText(grams)]),
  ];
  if (parts.length === 0) return null;
  return (
    <p className={styles.quiet}>
      {words.taken} · {parts.join(' · ')}
    </p>
  );
}
