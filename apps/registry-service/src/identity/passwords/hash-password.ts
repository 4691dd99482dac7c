import { hash, parseOptions, verify } from '@node-rs/argon2';
import { passwordForm } from '@huihuan/identity-domain';
import { createTurns } from '@huihuan/platform-persistence';

/** argon2id as OWASP asks for at least: 19 MiB, two passes, one lane. The library has it as its default algorithm. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each takes a core and 19 MiB: a flood of sign-ins waits here and starves nobody else. */
const takeTurn = createTurns(2);

const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  const giveBack = await takeTurn();
  try {
    return await work();
  } finally {
    giveBack();
  }
};

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(passwordForm(password), { ...cost }));

/** Whether a hash cost less than what is asked for today. */
export const isOutdated = (stored: string): boolean => {
  const { memoryCost, timeCost } = parseOptions(stored);
  return memoryCost < cost.memoryCost || timeCost < cost.timeCost;
};

/** Whether the password belongs to the hash; `false` where there is none, after the same work. */
export const verifyPassword = async (stored: string | null, password: string): Promise<boolean> => {
  const isRight = await inTurn(() => verify(stored ?? decoy, passwordForm(password)));
  return stored !== null && isRight;
};

/** A hash of the same cost that no password belongs to: random salt, random digest. */
export const decoy =
  '$argon2id$v=19$m=19456,t=2,p=1$c9EdZDHcY0OjLkrQ2iAXxQ$0hGqkYd4PyJFXnE4JXwq8o2Yb0mLr0pW1l1c2n8Zk3E';
