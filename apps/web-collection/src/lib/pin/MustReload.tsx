import type { ReactElement } from 'react';
import { useWorkTexts } from '../i18n/use-work-texts.ts';
import { Key } from '../touch/components/Key.tsx';
import { Notice } from '../touch/components/Notice.tsx';
import { GateFrame } from './GateFrame.tsx';

/** A newer version of the page has been at work here: this one writes nothing, and one touch opens the new one. */
export function MustReload(): ReactElement {
  const { gate } = useWorkTexts();
  return (
    <GateFrame title={gate.reloadTitle} onSubmit={() => location.reload()}>
      <Notice look="wait">{gate.mustReload}</Notice>
      <Key look="main" isSubmit>
        {gate.reload}
      </Key>
    </GateFrame>
  );
}
