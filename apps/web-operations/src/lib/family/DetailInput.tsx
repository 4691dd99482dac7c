import { useId, useState, type ReactElement } from 'react';
import type { Details } from '@huihuan/contracts-events';
import { unitOf, type FormField } from '@huihuan/families-domain';
import { useLanguage } from '@huihuan/web-kit';
import { useFamilyTexts } from '../i18n/use-family-texts.ts';
import { Field } from '../parts/Field.tsx';
import styles from './family.module.css';

type Value = Details[string];

export interface DetailProps {
  readonly field: FormField;
  readonly value: Value | undefined;
  readonly isNeeded: boolean;
  /** What is wrong with it, in the language of the screen. */
  readonly wrong: string | undefined;
  /** `undefined` takes it back. */
  readonly onSay: (value: Value | undefined) => void;
}

/** One thing that a form asks, at a desk. */
export function DetailInput(props: DetailProps): ReactElement {
  const { field } = props;
  const isEnglish = useLanguage() === 'en';
  const why = isEnglish ? field.why?.en : field.why?.zh;
  return (
    <div data-detail={field.name} className={styles.detail}>
      <Asked {...props} label={`${isEnglish ? field.en : field.zh}${props.isNeeded ? ' *' : ''}`} />
      {why === undefined ? null : <p className={styles.why}>{why}</p>}
    </div>
  );
}

type Labelled = DetailProps & { readonly label: string };

function Asked(props: Labelled): ReactElement {
  const { field, value, label, wrong, onSay } = props;
  const isEnglish = useLanguage() === 'en';
  switch (field.kind) {
    case 'flag':
    case 'choice':
      return <OneOf {...props} />;
    case 'choices':
      return <SomeOf {...props} />;
    case 'number':
      return <Amount {...props} label={`${label} · ${unitOf(field, isEnglish)}`} />;
    case 'text':
    case 'day':
      return (
        <Field
          label={label}
          name={field.name}
          value={typeof value === 'string' ? value : ''}
          kind={field.kind === 'day' ? 'date' : 'text'}
          wrong={wrong}
          onChange={(text) => onSay(text.trim() === '' ? undefined : text)}
        />
      );
    default:
      return field satisfies never;
  }
}

function OneOf({ field, value, label, wrong, isNeeded, onSay }: Labelled): ReactElement {
  const texts = useFamilyTexts();
  const isEnglish = useLanguage() === 'en';
  const id = useId();
  const options =
    field.kind === 'choice'
      ? field.choices.map(({ name, zh, en }) => ({ name, face: isEnglish ? en : zh, said: name }))
      : [
          { name: 'yes', face: texts.yes, said: true },
          { name: 'no', face: texts.no, said: false },
        ];
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={field.name}
        value={options.find(({ said }) => said === value)?.name ?? ''}
        aria-required={isNeeded}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={({ target }) => onSay(options.find(({ name }) => name === target.value)?.said)}
      >
        <option value="">{texts.choose}</option>
        {options.map(({ name, face }) => (
          <option key={name} value={name}>
            {face}
          </option>
        ))}
      </select>
      {wrong === undefined ? null : (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {wrong}
        </p>
      )}
    </>
  );
}

function SomeOf({ field, value, label, wrong, isNeeded, onSay }: Labelled): ReactElement {
  const isEnglish = useLanguage() === 'en';
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const choices = field.kind === 'choices' ? field.choices : [];
  const toggle = (name: string): void => {
    const next = chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name];
    onSay(next.length === 0 && !isNeeded ? undefined : next);
  };
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {choices.map(({ name, zh, en }) => (
        <label key={name}>
          <input type="checkbox" name={name} checked={chosen.includes(name)} onChange={() => toggle(name)} />
          {isEnglish ? en : zh}
        </label>
      ))}
      {wrong === undefined ? null : <p className={styles.wrong}>{wrong}</p>}
    </fieldset>
  );
}

function Amount({ field, value, label, wrong, onSay }: Labelled): ReactElement {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  return (
    <Field
      label={label}
      name={field.name}
      value={typed}
      isNumber
      wrong={wrong}
      onChange={(text) => {
        setTyped(text);
        const read = Number(text);
        // what is no number stays as it was typed, and is wrong until it is one
        onSay(text.trim() === '' ? undefined : Number.isFinite(read) ? read : text);
      }}
    />
  );
}
