import { isReleasable, type Act } from '@huihuan/web-outbox';
import { foreseenDoubt } from '../hand-in/foreseen-doubt.ts';

/** Whether a supervisor has to release it, by the word of the server or by what the tablet knows before. */
export const needsRelease = (act: Act, classes: Parameters<typeof foreseenDoubt>[1]): boolean =>
  isReleasable(act) && (act.state === 'refused' || foreseenDoubt(act, classes) !== null);
