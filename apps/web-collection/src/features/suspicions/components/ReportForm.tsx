import { useRef, useState, type ReactElement } from 'react';
import { useLanguage, weightText, type ProblemDetails } from '@huihuan/web-kit';
import { useTyping } from '@huihuan/web-outbox';
import type { BegunReport } from '../../../lib/hand-in/report-of.ts';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { recordReport, type ReportEntry } from '../api/record-suspicion.ts';
import { Keys } from './Keys.tsx';
import styles from './Suspicions.module.css';

type Typed = Pick<ReportEntry, 'goods' | 'office' | 'number'> & {
  readonly [Member in 'kind' | 'toldBy' | 'outcome']: ReportEntry[Member] | null;
};

const entryOf = (typed: Typed, begun: BegunReport): ReportEntry | null => {
  const { kind, toldBy, outcome } = typed;
  const [goods, office, number] = [typed.goods.trim(), typed.office.trim(), typed.number.trim()];
  if (kind === null || toldBy === null || outcome === null || goods === '' || office === '') return null;
  const { classCode, identifiers, grams } = begun;
  return { kind, toldBy, outcome, goods, office, number, classCode, identifiers, grams };
};

/** A report to the police, filled with what was typed at the hand-in; the rest are keys. */
export function ReportForm(props: {
  siteId: string;
  begun: BegunReport;
  /** Who was told the last time. */
  office: string;
  onDone: () => void;
}): ReactElement {
  const { begun } = props;
  const words = useSuspicionTexts();
  const isEnglish = useLanguage() === 'en';
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ kind: begun.kind, goods: isEnglish ? begun.goods.en : begun.goods.zh },
    ...{ office: props.office, number: '', toldBy: null, outcome: null },
  }));
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  // two presses may come before the keys are drawn anew
  const isTaken = useRef(false);
  useTyping(typed.goods !== '' || typed.number !== '');
  const entry = entryOf(typed, begun);
  const say = (said: Partial<Typed>): void => setTyped({ ...typed, ...said });
  const keep = async (): Promise<void> => {
    if (entry === null || isTaken.current) return;
    isTaken.current = true;
    const kept = await recordReport(props.siteId, entry);
    isTaken.current = false;
    feel(kept.ok ? 'good' : 'bad');
    if (kept.ok) props.onDone();
    else setProblem(kept.problem);
  };
  return (
    <form
      className={styles.card}
      aria-label={words.begin}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {problem === null ? null : <Refusal problem={problem} />}
      <Keys label={words.kind} names={words.kinds} chosen={typed.kind} onChoose={(kind) => say({ kind })} />
      {begun.isEncumbered && begun.kind === null ? <Notice look="wait">{words.encumbered}</Notice> : null}
      <Field
        {...{ label: words.goods, name: 'goods', says: words.goodsSays, value: typed.goods, isNeeded: true }}
        onChange={(goods) => say({ goods })}
      />
      <TakenOver begun={begun} />
      <Field
        {...{ label: words.office, name: 'office', says: words.officeSays, value: typed.office, isNeeded: true }}
        onChange={(office) => say({ office })}
      />
      <Keys
        label={words.toldBy}
        names={words.toldByWays}
        chosen={typed.toldBy}
        onChoose={(toldBy) => say({ toldBy })}
      />
      <Keys
        label={words.outcome}
        names={words.outcomes}
        chosen={typed.outcome}
        onChoose={(outcome) => say({ outcome })}
      />
      <Field
        {...{ label: words.number, name: 'reportNumber', says: words.numberSays, value: typed.number }}
        onChange={(number) => say({ number })}
      />
      <div className={styles.acts}>
        <Key onPress={props.onDone}>{words.back}</Key>
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
