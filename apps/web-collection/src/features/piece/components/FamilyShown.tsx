import type { ReactElement, ReactNode } from 'react';
import type { Details, Family } from '@huihuan/contracts-events';
import { formOf, unitOf, type FormField } from '@huihuan/families-domain';
import { dayOf, hourAndMinute, useLanguage } from '@huihuan/web-kit';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import type { FamilyView } from '../api/ask-family.ts';
import styles from './Piece.module.css';

const Part = (props: { title: string; children: ReactNode }): ReactElement => (
  <section className={styles.part} aria-label={props.title}>
    <h2>{props.title}</h2>
    {props.children}
  </section>
);

/** What the form of the piece says, and the way to say it anew; none where `onDescribe` is `null`. */
export function FormShown(props: {
  family: Family;
  details: Details | null;
  onDescribe: (() => void) | null;
  /** `first`: the server has to tell how it stands; `now`: it is being asked, and the form opens on its answer. */
  asks: 'first' | 'now' | null;
}): ReactElement {
  const words = usePieceTexts();
  const isEnglish = useLanguage() === 'en';
  const { details, onDescribe } = props;
  const { fields } = formOf(props.family);
  const said = fields.filter(({ name }) => details?.[name] !== undefined);
  const textOf = (field: FormField): string => {
    const value = details?.[field.name];
    const nameOf = (name: string): string => {
      const choice = 'choices' in field ? field.choices.find((each) => each.name === name) : undefined;
      return (isEnglish ? choice?.en : choice?.zh) ?? name;
    };
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (typeof value === 'number')
      return field.kind === 'number' ? `${value} ${unitOf(field, isEnglish)}` : String(value);
    return (typeof value === 'string' ? [value] : (value ?? [])).map(nameOf).join(isEnglish ? ', ' : '、');
  };
  return (
    <Part title={words.form}>
      {details === null ? (
        <Notice look="wait">{words.formUnknown}</Notice>
      ) : said.length === 0 ? (
        <p className={styles.says}>{words.formNone}</p>
      ) : (
        <dl className={styles.said}>
          {said.map((field) => (
            <div key={field.name} data-said={field.name}>
              <dt>{isEnglish ? field.en : field.zh}</dt>
              <dd>{textOf(field)}</dd>
            </div>
          ))}
        </dl>
      )}
      {props.asks !== null && details !== null && fields.length > 0 ? (
        <p className={styles.says}>{props.asks === 'now' ? words.asking : words.describeAsks}</p>
      ) : null}
      {onDescribe === null || details === null || fields.length === 0 ? null : (
        <div className={styles.acts}>
          <Key onPress={onDescribe}>{words.describe}</Key>
        </div>
      )}
    </Part>
  );
}

/** The steps in the books; what another record took the place of is left out. */
export function StepsShown({ steps }: { steps: FamilyView['steps'] }): ReactElement {
  const words = usePieceTexts();
  const isEnglish = useLanguage() === 'en';
  const held = steps.filter(({ isCorrected }) => !isCorrected);
  return (
    <Part title={words.stepsDone}>
      {held.length === 0 ? (
        <p className={styles.says}>{words.stepsNone}</p>
      ) : (
        <ul className={styles.list}>
          {held.map(({ stepId, step, zh, en, result, occurredAt }) => (
            <li key={stepId} data-step-done={step}>
              <strong>{isEnglish ? en : zh}</strong>
              <span>{result === 'failed' ? words.failed : ''}</span>
              <span>
                {dayOf(occurredAt)} {hourAndMinute(occurredAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** What each act still waits for, by the rules of today. */
export function WaitingShown({ gates }: { gates: FamilyView['gates'] }): ReactElement {
  const words = usePieceTexts();
  const isEnglish = useLanguage() === 'en';
  const waiting = gates.flatMap(({ findings, ...gate }) =>
    findings.map((finding) => ({
      gate: isEnglish ? gate.en : gate.zh,
      ...finding,
      key: `${gate.gate} ${finding.code}`,
    })),
  );
  return (
    <Part title={words.waiting}>
      {waiting.length === 0 ? (
        <p className={styles.says}>{words.waitingNone}</p>
      ) : (
        <ul className={styles.list}>
          {waiting.map(({ key, gate, step, effect, zh, en }) => (
            <li key={`${key} ${step ?? ''}`} data-waits={step ?? ''}>
              <strong>{gate}</strong>
              <span>{isEnglish ? en : zh}</span>
              <span>{words.effects[effect]}</span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
