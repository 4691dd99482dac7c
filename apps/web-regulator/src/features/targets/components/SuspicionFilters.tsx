import type { ReactElement } from 'react';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { SuspicionFilter, SuspicionSeen } from '../api/suspicions.ts';

const states = ['open', 'done'] as const;

/** Which reports to the police are shown. */
export function SuspicionFilters(props: {
  filter: SuspicionFilter;
  onFilter: (filter: SuspicionFilter) => void;
}): ReactElement {
  const texts = useTexts().suspicions;
  const { filter, onFilter } = props;
  const kinds = Object.keys(texts.kinds) as SuspicionSeen['kind'][];
  return (
    <span role="group" aria-label={texts.filters}>
      <select
        aria-label={texts.byState}
        data-filter="suspicion-state"
        value={filter.state ?? ''}
        onChange={({ target }) => onFilter({ ...filter, state: states.find((each) => each === target.value) ?? null })}
      >
        <option value="">{texts.states.all}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {texts.states[state]}
          </option>
        ))}
      </select>{' '}
      <select
        aria-label={texts.byKind}
        data-filter="suspicion-kind"
        value={filter.kind ?? ''}
        onChange={({ target }) => onFilter({ ...filter, kind: kinds.find((each) => each === target.value) ?? null })}
      >
        <option value="">{texts.anyKind}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {texts.kinds[kind]}
          </option>
        ))}
      </select>
    </span>
  );
}
