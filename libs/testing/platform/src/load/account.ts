import { call } from '../call.ts';
import { caughtUp } from '../caught-up.ts';
import { serviceNames } from '../network/service-names.ts';
import type { Load } from './start-load.ts';
import { lostOrDouble } from './lost-or-double.ts';
import { readPublished } from './published.ts';
import { verify } from './verify.ts';

/** What is left when a fault is over and everybody has heard everything. */
export interface Account {
  /** Facts that were acknowledged. */
  readonly facts: number;
  readonly events: number;
  /** Facts that are missing, doubled or unasked. Must be empty. */
  readonly wrong: readonly string[];
  /** What `hh verify` found. Must be empty. */
  readonly violations: readonly unknown[];
  /** Events that wait for a hand. Must be empty. */
  readonly deadLetters: readonly unknown[];
  /** Requests that got another answer when they were sent once more. Must be empty. */
  readonly otherAnswers: readonly string[];
}

export interface SettleOptions {
  /** How long everybody may take to catch up. */
  readonly patience?: number;
  /** Another `hh` than that of this version, such as one that knows later events. */
  readonly hh?: string;
}

/** How many of the last requests are sent once more at the end. */
const repeated = 40;

/** Ends the load, lets everybody catch up, and looks at everything that must hold. */
export const settleAccount = async (url: string, load: Load, options: SettleOptions = {}): Promise<Account> => {
  const { patience = 240_000, hh } = options;
  await load.stop();
  await caughtUp(url, patience);
  const otherAnswers = await repeatLast(url, load);
  await caughtUp(url, patience);
  const published = (await readPublished(url)).filter(({ id }) => !load.before.has(id));
  const { facts, wrong } = lostOrDouble(load.acknowledged, published);
  const { events, violations } = await verify(url, hh);
  const letters = await Promise.all(serviceNames.map((service) => deadLettersOf(url, service)));
  return { facts, events, wrong, violations, deadLetters: letters.flat(), otherAnswers };
};

const deadLettersOf = async (url: string, service: string): Promise<readonly unknown[]> => {
  const { status, body } = await call<{ readonly deadLetters: readonly unknown[] }>(
    url,
    `/api/${service}/dead-letters`,
  );
  if (status !== 200) throw new Error(`dead letters of ${service}: ${status} ${JSON.stringify(body)}`);
  return body.deadLetters;
};

const repeatLast = async (url: string, load: Load): Promise<readonly string[]> => {
  const others: string[] = [];
  for (const { path, body, answer } of load.acknowledged.slice(-repeated)) {
    const said = await call(url, path, body);
    if (said.status > 299 || JSON.stringify(said.body) !== JSON.stringify(answer))
      others.push(`${path}: ${said.status} ${JSON.stringify(said.body)}, at first ${JSON.stringify(answer)}`);
  }
  return others;
};

/** What an account looks like when all is well. */
export const allIsWell = { wrong: [], violations: [], deadLetters: [], otherAnswers: [] } as const;
