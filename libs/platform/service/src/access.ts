import { provisionLog } from '@huihuan/messaging-core';
import { provisionServices, roleOf } from '@huihuan/platform-persistence';
import pg from 'pg';
import { StartProblem } from './start-problem.ts';
import { withoutPassword } from './without-password.ts';

/** How a service signs in. */
export interface Access {
  readonly url: string;
  readonly role?: string;
}

/**
 * Makes schema, role and log for these services where the URL belongs to somebody who may, and then works as the
 * service's role; with the URL of a role that was prepared by somebody else, uses what is there.
 * @throws StartProblem where it cannot be reached or refuses the sign-in
 */
export const accessWith = async (url: string, schemas: readonly string[]): Promise<(schema: string) => Access> => {
  if (!(await mayAdminister(url))) return () => ({ url });
  await provisionServices(
    url,
    schemas.map((schema) => ({ schema, role: roleOf(schema) })),
  );
  await provisionLog(url, schemas.map(roleOf));
  return (schema) => ({ url, role: roleOf(schema) });
};

/**
 * The same with a password for each role, so that no service ever holds more rights than its own.
 * @param passwordOf a secret of this installation
 */
export const accessByPassword = async (
  adminUrl: string,
  schemas: readonly string[],
  passwordOf: (schema: string) => string,
): Promise<(schema: string) => Access> => {
  await provisionServices(
    adminUrl,
    schemas.map((schema) => ({ schema, role: roleOf(schema), password: passwordOf(schema) })),
  );
  await provisionLog(adminUrl, schemas.map(roleOf));
  return (schema) => {
    const url = new URL(adminUrl);
    url.username = roleOf(schema);
    url.password = passwordOf(schema);
    return { url: url.toString() };
  };
};

const mayAdminister = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect().catch((failure: unknown) => Promise.reject(notConnected(url, failure)));
  try {
    const { rows } = await client.query<{ may: boolean }>(
      `select (rolsuper or rolcreaterole) and has_database_privilege(current_database(), 'create') as may
         from pg_roles where rolname = current_user`,
    );
    return rows[0]?.may === true;
  } finally {
    await client.end();
  }
};

const notConnected = (url: string, failure: unknown): StartProblem => {
  // a name with several addresses fails once for each, with a message at the inner ones only
  const inner = failure instanceof AggregateError ? (failure.errors as unknown[])[0] : failure;
  const why = inner instanceof Error ? inner.message : String(inner);
  return new StartProblem(
    `连不上数据库 ${withoutPassword(url)}（${why}）：请检查 DATABASE_URL，并确认 PostgreSQL 已启动\n` +
      `cannot connect to ${withoutPassword(url)} (${why}): check DATABASE_URL, and that PostgreSQL runs`,
    { cause: failure },
  );
};
