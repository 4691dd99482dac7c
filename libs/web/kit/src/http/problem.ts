/** A refusal of the server (RFC 9457), or what the page itself can say when no server answered. */
export interface ProblemDetails {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly detailZh: string;
  /** The correlation id: what to name when asking for help. */
  readonly instance: string | null;
  /** Whole seconds until it may be tried again, where the server says so. */
  readonly retryAfterSeconds?: number;
}

export class RequestRefused extends Error {
  readonly problem: ProblemDetails;
  /** What was answered, as it came; `null` where it was no JSON. */
  readonly body: unknown;

  constructor(problem: ProblemDetails, body: unknown = null) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = 'RequestRefused';
    this.problem = problem;
    this.body = body;
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Reads a problem from any answer: some come from a proxy that knows nothing of problems. */
export const problemOf = (status: number, body: unknown): ProblemDetails => {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const detail = text(given.detail) ?? text(given.title) ?? `The server answered ${status}. Try again in a moment.`;
  return {
    status,
    code: text(given.code) ?? `http.${status}`,
    detail,
    detailZh: text(given.detailZh) ?? text(given.detail) ?? `服务器返回 ${status}，请稍后重试。`,
    instance: text(given.instance),
  };
};

/** No server answered. */
export const unreachable: ProblemDetails = {
  status: 0,
  code: 'network.unreachable',
  detail: 'The server cannot be reached. Check the connection; the page goes on by itself when it is back.',
  detailZh: '无法连接服务器。请检查网络；恢复后页面会自动继续。',
  instance: null,
};

/** Whether no server answered at all. */
export const isUnreachable = (error: unknown): boolean => error instanceof RequestRefused && error.problem.status === 0;

/** Whether time alone may mend it: no server answered, or one that was starting or failing. */
export const mayMendItself = (error: unknown): boolean =>
  error instanceof RequestRefused && (error.problem.status === 0 || error.problem.status >= 500);
