import type { ReactElement } from 'react';
import { AtCentre } from '../../lib/centre/AtCentre.tsx';
import { Jobs } from './components/Jobs.tsx';

/** The dismantling jobs of the centre: what is at work, what may go on the line, what is finished. */
export function Workbench(): ReactElement {
  return <AtCentre>{(siteId) => <Jobs key={siteId} siteId={siteId} />}</AtCentre>;
}
