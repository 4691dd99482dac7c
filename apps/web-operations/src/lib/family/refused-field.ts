import type { Words } from '@huihuan/families-domain';
import { RequestRefused } from '@huihuan/web-kit';

/** The field of the details that a server refused, with its words; `null` where something else was refused. */
export const refusedField = (error: Error | null): (Words & { readonly field: string }) | null => {
  if (!(error instanceof RequestRefused)) return null;
  const { path } = (error.body ?? {}) as { readonly path?: unknown };
  const found = typeof path === 'string' ? /^\/details\/(\w+)$/.exec(path) : null;
  if (found?.[1] === undefined) return null;
  return { field: found[1], zh: error.problem.detailZh, en: error.problem.detail };
};

/** The step that an act was refused for, and the item that it is missing on. */
export const missingStepOf = (error: Error): { readonly itemId: string; readonly step: string | null } | null => {
  if (!(error instanceof RequestRefused)) return null;
  const { details } = (error.body ?? {}) as { readonly details?: Readonly<Record<string, unknown>> };
  const [itemId, step] = [details?.['itemId'], details?.['step']];
  const isOfGate = typeof details?.['gate'] === 'string' || typeof step === 'string';
  if (typeof itemId !== 'string' || !isOfGate) return null;
  return { itemId, step: typeof step === 'string' ? step : null };
};
