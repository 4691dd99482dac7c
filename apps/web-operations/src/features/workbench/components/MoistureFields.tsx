import type { ReactElement } from 'react';
import { moistureMethods } from '@huihuan/families-domain';
import { inLanguage, useLanguage } from '@huihuan/web-kit';
import { useMoistureTexts } from '../../../lib/i18n/use-moisture-texts.ts';
import type { FieldAtFault } from '../api/output-typed.ts';
import type { Typed } from '../api/typed.ts';

/** The moisture of the output that is weighed, where it is measured: method and instrument stay for the next one. */
export function MoistureFields(props: {
  typed: Typed;
  wrong: FieldAtFault | null;
  onType: (more: Partial<Typed>) => void;
}): ReactElement {
  const { typed, wrong, onType } = props;
  const texts = useMoistureTexts();
  const language = useLanguage();
  return (
    <>
      <label>
        {texts.percent}
        <input
          name="moisture"
          aria-invalid={wrong === 'moisture'}
          inputMode="decimal"
          autoComplete="off"
          value={typed.moisture ?? ''}
          onChange={({ target }) => onType({ moisture: target.value })}
        />
      </label>
      <label>
        {texts.method}
        <select
          name="method"
          aria-invalid={wrong === 'method'}
          value={typed.method ?? ''}
          onChange={({ target }) => onType({ method: target.value })}
        >
          <option value="" />
          {moistureMethods.map(({ name, ...words }) => (
            <option key={name} value={name}>
              {inLanguage(language, words)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.instrument}
        <input
          name="instrument"
          maxLength={60}
          autoComplete="off"
          value={typed.instrument ?? ''}
          onChange={({ target }) => onType({ instrument: target.value })}
        />
      </label>
    </>
  );
}
