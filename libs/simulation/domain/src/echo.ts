import { openChance } from './chance.ts';

/** How often a request is sent: as a tablet does that got no answer, or as an impatient finger does. */
export type Echo = 'once' | 'again' | 'together';

export const echoOf = (actId: string): Echo => {
  const turn = openChance(`echo/${actId}`).next();
  if (turn < 0.03) return 'again';
  return turn < 0.05 ? 'together' : 'once';
};
