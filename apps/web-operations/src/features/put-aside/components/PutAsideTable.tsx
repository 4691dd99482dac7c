import type { ReactElement } from 'react';
import { moment, StateMark } from '@huihuan/web-kit';
import { useAdminTexts } from '../../../lib/i18n/use-admin-texts.ts';
import { useNow } from '../../../lib/live/use-now.ts';
import screen from '../../../lib/parts/screen.module.css';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import type { NamesOfSite } from '../../../lib/site/use-names.ts';
import type { PutAside } from '../api/put-aside.ts';

const marks = { admitted: { tone: 'good', icon: 'check' }, rejected: { tone: 'quiet', icon: 'close' } } as const;

export function PutAsideTable(props: {
  rows: readonly PutAside[];
  names: NamesOfSite;
  selected: number;
  onSelect: (index: number) => void;
}): ReactElement {
  const { putAside: texts } = useAdminTexts();
  const now = useNow();
  const { columns } = texts;
  return (
    <table className={screen.table} aria-label={texts.title}>
      <thead>
        <tr>
          {Object.entries(columns).map(([key, title]) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ actId, act, why, deviceTime, at, personId, deviceId, decision, reason }, index) => (
          <tr
            key={actId}
            ref={intoSight(index === props.selected)}
            aria-selected={index === props.selected}
            data-aside={actId}
            data-decision={decision ?? 'open'}
            onClick={() => props.onSelect(index)}
          >
            <td>{texts.acts[act] ?? act}</td>
            <td>{texts.why[why]}</td>
            <td>{moment(deviceTime, now)}</td>
            <td>{moment(at, now)}</td>
            <td>{props.names.person(personId)}</td>
            <td>{props.names.device(deviceId)}</td>
            <td>
              {decision === null ? (
                <StateMark tone="wait" icon="clock">
                  {texts.open}
                </StateMark>
              ) : (
                <>
                  <StateMark {...marks[decision]}>{texts.decisions[decision]}</StateMark>{' '}
                  <span className={screen.quiet}>{reason}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
