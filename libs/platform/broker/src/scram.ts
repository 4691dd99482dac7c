import { createHash, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';

/** Somebody who may sign in to a broker. */
export interface BrokerUser {
  readonly username: string;
  readonly password: string;
}

/** What is kept of a user: enough to tell whether a password is the one the broker was made with. */
export interface KnownUser {
  readonly username: string;
  readonly salt: string;
  readonly digest: string;
}

const ITERATIONS = 8_192;

const salted = (password: string, salt: Buffer): Buffer =>
  pbkdf2Sync(password.normalize('NFKC'), salt, ITERATIONS, 64, 'sha512');

const digestOf = (password: string, salt: Buffer): Buffer =>
  createHash('sha512').update(salted(password, salt)).digest();

/**
 * The record of a user as `StorageTool --add-scram` wants it. The password is salted here (RFC 5802: SaltedPassword),
 * so that it is on nobody's list of running commands.
 */
export const scramRecord = ({ username, password }: BrokerUser): { parameter: string; known: KnownUser } => {
  const salt = randomBytes(24);
  const saltedPassword = salted(password, salt).toString('base64');
  const fields = [
    `name="${username}"`,
    `iterations=${ITERATIONS}`,
    `salt="${salt.toString('base64')}"`,
    `saltedpassword="${saltedPassword}"`,
  ];
  return {
    parameter: `SCRAM-SHA-512=[${fields.join(',')}]`,
    known: { username, salt: salt.toString('base64'), digest: digestOf(password, salt).toString('base64') },
  };
};

/** Whether these are exactly the users, with their passwords, that a broker was made with. */
export const areSameUsers = (users: readonly BrokerUser[], known: readonly KnownUser[]): boolean =>
  users.length === known.length && users.every((user) => known.some((one) => isSameUser(user, one)));

const isSameUser = ({ username, password }: BrokerUser, known: KnownUser): boolean => {
  if (username !== known.username) return false;
  const kept = Buffer.from(known.digest, 'base64');
  const given = digestOf(password, Buffer.from(known.salt, 'base64'));
  return kept.length === given.length && timingSafeEqual(kept, given);
};
