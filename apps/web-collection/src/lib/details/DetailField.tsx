import { useId, useState, type ReactElement } from 'react';
import type { Details } from '@huihuan/contracts-events';
import { unitOf, type FormField } from '@huihuan/families-domain';
import { useLanguage } from '@huihuan/web-kit';
import { useWorkTexts } from '../i18n/use-work-texts.ts';
import { Field } from '../touch/components/Field.tsx';
import { Key } from '../touch/components/Key.tsx';
import styles from './Details.module.css';

type Value = Details[string];

interface DetailProps {
  readonly field: FormField;
  readonly value: Value | undefined;
  readonly isNeeded: boolean;
  /** What is wrong with it, in the language of the screen. */
  readonly wrong: string | null;
  /** `undefined` takes it back. */
  readonly onSay: (value: Value | undefined) => void;
}

/** One thing that a form asks, by keys wherever it can be pressed. */
export function DetailField(props: DetailProps): ReactElement {
  const isEnglish = useLanguage() === 'en';
  switch (props.field.kind) {
    case 'flag':
    case 'choice':
    case 'choices':
      return <ChosenField {...props} />;
    case 'number':
      return <TypedNumber {...props} unit={unitOf(props.field, isEnglish)} />;
    case 'text':
      return <TypedText {...props} kind="text" />;
    case 'day':
      return <TypedText {...props} kind="date" />;
    default:
      return props.field satisfies never;
  }
}

/** Above this many, keys would fill the screen. */
const mostKeys = 10;

interface Option {
  readonly name: string;
  readonly face: string;
  readonly isChosen: boolean;
  readonly pressed: Value | undefined;
}

function ChosenField(props: DetailProps): ReactElement {
  const { field, wrong, onSay } = props;
  const isEnglish = useLanguage() === 'en';
  const { details } = useWorkTexts();
  const [title, about] = [useId(), useId()];
  const label = isEnglish ? field.en : field.zh;
  const options = useOptions(props);
  const why = field.why === undefined ? null : isEnglish ? field.why.en : field.why.zh;
  return (
    <div
      className={styles.field}
      data-detail={field.name}
      role="group"
      aria-labelledby={title}
      aria-describedby={why === null && wrong === null ? undefined : about}
    >
      <strong id={title}>{label}</strong>
      {field.kind === 'choice' && options.length > mostKeys ? (
        <select
          aria-labelledby={title}
          aria-required={props.isNeeded}
          aria-invalid={wrong !== null}
          value={typeof props.value === 'string' ? props.value : ''}
          onChange={({ target }) => onSay(target.value === '' ? undefined : target.value)}
        >
          <option value="">{details.choose}</option>
          {options.map(({ name, face }) => (
            <option key={name} value={name}>
              {face}
            </option>
          ))}
        </select>
      ) : (
        <div className={styles.keys}>
          {options.map(({ name, face, isChosen, pressed }) => (
            <Key key={name} isPressed={isChosen} onPress={() => onSay(pressed)}>
              {face}
            </Key>
          ))}
        </div>
      )}
      <Below id={about} why={why} wrong={wrong} />
    </div>
  );
}

const Below = ({ id, why, wrong }: { id: string; why: string | null; wrong: string | null }): ReactElement | null =>
  why === null && wrong === null ? null : (
    <p id={id} className={wrong === null ? styles.says : styles.wrong}>
      {wrong ?? why}
    </p>
  );

/** The keys of a field, and what each makes of what was said: a second press takes it back. */
const useOptions = ({ field, value, isNeeded }: DetailProps): readonly Option[] => {
  const isEnglish = useLanguage() === 'en';
  const { details } = useWorkTexts();
  const one = (name: string, face: string, said: Value): Option => {
    const isChosen = value === said;
    return { name, face, isChosen, pressed: isChosen && !isNeeded ? undefined : said };
  };
  if (field.kind === 'flag') return [one('yes', details.yes, true), one('no', details.no, false)];
  if (field.kind === 'choice')
    return field.choices.map((each) => one(each.name, isEnglish ? each.en : each.zh, each.name));
  if (field.kind !== 'choices') return [];
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const many = field.choices.map(({ name, zh, en }): Option => {
    const isChosen = chosen.includes(name);
    const next = isChosen ? chosen.filter((each) => each !== name) : [...chosen, name];
    return { name, face: isEnglish ? en : zh, isChosen, pressed: next.length === 0 ? undefined : next };
  });
  if (!isNeeded) return many;
  const isNone = Array.isArray(value) && value.length === 0;
  return [...many, { name: 'none', face: details.none, isChosen: isNone, pressed: [] }];
};

function TypedNumber({ unit, ...props }: DetailProps & { readonly unit: string }): ReactElement {
  const { value, onSay } = props;
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  const take = (text: string): void => {
    setTyped(text);
    const read = Number(text);
    // what is no number stays as it was typed, and is wrong until it is one
    onSay(text.trim() === '' ? undefined : Number.isFinite(read) ? read : text);
  };
  return <Typed {...props} unit={unit} typed={typed} mode="decimal" onType={take} />;
}

function TypedText({ kind, ...props }: DetailProps & { readonly kind: 'text' | 'date' }): ReactElement {
  const typed = typeof props.value === 'string' ? props.value : '';
  return (
    <Typed {...props} typed={typed} kind={kind} onType={(text) => props.onSay(text.trim() === '' ? undefined : text)} />
  );
}

function Typed(
  props: DetailProps & {
    readonly typed: string;
    readonly unit?: string;
    readonly kind?: 'text' | 'date';
    readonly mode?: 'text' | 'decimal';
    readonly onType: (text: string) => void;
  },
): ReactElement {
  const { field, typed, unit, kind = 'text', mode = 'text', wrong, isNeeded, onType } = props;
  const isEnglish = useLanguage() === 'en';
  const label = isEnglish ? field.en : field.zh;
  const why = isEnglish ? field.why?.en : field.why?.zh;
  return (
    <div data-detail={field.name}>
      <Field
        label={unit === undefined ? label : `${label} · ${unit}`}
        value={typed}
        onChange={onType}
        kind={kind}
        mode={mode}
        name={field.name}
        wrong={wrong}
        isNeeded={isNeeded}
        {...(why === undefined ? {} : { says: why })}
      />
    </div>
  );
}
