import { useState, type ReactElement } from 'react';
import { Button, ProblemNotice } from '@huihuan/web-kit';
import { useKeys } from '../../lib/centre/use-keys.ts';
import { useAdminTexts } from '../../lib/i18n/use-admin-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { Answered } from '../../lib/parts/Answered.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useChosen } from '../../lib/parts/use-chosen.ts';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { AtAdministeredSite } from '../../lib/site/AtAdministeredSite.tsx';
import { useDevices, useRenewal, type Device } from './api/devices.ts';
import { DevicesTable } from './components/DevicesTable.tsx';
import { EnrolDialog } from './components/EnrolDialog.tsx';
import { RevokeDialog } from './components/RevokeDialog.tsx';

const roles = ['site-administrator'] as const;
const noDevices: readonly Device[] = [];

function DevicesOf({ siteId }: { siteId: string }): ReactElement {
  const { devices: texts } = useAdminTexts();
  const words = useTexts();
  const query = useDevices(siteId);
  const { data = noDevices, refetch } = query;
  const renewal = useRenewal(siteId);
  const { row: device, index, choose } = useChosen(data, ({ deviceId }) => deviceId);
  const [isEnrolling, enrol] = useState(false);
  // the tablet that was asked about, whatever the list says by the time of the answer
  const [revoked, revoke] = useState<Device | null>(null);
  const mayEnd = device !== undefined && device.state !== 'revoked';
  const askToRevoke = (): void => {
    if (device !== undefined) revoke(device);
  };
  useListKeys({ length: data.length, selected: index, onSelect: choose });
  useKeys({
    n: { says: texts.enrol, act: () => enrol(true) },
    ...(mayEnd ? { r: { says: texts.revoke, act: askToRevoke } } : {}),
  });
  return (
    <>
      <div className={screen.buttons}>
        <Button look="main" icon="plus" letter="N" onClick={() => enrol(true)}>
          {texts.enrol}
        </Button>
        <Button
          icon="clock"
          isDisabled={device?.state !== 'enrolled' || renewal.isPending}
          onClick={() => (device === undefined ? undefined : renewal.mutate(device))}
        >
          {texts.renew}
        </Button>
        <Button icon="cut" letter="R" isDisabled={!mayEnd} onClick={askToRevoke}>
          {texts.revoke}
        </Button>
      </div>
      {renewal.error === null ? null : <ProblemNotice error={renewal.error} texts={words} />}
      <Answered query={query} none={texts.none}>
        {(rows) => <DevicesTable devices={rows} selected={index} onSelect={choose} />}
      </Answered>
      {isEnrolling ? (
        <EnrolDialog
          siteId={siteId}
          onClose={() => {
            enrol(false);
            void refetch();
          }}
        />
      ) : null}
      {revoked === null ? null : <RevokeDialog siteId={siteId} device={revoked} onClose={() => revoke(null)} />}
    </>
  );
}

/** The tablets of a site: which there are, enrolling another one, revoking one. */
export function DevicesScreen(): ReactElement {
  const { devices: texts } = useAdminTexts();
  return (
    <AtAdministeredSite title={texts.title} hint={texts.keys} roles={roles}>
      {({ siteId }) => <DevicesOf key={siteId} siteId={siteId} />}
    </AtAdministeredSite>
  );
}
