import { useRef, useState, type ReactElement } from 'react';
import { useLanguage, weightText, type ProblemDetails } from '@huihuan/web-kit';
import { useTyping } from '@huihuan/web-outbox';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useClasses } from '../../../lib/reference/reference.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Refusal } from '../../../lib/touch/components/Notice.tsx';
import type { KnownItem } from '../api/ask-item.ts';
import { proposeCorrection } from '../api/record-correction.ts';
import { classesLike, gramsTyped, kindsAsked, typedOf, whatChanges, type Typed } from '../api/what-changes.ts';
import styles from './Corrections.module.css';

const gone: readonly KnownItem['state'][] = ['consumed', 'closed'];

/** Another weight, class or numbers, as far as they fit what it is, and why; signed by this tablet. */
export function ProposeForm({ known, onDone }: { known: KnownItem; onDone: () => void }): ReactElement {
  const words = useCorrectionTexts();
  const nameOf = useClassNames();
  const { item, state } = known;
  const [typed, type] = useState(() => typedOf(item));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  // two presses may come before the keys are drawn anew
  const isTaken = useRef(false);
  const changes = whatChanges(item, typed);
  const isWrong = typed.kilograms !== '' && gramsTyped(typed.kilograms) === null;
  const isReady = Object.keys(changes).length > 0 && !isWrong && reason.trim() !== '';
  useTyping(Object.keys(changes).length > 0 || reason !== '');
  const propose = async (): Promise<void> => {
    if (!isReady || isTaken.current) return;
    isTaken.current = true;
    const written = await proposeCorrection(known, changes, reason);
    feel(written.ok ? 'good' : 'bad');
    if (written.ok) onDone();
    else {
      isTaken.current = false;
      setProblem(written.problem);
    }
  };
  return (
    <form
      className={styles.panel}
      data-item={item.itemId}
      onSubmit={(event) => {
        event.preventDefault();
        void propose();
      }}
    >
      <p className={styles.goods}>
        <strong>{nameOf(item.classCode)}</strong> {weightText(item.grams)} {item.itemId.slice(-8).toUpperCase()}
      </p>
      <p className={styles.says}>{words.formSays}</p>
      {gone.includes(state) ? (
        <p className={styles.says}>{words.weightGone}</p>
      ) : (
        <Field
          label={words.kilograms}
          name="kilograms"
          mode="decimal"
          says={words.now(weightText(item.grams))}
          wrong={isWrong ? words.wrongWeight : null}
          value={typed.kilograms}
          onChange={(kilograms) => type({ ...typed, kilograms })}
        />
      )}
      <ClassKeys item={item} typed={typed} onType={type} />
      <NumberFields item={item} typed={typed} onType={type} />
      <Field
        label={words.reason}
        name="reason"
        says={words.reasonNeeded}
        value={reason}
        onChange={setReason}
        isNeeded
      />
      <div className={styles.choices} role="group" aria-label={words.reason}>
        {words.reasons.map((each) => (
          <Key key={each} isPressed={reason === each} onPress={() => setReason(each)}>
            {each}
          </Key>
        ))}
      </div>
      {problem === null ? null : <Refusal problem={problem} />}
      <div className={styles.acts}>
        {isReady ? null : <span className={styles.says}>{words.needsOne}</span>}
        <Key look="main" icon="check" isSubmit isDisabled={!isReady}>
          {words.send}
        </Key>
      </div>
    </form>
  );
}

interface Typing {
  readonly item: KnownItem['item'];
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
}

/** The classes that it can be instead, where there is more than one. */
function ClassKeys({ item, typed, onType }: Typing): ReactElement | null {
  const words = useCorrectionTexts();
  const isEnglish = useLanguage() === 'en';
  const classes = classesLike(useClasses() ?? [], item);
  if (classes.length < 2) return null;
  return (
    <div className={styles.choices} role="group" aria-label={words.classOf}>
      <strong>{words.classOf}</strong>
      {classes.map(({ code, nameZh, nameEn }) => (
        <Key key={code} isPressed={typed.classCode === code} onPress={() => onType({ ...typed, classCode: code })}>
          {isEnglish ? nameEn : nameZh}
        </Key>
      ))}
    </div>
  );
}

/** The numbers of its class, to be typed anew. */
function NumberFields({ item, typed, onType }: Typing): ReactElement {
  const words = useCorrectionTexts();
  const { identifiers } = useWorkTexts();
  const of = useClasses()?.find(({ code }) => code === typed.classCode);
  return (
    <>
      {kindsAsked(of, item).map((kind) => (
        <Field
          key={kind}
          label={words.numberOf(identifiers[kind])}
          name={`number-${kind}`}
          value={typed.numbers[kind] ?? ''}
          onChange={(value) => onType({ ...typed, numbers: { ...typed.numbers, [kind]: value } })}
        />
      ))}
    </>
  );
}
