import { isSupervisorOf, type KnownStaff } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { notASupervisor } from './job-problems.ts';
import type { Explanation } from './job.ts';

/** Whether an explanation, where there is one, is by a supervisor of the site. */
export const answeredFor = (
  explanation: Explanation | null,
  siteId: string,
  staff: (staffId: string) => KnownStaff | undefined,
): Result<null> =>
  explanation === null || isSupervisorOf(staff(explanation.supervisorId), siteId)
    ? accept(null)
    : refuse(notASupervisor(explanation.supervisorId, siteId));
