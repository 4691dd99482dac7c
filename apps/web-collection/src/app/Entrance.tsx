import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { Opening } from '@huihuan/web-outbox';
import { onMustReload } from '@huihuan/web-outbox';
import { Gate } from '../features/gate/components/Gate.tsx';
import { MustReload } from '../lib/pin/MustReload.tsx';
import { Notice } from '../lib/touch/components/Notice.tsx';
import { useWorkTexts } from '../lib/i18n/use-work-texts.ts';

/** The door opens without them: who comes for the first time on a slow line waits for half as much. */
const Work = lazy(() => import('./Work.tsx'));

/** The page for whoever is at the counter, and what leads there before it. @param opening of the offline core */
export function Entrance({ opening }: { opening: Opening['kind'] }): ReactElement {
  const { gate } = useWorkTexts();
  const [state, setState] = useState(opening);
  onMustReload(() => setState('must-reload'));
  if (state === 'insecure') return <Notice look="alarm">{gate.insecure}</Notice>;
  if (state === 'must-reload') return <MustReload />;
  return (
    <Gate>
      <Suspense fallback={null}>
        <Work />
      </Suspense>
    </Gate>
  );
}
