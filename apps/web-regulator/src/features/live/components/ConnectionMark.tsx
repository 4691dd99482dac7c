import type { ReactElement } from 'react';
import { StateMark } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useConnection } from '../../../lib/state/connection.ts';
import { useSelection } from '../../../lib/state/selection.ts';

const looks = {
  paused: { tone: 'wait', icon: 'clock' },
  connecting: { tone: 'quiet', icon: 'clock' },
  live: { tone: 'good', icon: 'wave' },
  reconnecting: { tone: 'wait', icon: 'clock' },
  offline: { tone: 'wait', icon: 'cut' },
} as const;

/** How the page stands to the server, always in sight. */
export function ConnectionMark(): ReactElement {
  const texts = useTexts();
  const connection = useConnection();
  const { day } = useSelection();
  const kind = day === null ? connection.kind : 'paused';
  const { tone, icon } = looks[kind];
  return (
    <div role="status" data-connection={kind}>
      <StateMark tone={tone} icon={icon}>
        {texts.connection[kind]}
      </StateMark>
    </div>
  );
}
