import type { ReactElement } from 'react';
import { useBays } from '../../../lib/custody/use-bays.ts';
import { useBayTexts } from '../../../lib/i18n/use-bay-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { Field } from '../../../lib/parts/Field.tsx';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { stockStates, type StorageFilter } from '../api/use-storage.ts';
import styles from './storage.module.css';

/** What of the stock is seen. The server filters; the choice stays on this machine. */
export function Filters(props: {
  site: MySite;
  filter: StorageFilter;
  onFilter: (filter: StorageFilter) => void;
}): ReactElement {
  const { site, filter, onFilter } = props;
  const { storage: bayTexts } = useBayTexts();
  const { data: board } = useBays(site);
  const { storage: texts, families: names } = useStationTexts();
  // a kept filter may name a bay that is retired since: it stays in sight, or the list would be empty for no reason seen
  const bays = board?.bays.filter(({ bayId, isRetired }) => !isRetired || bayId === filter.bay) ?? [];
  const isListed = ['', 'none'].includes(filter.bay) || bays.some(({ bayId }) => bayId === filter.bay);
  return (
    <div className={styles.filters}>
      <label>
        {texts.family}
        <select value={filter.family} onChange={({ target }) => onFilter({ ...filter, family: target.value })}>
          <option value="">{texts.all}</option>
          {Object.entries(names).map(([family, name]) => (
            <option key={family} value={family}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.state}
        <select value={filter.state} onChange={({ target }) => onFilter({ ...filter, state: target.value })}>
          <option value="">{texts.all}</option>
          {stockStates.map((state) => (
            <option key={state} value={state}>
              {texts.states[state]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {bayTexts.bay}
        <select name="bay" value={filter.bay} onChange={({ target }) => onFilter({ ...filter, bay: target.value })}>
          <option value="">{bayTexts.all}</option>
          <option value="none">{bayTexts.none}</option>
          {bays.map(({ bayId, code, name }) => (
            <option key={bayId} value={bayId}>
              {`${code} ${name}`.trim()}
            </option>
          ))}
          {isListed ? null : <option value={filter.bay}>{board === undefined ? '…' : bayTexts.elsewhere}</option>}
        </select>
      </label>
      <Field
        name="search"
        label={texts.search}
        hint={texts.searchHint}
        value={filter.search}
        onChange={(search) => onFilter({ ...filter, search })}
      />
    </div>
  );
}
