import { useEffect, type ReactElement } from 'react';
import { Button, hourAndMinute, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useAdminTexts } from '../../../lib/i18n/use-admin-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { Secret } from '../../../lib/parts/Secret.tsx';
import { useEnrolmentCode } from '../api/devices.ts';

/** Makes a one-time code and shows it, large and to be scanned, until it is closed. */
export function EnrolDialog({ siteId, onClose }: { siteId: string; onClose: () => void }): ReactElement {
  const { devices: texts, close, loading } = useAdminTexts();
  const words = useTexts();
  const { mutate, data, error } = useEnrolmentCode(siteId);
  useEffect(() => mutate(), [mutate]);
  return (
    <Dialog title={texts.enrolTitle} onClose={onClose} onSubmit={onClose}>
      {data === undefined && error === null ? <Skeleton lines={3} label={loading} /> : null}
      {error === null ? null : <ProblemNotice error={error} texts={words} onRetry={() => mutate()} />}
      {data === undefined ? null : (
        <>
          <Secret text={data.code} hasCode />
          <p className={screen.hint}>
            {texts.enrolSays} {texts.codeUntil(hourAndMinute(data.expiresAt))}
          </p>
        </>
      )}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check">
          {close}
        </Button>
      </div>
    </Dialog>
  );
}
