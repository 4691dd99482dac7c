import type { Override } from '@huihuan/contracts-events';

/** Whether a supervisor of the site could answer for what was refused. */
export const isOverridable = (error: Error | null): boolean => {
  const { body } = (error ?? {}) as {
    readonly body?: { readonly details?: { readonly overridable?: unknown } } | null;
  };
  return body?.details?.overridable === true;
};

/** What a supervisor answers with; `null` for everybody else and as long as no reason is given. */
export const overrideOf = (supervisorId: string | null, reason: string): Override | null =>
  supervisorId === null || reason.trim() === '' ? null : { supervisorId, reason: reason.trim() };
