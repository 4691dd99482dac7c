import { useState, type ReactElement } from 'react';
import type { Details } from '@huihuan/contracts-events';
import { askedFields, fillForm, stepNamed, stepsOf, wrongOf, type Asked, type Step } from '@huihuan/families-domain';
import { Button, ProblemNotice, useLanguage, useSession } from '@huihuan/web-kit';
import { useFamilyTexts } from '../i18n/use-family-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Dialog } from '../parts/Dialog.tsx';
import screen from '../parts/screen.module.css';
import type { MySite } from '../site/use-my-site.ts';
import { chinaToday } from './china-today.ts';
import { EvidenceInput, type Kept } from './EvidenceInput.tsx';
import styles from './family.module.css';
import { FormFields } from './FormFields.tsx';
import { refusedField } from './refused-field.ts';
import { useColleagues } from './use-colleagues.ts';
import { useRecordStep, type ItemOfFamily, type StepRecord } from './use-family.ts';

/** Records a step that was done to an item, or takes the place of a record that was wrong. */
export function StepDialog(props: {
  site: MySite;
  item: ItemOfFamily;
  /** The step that is wanted; `null` to choose one. */
  step: string | null;
  corrects: StepRecord | null;
  onClose: () => void;
}): ReactElement {
  const { site, item, corrects, onClose } = props;
  const texts = useFamilyTexts();
  const words = useTexts();
  const isEnglish = useLanguage() === 'en';
  const session = useSession();
  const offered = stepsFor(item, props.step);
  const [name, setName] = useState(props.step ?? offered[0]?.name ?? '');
  const before = beforeOf(item, corrects);
  const [details, say] = useState<Details>(before.details);
  const [isFailed, setFailed] = useState(before.isFailed);
  const [witnessId, setWitness] = useState(before.witnessId);
  const [kept, keep] = useState<readonly Kept[]>(before.kept);
  const [isStrict, setStrict] = useState(false);
  const { mutate, error, isPending } = useRecordStep(site, item.itemId);
  const step = offered.find((each) => each.name === name);
  const me = session.kind === 'signed-in' ? session.access.person.personId : null;
  const asked: Asked = { details, classCode: item.classCode, day: chinaToday() };
  const isRight = step !== undefined && isFilled(step, asked, isFailed);
  const save = (): void => {
    setStrict(true);
    if (!isRight || isPending) return;
    const evidence = kept.map(({ kind, sha256 }) => ({ kind, sha256 }));
    const witness = witnessId === '' || step.witness === false ? null : witnessId;
    const result = isFailed ? 'failed' : 'done';
    mutate(
      {
        ...{ step: name, result, evidence, staffId: me, witnessId: witness },
        details: fillForm(step.fields, asked, {}),
        corrects: corrects?.stepId ?? null,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={corrects === null ? texts.record : texts.correct} onClose={onClose} onSubmit={save}>
      {corrects === null ? null : <p className={screen.hint}>{texts.correcting}</p>}
      <label className={styles.detail}>
        {texts.step}
        <select
          name="step"
          value={name}
          disabled={corrects !== null}
          autoFocus
          onChange={({ target }) => {
            setName(target.value);
            say({});
            keep([]);
            setWitness('');
            setFailed(false);
          }}
        >
          {offered.map((each) => (
            <option key={each.name} value={each.name}>
              {isEnglish ? each.en : each.zh}
            </option>
          ))}
        </select>
      </label>
      {step === undefined ? null : (
        <>
          <FormFields
            key={name}
            fields={step.fields}
            asked={asked}
            isStrict={isStrict && !isFailed}
            refused={refusedField(error)}
            onSay={say}
          />
          <EvidenceInput site={site} itemId={item.itemId} kinds={step.evidence} kept={kept} onKeep={keep} />
          {step.witness === false ? null : (
            <WitnessField siteId={site.siteId} me={me} chosen={witnessId} onChoose={setWitness} />
          )}
          <label className={styles.check}>
            <input
              type="checkbox"
              name="failed"
              checked={isFailed}
              onChange={({ target }) => setFailed(target.checked)}
            />
            {texts.failed}
          </label>
        </>
      )}
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={isPending || step === undefined}>
          {texts.save}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </div>
    </Dialog>
  );
}

/** What the form begins with: nothing, or what the record says that is corrected, without what the step of today does not ask. */
const beforeOf = ({ family, classCode }: ItemOfFamily, corrects: StepRecord | null) => ({
  details: fillForm(
    stepNamed(family, corrects?.step ?? '')?.fields ?? [],
    { details: corrects?.details ?? {}, classCode, day: chinaToday() },
    {},
  ),
  isFailed: corrects?.result === 'failed',
  witnessId: corrects?.witnessId ?? '',
  kept: (corrects?.evidence ?? []).map(({ kind, sha256 }): Kept => ({ kind, sha256, name: kind })),
});

function WitnessField(props: {
  siteId: string;
  me: string | null;
  chosen: string;
  onChoose: (personId: string) => void;
}): ReactElement {
  const texts = useFamilyTexts();
  const words = useTexts();
  const { colleagues, error, retry } = useColleagues(props.siteId);
  const others = colleagues.filter(({ personId }) => personId !== props.me);
  if (error !== null) return <ProblemNotice error={error} texts={words} onRetry={retry} />;
  return (
    <label className={styles.detail}>
      {texts.witness}
      <select name="witness" value={props.chosen} onChange={({ target }) => props.onChoose(target.value)}>
        <option value="">{texts.nobody}</option>
        {others.map(({ personId, displayName }) => (
          <option key={personId} value={personId}>
            {displayName}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is asked of this item; the wanted one whether or not it is. */
const stepsFor = ({ family, details, classCode }: ItemOfFamily, wanted: string | null): readonly Step[] =>
  stepsOf(family).filter(
    ({ name, when }) => name === wanted || when === undefined || when({ details, classCode, day: chinaToday() }),
  );

/** What was tried in vain need not be filled in whole; what is said is right in any case. */
const isFilled = (step: Step, asked: Asked, isFailed: boolean): boolean =>
  askedFields(step.fields, asked).every(
    (field) => (isFailed && asked.details[field.name] === undefined) || wrongOf(field, asked) === null,
  );
