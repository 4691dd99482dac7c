import { currentAct } from '@huihuan/platform-http';

/**
 * Whether who sends the request may answer as this supervisor: the supervisor, or a program that works for the sites of a
 * whole area and records what people there did. A colleague at the site who merely knows the supervisor's id may not.
 */
export const mayAnswerAs = (supervisorId: string): boolean => {
  const caller = currentAct()?.caller ?? null;
  return caller === null || caller.personId === supervisorId || caller.areasOf('job.run').length > 0;
};
