import type { ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import screen from '../../../lib/parts/screen.module.css';

/** Says what comes of opening a container before it is opened. */
export function ReleaseDialog(props: { code: string; onClose: () => void; onRelease: () => void }): ReactElement {
  const { code, onClose, onRelease } = props;
  const { containers: texts } = useOutgoingTexts();
  const { cancel } = useStationTexts();
  return (
    <Dialog title={texts.sureRelease(code)} onClose={onClose} onSubmit={onRelease}>
      <p className={screen.hint}>{texts.releases}</p>
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="unfold" letter="Ctrl+Enter">
          {texts.release}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
