import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { isClockWrong, useClock, useSpace } from '@huihuan/web-outbox';
import { useDeviceTexts } from '../../../lib/i18n/use-device-texts.ts';

/** What of the tablet itself somebody should see to: its clock, and its room. Nothing where all is well or not known. */
export function DeviceNotices(): ReactElement | null {
  const words = useDeviceTexts();
  const [clock, space] = [useClock() ?? null, useSpace()];
  const isWrong = isClockWrong(clock);
  const kind = space?.kind === 'filling' || space?.kind === 'full' ? space.kind : null;
  if (!isWrong && kind === null) return null;
  return (
    <>
      {isWrong ? <span data-notice="clock">{words.clock(words.apart(clock?.differenceMilliseconds ?? 0))}</span> : null}
      {kind === null ? null : <span data-notice={kind}>{words[kind]}</span>}
      <Link to="/settings">{words.settings}</Link>
    </>
  );
}
