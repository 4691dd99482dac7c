import type { Problem } from '@huihuan/kernel-domain';
import { databaseRefusal } from './database-refusal.ts';
import { frameworkRefusal } from './framework-refusal.ts';
import { headersOfProblem, problemStatus } from './problem-body.ts';
import { ProblemException } from './problem-exception.ts';
import { edgeRefusal, RefusalError, type Refusal } from './refusal.ts';

/** What a client may know of a failure of the server: that it happened, and under which correlation id it is logged. */
export const serverError: Refusal = edgeRefusal(500, {
  code: 'server.error',
  zh: '服务器出错，已记入日志。请稍后用同一 id 重发；若仍出错，请提供 instance 中的编号。',
  en: 'The server failed, and this is in its log. Send the same request with the same id later; if it fails again, report the id in "instance".',
});

const wireRefusal = (problem: Problem): Refusal => ({
  status: problemStatus(problem),
  problem,
  headers: headersOfProblem(problem),
});

/** How an error of any origin is answered. The one place that decides it. */
export const refusalOf = (error: unknown, asked: { readonly method: string; readonly url: string }): Refusal => {
  if (error instanceof ProblemException) return wireRefusal(error.problem);
  if (error instanceof RefusalError) return error.refusal;
  return databaseRefusal(error) ?? frameworkRefusal(error, asked) ?? serverError;
};
