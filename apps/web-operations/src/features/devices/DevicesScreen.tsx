import { useState, type ReactElement } from 'react';
import { Button, ProblemNotice } from '@huihuan/web-kit';
import { useKeys } from '../../lib/centre/use-keys.ts';
import { useAdminTexts } from '../../lib/i18n/use-admin-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { Answered } from '../../lib/parts/Answered.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { AtAdministeredSite } from '../../lib/site/AtAdministeredSite.tsx';
import { useDevices, useRenewal } from './api/devices.ts';
import { DevicesTable } from './components/DevicesTable.tsx';
import { EnrolDialog } from './components/EnrolDialog.tsx';
import { RevokeDialog } from './components/RevokeDialog.tsx';

const roles = ['site-administrator'] as const;

function DevicesOf({ siteId }: { siteId: string }): ReactElement {
  const { devices: texts } = useAdminTexts();
  const words = useTexts();
  const query = useDevices(siteId);
  const { data, refetch } = query;
  const renewal = useRenewal(siteId);
  const [selected, setSelected] = useState(0);
  const [shown, show] = useState<'enrol' | 'revoke' | null>(null);
  const device = data?.[selected];
  const mayEnd = device !== undefined && device.state !== 'revoked';
  useListKeys({
    length: data?.length ?? 0,
    selected,
    onSelect: setSelected,
  });
  useKeys({
    n: { says: texts.enrol, act: () => show('enrol') },
    ...(mayEnd ? { r: { says: texts.revoke, act: () => show('revoke') } } : {}),
  });
  return (
    <>
      <div className={screen.buttons}>
        <Button look="main" icon="plus" letter="N" onClick={() => show('enrol')}>
          {texts.enrol}
        </Button>
        <Button
          icon="clock"
          isDisabled={device?.state !== 'enrolled' || renewal.isPending}
          onClick={() => (device === undefined ? undefined : renewal.mutate(device))}
        >
          {texts.renew}
        </Button>
        <Button icon="cut" letter="R" isDisabled={!mayEnd} onClick={() => show('revoke')}>
          {texts.revoke}
        </Button>
      </div>
      {renewal.error === null ? null : <ProblemNotice error={renewal.error} texts={words} />}
      <Answered query={query} none={texts.none}>
        {(rows) => <DevicesTable devices={rows} selected={selected} onSelect={setSelected} />}
      </Answered>
      {shown === 'enrol' ? (
        <EnrolDialog
          siteId={siteId}
          onClose={() => {
            show(null);
            void refetch();
          }}
        />
      ) : null}
      {shown === 'revoke' && device !== undefined ? (
        <RevokeDialog siteId={siteId} device={device} onClose={() => show(null)} />
      ) : null}
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
