import type { ReactElement } from 'react';
import { useDrivers } from '../../../lib/custody/use-drivers.ts';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import screen from '../../../lib/parts/screen.module.css';

/** Who drives a shipment, and may sign for the sender. */
export function DriverLine(props: { siteId: string; driverId: string | null | undefined }): ReactElement | null {
  const { siteId, driverId } = props;
  const { dispatch: texts } = useOutgoingTexts();
  const drivers = useDrivers(siteId);
  if (driverId === null || driverId === undefined) return null;
  const name = drivers.find(({ personId }) => personId === driverId)?.displayName ?? driverId.slice(-12);
  return (
    <p className={screen.hint} data-driver={driverId}>
      {texts.drivenBy(name)}
    </p>
  );
}
