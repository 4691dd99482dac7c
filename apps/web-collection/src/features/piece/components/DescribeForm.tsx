import { useRef, useState, type ReactElement } from 'react';
import type { Details } from '@huihuan/contracts-events';
import { formOf, gateWords, type Asked, type StepDone } from '@huihuan/families-domain';
import { useLanguage, type ProblemDetails } from '@huihuan/web-kit';
import { useTyping } from '@huihuan/web-outbox';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { gatesOpened } from '../api/gates-opened.ts';
import { isSameForm } from '../api/known-form.ts';
import { fieldsAtFault } from '../api/lacking.ts';
import { filledWith, type DescribeDraft } from '../api/piece-draft.ts';
import { describePiece, type About } from '../api/record-piece.ts';
import { useTakenIn } from '../api/use-taken-in.ts';
import { FormKeys } from './FormKeys.tsx';
import { Meanwhile } from './Meanwhile.tsx';
import styles from './Piece.module.css';

/** The form of the piece, filled with what is known of it, to be said anew with the reason. */
export function DescribeForm(props: {
  about: About;
  of: GoodsClass;
  draft: DescribeDraft;
  onType: (draft: DescribeDraft) => void;
  /** What the server has just told; `null` where it does not answer. */
  now: Details | null;
  /** Steps done to it, as far as this tablet knows. */
  steps: readonly StepDone[];
  day: string;
  onDone: () => void;
}): ReactElement {
  const words = usePieceTexts();
  const isEnglish = useLanguage() === 'en';
  const { about, of, day } = props;
  const { fields } = formOf(of.family);
  const [typed, setTyped] = useState(props.draft);
  const { base, details, reason } = typed;
  const say = (more: Partial<DescribeDraft>): void => {
    const next = { ...typed, ...more };
    setTyped(next);
    props.onType(next);
  };
  const { form, times, take } = useTakenIn();
  const takeIn = (next: DescribeDraft): void => {
    say(next);
    take(next.meanwhile);
  };
  const [hasTried, setTried] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  // two presses may come before the keys are drawn anew
  const isTaken = useRef(false);
  const asked: Asked = { classCode: of.code, day, details };
  const isChanged = !isSameForm(details, filledWith(of, base, day));
  const isWhy = reason.trim() !== '';
  const lacking = [
    ...fieldsAtFault(fields, asked).map(({ zh, en }) => (isEnglish ? en : zh)),
    ...(isWhy ? [] : [words.reason]),
  ];
  const isOutdated = props.now !== null && !isSameForm(props.now, base);
  const isReady = isChanged && lacking.length === 0 && !isOutdated;
  const says = isChanged && (isWhy || hasTried) ? words.lacks(lacking) : words.describeSame;
  const { itemId, family } = about;
  const known = { ...{ itemId, family, classCode: of.code }, details: base, steps: props.steps };
  const opened = isChanged ? gatesOpened(known, details, day) : [];
  const isTyped = isChanged || reason !== '';
  useTyping(isTyped);
  const keep = async (): Promise<void> => {
    setTried(true);
    if (!isReady) feel('bad');
    if (!isReady || isTaken.current) return;
    isTaken.current = true;
    const kept = await describePiece(about, { ...typed, seen: base, liftsStop: opened.length > 0 });
    isTaken.current = false;
    feel(kept.ok ? 'good' : 'bad');
    if (kept.ok) props.onDone();
    else setProblem(kept.problem);
  };
  return (
    <form
      ref={form}
      className={styles.panel}
      aria-label={words.describe}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h2>{words.describe}</h2>
      <p className={styles.says}>{words.describeSays}</p>
      <Meanwhile {...{ typed, of, day, now: isOutdated ? props.now : null }} onTake={takeIn} />
      <FormKeys key={times} {...{ fields, asked, isStrict: isChanged }} onSay={(said) => say({ details: said })} />
      <Field label={words.reason} name="reason" value={reason} onChange={(text) => say({ reason: text })} isNeeded />
      <div className={styles.keys} role="group" aria-label={words.reason}>
        {words.reasons.map((each) => (
          <Key key={each} isPressed={reason === each} onPress={() => say({ reason: each })}>
            {each}
          </Key>
        ))}
      </div>
      {opened.length === 0 ? null : (
        <Notice look="wait">
          {words.liftsStop(opened.map((gate) => (isEnglish ? gateWords[gate].en : gateWords[gate].zh)))}
        </Notice>
      )}
      {problem === null ? null : <Refusal problem={problem} />}
      {isReady ? null : hasTried ? <Notice look="alarm">{says}</Notice> : <p className={styles.says}>{says}</p>}
      <div className={styles.acts}>
        <Key onPress={props.onDone}>{isTyped ? words.discard : words.back}</Key>
        <Key look="main" icon="check" isSubmit>
          {words.keep}
        </Key>
      </div>
    </form>
  );
}
