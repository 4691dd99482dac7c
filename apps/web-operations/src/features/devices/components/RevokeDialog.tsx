import { useState, type ReactElement } from 'react';
import { Button, newId, ProblemNotice, Segmented } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useAdminTexts } from '../../../lib/i18n/use-admin-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { revocationReasons, useRevocation, type Device, type RevocationReason } from '../api/devices.ts';

/** Asks why a tablet is revoked and as of when, and says what comes of it. */
export function RevokeDialog(props: { siteId: string; device: Device; onClose: () => void }): ReactElement {
  const { siteId, device, onClose } = props;
  const { devices: texts, cancel, reason: reasonWord } = useAdminTexts();
  const words = useTexts();
  const [id] = useState(newId);
  const [reason, setReason] = useState<RevocationReason>('lost');
  const [since, setSince] = useState<'now' | 'earlier'>('now');
  const [at, setAt] = useState('');
  const { mutate, error, isPending } = useRevocation(siteId);
  // the network lives by the clock of China, wherever the screen stands
  const revokedAt = since === 'now' || at === '' ? null : new Date(`${at}:00+08:00`).toISOString();
  const revoke = (): void => mutate({ id, deviceId: device.deviceId, reason, revokedAt }, { onSuccess: onClose });
  return (
    <Dialog title={texts.revokeTitle(device.name)} onClose={onClose} onSubmit={revoke}>
      <div className={panel.form}>
        <label>
          {reasonWord}
          <select
            name="reason"
            autoFocus
            value={reason}
            onChange={({ target: { value } }) => setReason(revocationReasons.find((one) => one === value) ?? 'lost')}
          >
            {revocationReasons.map((one) => (
              <option key={one} value={one}>
                {texts.reasons[one]}
              </option>
            ))}
          </select>
        </label>
        <div className={panel.field}>
          <span>{texts.since}</span>
          <Segmented
            label={texts.since}
            value={since}
            segments={(['now', 'earlier'] as const).map((value) => ({ value, face: texts[value], name: texts[value] }))}
            onChange={setSince}
          />
        </div>
        {since === 'now' ? null : (
          <label>
            {texts.earlier}
            <input
              name="since"
              type="datetime-local"
              required
              value={at}
              onChange={({ target }) => setAt(target.value)}
            />
          </label>
        )}
      </div>
      <p className={screen.hint}>{texts.revokeSays}</p>
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="cut" letter="Ctrl+Enter" isDisabled={isPending}>
          {texts.revoke}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
