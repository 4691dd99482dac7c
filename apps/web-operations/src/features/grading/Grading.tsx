import type { ReactElement } from 'react';
import { AtCentre } from '../../lib/centre/AtCentre.tsx';
import { Queue } from './components/Queue.tsx';

/** What becomes of each item: decided one by one, or for all equals at once. */
export function Grading(): ReactElement {
  return <AtCentre>{(siteId) => <Queue key={siteId} siteId={siteId} />}</AtCentre>;
}
