import type { ReactElement } from 'react';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { bases, setLook, useLook } from '../look/look-store.ts';

/** What lies under everything. */
export function BaseChoice(): ReactElement {
  const { look: texts } = useTexts();
  const { base } = useLook();
  return (
    <select
      aria-label={texts.base}
      value={base}
      data-choice="base"
      onChange={({ target }) => {
        const next = bases.find((one) => one === target.value);
        if (next !== undefined) setLook({ base: next });
      }}
    >
      {bases.map((one) => (
        <option key={one} value={one}>
          {texts.bases[one]}
        </option>
      ))}
    </select>
  );
}
