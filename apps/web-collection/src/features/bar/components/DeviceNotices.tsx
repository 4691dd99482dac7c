import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { isClockWrong, useClock, useSpace } from '@huihuan/web-outbox';
import { useDeviceTexts } from '../../../lib/i18n/use-device-texts.ts';
import { useUnkept } from '../../../lib/unkept/unkept.ts';

/** What of the tablet itself somebody should see to: its clock, its room, and that it keeps no draft. Nothing where all is well or not known. */
export function DeviceNotices(): ReactElement | null {
  const words = useDeviceTexts();
  const [clock, space, isUnkept] = [useClock() ?? null, useSpace(), useUnkept()];
  const isWrong = isClockWrong(clock);
  const kind = space?.kind === 'filling' || space?.kind === 'full' ? space.kind : null;
  return (
    <>
      {isUnkept ? <span data-notice="unkept">{words.unkept}</span> : null}
      {isWrong ? <span data-notice="clock">{words.clock(words.apart(clock?.differenceMilliseconds ?? 0))}</span> : null}
      {kind === null ? null : <span data-notice={kind}>{words[kind]}</span>}
      {isWrong || kind !== null ? <Link to="/settings">{words.settings}</Link> : null}
    </>
  );
}
