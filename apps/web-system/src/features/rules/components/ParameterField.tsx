import type { ReactElement } from 'react';
import type { RuleParameter, RuleValue } from '../../../lib/api/rules.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useTongue } from '../../../lib/i18n/use-tongue.ts';
import styles from './Rules.module.css';

/** One thing that can be set of a rule: a whole number in its unit, or a choice. */
export function ParameterField(props: {
  parameter: RuleParameter;
  value: RuleValue | undefined;
  onChange: (value: RuleValue) => void;
}): ReactElement {
  const { rules: texts } = useTexts();
  const language = useTongue();
  const { parameter, value, onChange } = props;
  if (parameter.kind === 'choices') {
    const chosen = typeof value === 'object' ? value : [];
    return (
      <fieldset className={styles.choices}>
        <legend>{parameter[language]}</legend>
        {(parameter.offered ?? []).map((option) => (
          <label key={option.name}>
            <input
              type="checkbox"
              checked={chosen.includes(option.name)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, option.name] : chosen.filter((name) => name !== option.name))
              }
            />
            {option[language]}
          </label>
        ))}
      </fieldset>
    );
  }
  const unit = parameter.unit === undefined ? '' : texts.unit[parameter.unit];
  return (
    <label className={styles.field}>
      <span>{`${parameter[language]} · ${unit}`}</span>
      <input
        type="number"
        name={parameter.name}
        required
        step={1}
        min={parameter.least}
        max={parameter.most}
        value={typeof value === 'number' ? value : ''}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </label>
  );
}
