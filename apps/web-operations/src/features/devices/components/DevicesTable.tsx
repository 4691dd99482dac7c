import type { ReactElement } from 'react';
import { dayOf, moment, StateMark } from '@huihuan/web-kit';
import { useAdminTexts } from '../../../lib/i18n/use-admin-texts.ts';
import { useNow } from '../../../lib/live/use-now.ts';
import screen from '../../../lib/parts/screen.module.css';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import type { Device } from '../api/devices.ts';

const marks = {
  enrolled: { tone: 'good', icon: 'check' },
  expired: { tone: 'wait', icon: 'clock' },
  revoked: { tone: 'quiet', icon: 'cut' },
} as const;

export function DevicesTable(props: {
  devices: readonly Device[];
  selected: number;
  onSelect: (index: number) => void;
}): ReactElement {
  const { devices: texts } = useAdminTexts();
  const now = useNow();
  const { columns } = texts;
  return (
    <table className={screen.table} aria-label={texts.title}>
      <thead>
        <tr>
          {[columns.name, columns.state, columns.seen, columns.enrolled, columns.expires].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.devices.map(({ deviceId, name, state, lastSeenAt, enrolledAt, expiresAt, revokedAt, reason }, index) => (
          <tr
            key={deviceId}
            ref={intoSight(index === props.selected)}
            aria-selected={index === props.selected}
            data-device={deviceId}
            data-state={state}
            onClick={() => props.onSelect(index)}
          >
            <td>{name}</td>
            <td>
              <StateMark {...marks[state]}>{texts.states[state]}</StateMark>
              {revokedAt === null || reason === null ? null : (
                <span className={screen.quiet}>
                  {' '}
                  {texts.reasons[reason]} {texts.revokedAt(moment(revokedAt, now))}
                </span>
              )}
            </td>
            <td data-seen={lastSeenAt ?? ''}>
              {lastSeenAt === null ? <span className={screen.quiet}>{texts.neverSeen}</span> : moment(lastSeenAt, now)}
            </td>
            <td>{dayOf(enrolledAt)}</td>
            <td>{dayOf(expiresAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
