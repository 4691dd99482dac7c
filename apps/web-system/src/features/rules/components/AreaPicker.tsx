import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { areasQuery } from '../../../lib/api/rules.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import styles from './Rules.module.css';

const levels = ['province', 'prefecture', 'county'] as const;

/** An area level by level, from the whole nation (an empty way) down to a county. */
export function AreaPicker(props: {
  way: readonly string[];
  onChange: (way: readonly string[]) => void;
}): ReactElement {
  const { way, onChange } = props;
  return (
    <>
      {levels.slice(0, way.length + 1).map((level, depth) => (
        <AreaSelect
          key={`${level} ${way[depth - 1] ?? ''}`}
          level={level}
          parent={way[depth - 1] ?? null}
          code={way[depth] ?? ''}
          onChange={(code) => onChange(code === '' ? way.slice(0, depth) : [...way.slice(0, depth), code])}
        />
      ))}
    </>
  );
}

function AreaSelect(props: {
  level: (typeof levels)[number];
  parent: string | null;
  code: string;
  onChange: (code: string) => void;
}): ReactElement | null {
  const { rules: texts } = useTexts();
  const { level, parent, code, onChange } = props;
  const areas = useQuery(areasQuery(parent)).data?.areas ?? [];
  if (areas.length === 0) return null;
  const name = texts.level[level];
  return (
    <label className={styles.field}>
      <span>{name}</span>
      <select name={level} value={code} onChange={({ target }) => onChange(target.value)}>
        <option value="">{parent === null ? texts.nation : texts.all(name)}</option>
        {areas.map((area) => (
          <option key={area.code} value={area.code}>
            {area.name}
          </option>
        ))}
      </select>
    </label>
  );
}
