import type { ReactElement } from 'react';
import { formOf, stepNamed } from '@huihuan/families-domain';
import { Button, dayOf, hourAndMinute, StateMark, useLanguage } from '@huihuan/web-kit';
import { useFamilyTexts } from '../i18n/use-family-texts.ts';
import styles from './family.module.css';
import type { Finding, ItemOfFamily, StepRecord } from './use-family.ts';
import { saidIn } from './words-of.ts';

/** What each act still waits for, with the rule behind it and whether that is the letter of the law. */
export function Waits(props: { item: ItemOfFamily; onRecord: ((step: string) => void) | null }): ReactElement {
  const texts = useFamilyTexts();
  const isEnglish = useLanguage() === 'en';
  const waiting = props.item.gates.filter(({ findings }) => findings.length > 0);
  return (
    <>
      <h3>{texts.waits}</h3>
      {waiting.length === 0 ? <p className={styles.why}>{texts.nothingWaits}</p> : null}
      {waiting.map(({ gate, zh, en, findings }) => (
        <div key={gate} data-waits={gate}>
          <p className={styles.act}>{isEnglish ? en : zh}</p>
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <OneFinding key={`${finding.code}${finding.step ?? finding.en}`} {...props} finding={finding} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

const tones = { refuse: 'alarm', supervisor: 'wait', warn: 'quiet' } as const;
const icons = { refuse: 'alarm', supervisor: 'shield', warn: 'info' } as const;

function OneFinding(props: {
  item: ItemOfFamily;
  finding: Finding;
  onRecord: ((step: string) => void) | null;
}): ReactElement {
  const { item, finding, onRecord } = props;
  const texts = useFamilyTexts();
  const isEnglish = useLanguage() === 'en';
  const { effect, step, ruleId } = finding;
  const rule = item.rules.find((each) => each.ruleId === ruleId);
  return (
    <li data-finding={finding.code} data-step={step ?? undefined}>
      <StateMark tone={tones[effect]} icon={icons[effect]}>
        {texts.effects[effect]}
      </StateMark>
      <div>
        {isEnglish ? finding.en : finding.zh}
        {rule?.standing === undefined || rule.standing === null ? null : (
          <p className={styles.why} data-standing={rule.standing}>
            {texts.standing[rule.standing]} · {isEnglish ? rule.en : rule.zh}
            {rule.document === null ? '' : ` · ${rule.document}${rule.clause === null ? '' : ` ${rule.clause}`}`}
          </p>
        )}
      </div>
      {step === null || onRecord === null ? null : (
        <Button onClick={() => onRecord(step)} name={`${texts.recordThis}: ${nameOf(item, step, isEnglish)}`}>
          {texts.recordThis}
        </Button>
      )}
    </li>
  );
}

const nameOf = ({ family }: ItemOfFamily, step: string, isEnglish: boolean): string => {
  const found = stepNamed(family, step);
  return found === undefined ? step : isEnglish ? found.en : found.zh;
};

/** What the form says of the item. */
export function Known({ item }: { item: ItemOfFamily }): ReactElement {
  const texts = useFamilyTexts();
  const isEnglish = useLanguage() === 'en';
  const { fields } = formOf(item.family);
  const said = Object.entries(item.details);
  return (
    <>
      <h3>{texts.known}</h3>
      {said.length === 0 ? <p className={styles.why}>{texts.nothingKnown}</p> : null}
      <dl className={styles.known}>
        {said.map(([name, value]) => {
          const field = fields.find((each) => each.name === name);
          return (
            <div key={name} data-known={name}>
              <dt>{field === undefined ? name : isEnglish ? field.en : field.zh}</dt>
              <dd>{saidIn(field, value, { ...texts, isEnglish })}</dd>
            </div>
          );
        })}
        {item.service === null ? null : (
          <div data-known="service">
            <dt>{texts.service}</dt>
            <dd>{isEnglish ? item.service.en : item.service.zh}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** What was done to the item, the newest last; a record that another takes the place of is struck. */
export function StepsDone(props: {
  item: ItemOfFamily;
  onCorrect: ((record: StepRecord) => void) | null;
}): ReactElement {
  const { item, onCorrect } = props;
  const texts = useFamilyTexts();
  const isEnglish = useLanguage() === 'en';
  return (
    <>
      <h3>{texts.steps}</h3>
      {item.steps.length === 0 ? <p className={styles.why}>{texts.noSteps}</p> : null}
      <ol className={styles.steps}>
        {item.steps.map((record) => (
          <li key={record.stepId} data-done={record.step} data-result={record.result}>
            <div className={record.isCorrected ? styles.struck : undefined}>
              {isEnglish ? record.en : record.zh} · {record.result === 'failed' ? texts.failedMark : texts.doneMark}
              <p className={styles.why}>{aboutRecord(item, record, { ...texts, isEnglish })}</p>
            </div>
            {record.isCorrected ? (
              <StateMark tone="quiet" icon="retry">
                {texts.corrected}
              </StateMark>
            ) : onCorrect === null || record.siteId !== item.siteId ? null : (
              <Button onClick={() => onCorrect(record)}>{texts.correct}</Button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

const aboutRecord = (
  { family }: ItemOfFamily,
  { step, details, evidence, witnessId, occurredAt }: StepRecord,
  texts: ReturnType<typeof useFamilyTexts> & { readonly isEnglish: boolean },
): string => {
  const fields = stepNamed(family, step)?.fields ?? [];
  const said = Object.entries(details).map(([name, value]) => {
    const field = fields.find((each) => each.name === name);
    const label = field === undefined ? name : texts.isEnglish ? field.en : field.zh;
    return `${label} ${saidIn(field, value, texts)}`;
  });
  return [
    `${dayOf(occurredAt)} ${hourAndMinute(occurredAt)}`,
    ...said,
    ...(evidence.length === 0 ? [] : [texts.photos(evidence.length)]),
    ...(witnessId === null ? [] : [texts.witnessed]),
  ].join(' · ');
};
