import type { ReactElement } from 'react';
import { StateMark } from '@huihuan/web-kit';
import { useAdminTexts } from '../../../lib/i18n/use-admin-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import type { Person } from '../api/people.ts';

export function PeopleTable(props: {
  people: readonly Person[];
  selected: number;
  onSelect: (index: number) => void;
}): ReactElement {
  const { people: texts } = useAdminTexts();
  return (
    <table className={screen.table} aria-label={texts.title}>
      <thead>
        <tr>
          <th scope="col">{texts.columns.name}</th>
          <th scope="col">{texts.columns.login}</th>
          <th scope="col">{texts.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {props.people.map(({ personId, displayName, login, active }, index) => (
          <tr
            key={personId}
            ref={intoSight(index === props.selected)}
            aria-selected={index === props.selected}
            data-person={personId}
            onClick={() => props.onSelect(index)}
          >
            <td>{displayName}</td>
            <td className={screen.code}>{login ?? <span className={screen.quiet}>{texts.noLogin}</span>}</td>
            <td>
              <StateMark tone={active ? 'good' : 'quiet'} icon={active ? 'check' : 'close'}>
                {active ? texts.active : texts.inactive}
              </StateMark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
