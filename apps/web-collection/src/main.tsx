import { QueryClientProvider } from '@tanstack/react-query';
import { startPage } from '@huihuan/web-kit';
import { startOutbox, startUpdates } from '@huihuan/web-outbox';
import { Entrance } from './app/Entrance.tsx';
// after all parts, because its :focus-visible is to win over what a part says
import '@huihuan/web-kit/page.css';
import './app/page.css';
import { queryClient } from './app/query-client.ts';
import { forgetOnLock } from './lib/hand-in/forget-on-lock.ts';
import { bookingSource } from './lib/reference/bookings.ts';
import { correctionSource, endedCorrectionSource } from './lib/reference/corrections.ts';
import { manifestSource } from './lib/reference/manifests.ts';
import { storageSource } from './lib/reference/storage-limits.ts';
import { openSuspicionSource, suspicionSource } from './lib/reference/suspicions.ts';
import { tariffSource, truckSource } from './lib/reference/reference.ts';

const opening = await startOutbox();
if (opening.kind === 'open') {
  const sources = [
    tariffSource,
    truckSource,
    bookingSource,
    manifestSource,
    correctionSource,
    endedCorrectionSource,
    suspicionSource,
    openSuspicionSource,
    storageSource,
  ];
  for (const source of sources) opening.outbox.addSource(source);
  const { desk, drafts } = opening.outbox;
  forgetOnLock(desk, (personId) => void drafts.dropOf(personId));
  startUpdates('/collect/service-worker.js');
}

startPage(
  <QueryClientProvider client={queryClient}>
    <Entrance opening={opening.kind} />
  </QueryClientProvider>,
);
