import { canonicalJson, type Json } from '@huihuan/kernel-domain';
import { echoOf } from '@huihuan/simulation-domain';
import { z } from 'zod';
import type { Terminal } from '../args/command.ts';
import { get, post, type Answer } from '../http/server.ts';
import { pause } from '../terminal/pause.ts';
import type { Authorization } from '../sign-in/open-authorization.ts';
import type { Gate } from './gate.ts';
import { openOutages, sayBeside } from './outages.ts';
import { openOutlast } from './outlast.ts';
import { noteUnexpected, type Tally } from './tally.ts';

/** An act did not get the answer that it must get: what depends on it is given up, the rest goes on. */
export class ActFailed extends Error {}

/** One failed act is reported by itself; what does not depend on it goes on. */
export const orGiveUp = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ActFailed)) throw error;
  }
};

export interface NetworkClient {
  readonly tally: Tally;
  readonly signal: AbortSignal;
  /** By site: somebody who works there and is another person than the one who does the rest. */
  readonly colleagues: ReadonlyMap<string, Authorization>;
  /** Does one act, sometimes twice. @param by somebody else than usual @returns the body of the answer @throws ActFailed */
  act(
    path: string,
    body: Readonly<Record<string, unknown>> & { readonly id: string },
    by?: Authorization,
  ): Promise<unknown>;
  /** Sends a batch, whose rows have ids of their own. @throws ActFailed */
  batch(path: string, body: unknown): Promise<unknown>;
  /** Sends what must be refused. */
  mistake(path: string, body: unknown, statuses: readonly number[]): Promise<void>;
  /** Asks once. @returns `null` where there is no such thing @throws ActFailed */
  find<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema> | null>;
  /** Asks until the answer is there, or for a minute in which every service answered. @throws ActFailed */
  waitFor<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>>;
}

const problemSchema = z.object({ code: z.string(), detail: z.string() });
const waitAtMost = 60_000;

/** A refusal names the request that it answers, which is another one each time; everything else must be the same. */
const sameAnswer = (one: Answer, other: Answer): boolean => {
  const [problem, repeated] = [problemSchema.safeParse(one.body), problemSchema.safeParse(other.body)];
  if (one.status !== other.status) return false;
  if (problem.success && repeated.success) return problem.data.code === repeated.data.code;
  return canonicalJson(one.body as Json) === canonicalJson(other.body as Json);
};

export interface ClientOptions {
  readonly gate: Gate;
  readonly tally: Tally;
  readonly colleagues: ReadonlyMap<string, Authorization>;
}

export const openNetworkClient = (terminal: Terminal, { gate, tally, colleagues }: ClientOptions): NetworkClient => {
  const outages = openOutages(sayBeside(terminal), () => performance.now());
  const outlast = openOutlast({
    outages,
    pause: (milliseconds) => pause(milliseconds, terminal.signal),
    chance: Math.random,
    onAgain: () => (tally.resent += 1),
  });
  const send = (path: string, body: unknown, authorization = terminal.authorization): Promise<Answer> => {
    tally.requests += 1;
    return gate.pass(() => outlast(path, () => post({ ...terminal, authorization }, path, body)));
  };

  const fail = (path: string, { status, body }: Answer, why?: string): never => {
    const problem = problemSchema.safeParse(body);
    const { code, detail } = problem.success ? problem.data : { code: '', detail: JSON.stringify(body).slice(0, 200) };
    noteUnexpected(tally, { path, status, code, detail: why ?? detail });
    throw new ActFailed(`${path}: ${status} ${code}`);
  };

  /** As a tablet does that got no answer, or a finger that pressed twice: both answers must be the same. */
  const withEcho = async (path: string, body: { readonly id: string }, by?: Authorization): Promise<Answer> => {
    const echo = echoOf(body.id);
    if (echo === 'once') return send(path, body, by);
    tally.retries += 1;
    const first = send(path, body, by);
    if (echo === 'again') await first;
    const [one, other] = await Promise.all([first, send(path, body, by)]);
    return sameAnswer(one, other)
      ? one
      : fail(path, other, `the second answer differs: ${one.status} and ${other.status}`);
  };

  return {
    tally,
    signal: terminal.signal,
    colleagues,
    act: async (path, body, by) => {
      const answer = await withEcho(path, body, by);
      if (answer.status === 200 || answer.status === 201) return answer.body;
      // The moment of a hand-in differs from run to run, so an earlier run with this seed left another body under the id.
      const problem = problemSchema.safeParse(answer.body);
      if (!problem.success || problem.data.code !== 'request.id-reused') return fail(path, answer);
      tally.repeated += 1;
      return null;
    },
    batch: async (path, body) => {
      const answer = await send(path, body);
      return answer.status === 200 ? answer.body : fail(path, answer);
    },
    mistake: async (path, body, statuses) => {
      const answer = await send(path, body);
      if (statuses.includes(answer.status) && problemSchema.safeParse(answer.body).success) tally.refusals += 1;
      else noteUnexpected(tally, { path, status: answer.status, code: '', detail: 'a wrong request was not refused' });
    },
    find: async (path, schema) => {
      const answer = await gate.pass(() => outlast(path, () => get(terminal, path)));
      if (answer.status === 404) return null;
      const read = schema.safeParse(answer.body);
      return answer.status === 200 && read.success ? read.data : fail(path, answer);
    },
    waitFor: async (path, schema) => {
      // what happens in one service is heard by the others when all of them are there
      const timeOfWork = (): number => performance.now() - outages.milliseconds();
      const limit = timeOfWork() + waitAtMost;
      for (let wait = 20; ; wait = Math.min(1000, wait * 2)) {
        const answer = await gate.pass(() => outlast(path, () => get(terminal, path)));
        const read = schema.safeParse(answer.body);
        if (answer.status === 200 && read.success) return read.data;
        if (timeOfWork() > limit) return fail(path, answer, 'it did not become so within a minute');
        await pause(wait, terminal.signal);
      }
    },
  };
};
