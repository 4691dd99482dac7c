import pg from 'pg';
import type { Reached } from './reached.ts';

/** What the open transaction of a connection has written so far. */
interface Written {
  facts: boolean;
  effects: boolean;
}

const begins = /^\s*(begin|start transaction)\b/i;
const commits = /^\s*commit\b/i;
const statesFacts = /\binsert\s+into\s+bus\.log\b/i;
/** The inbox of a service, or the archive of the regulator, which is its inbox. */
const hasEffect = /\binsert\s+into\s+(inbox|fact)\b/i;

const textOf = (query: unknown): string => {
  if (typeof query === 'string') return query;
  const text = (query as { readonly text?: unknown } | null)?.text;
  return typeof text === 'string' ? text : '';
};

type Query = (this: pg.Client, ...parameters: unknown[]) => unknown;

/** Tells of the commits of this process: before each is sent, and when it was answered, before anybody hears of it. */
export const watchPostgres = (reached: Reached): void => {
  const open = new WeakMap<pg.Client, Written>();
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  prototype.query = function (...parameters) {
    const text = textOf(parameters[0]);
    if (begins.test(text)) open.set(this, { facts: false, effects: false });
    const written = open.get(this);
    if (written === undefined) return original.apply(this, parameters);
    written.facts ||= statesFacts.test(text);
    written.effects ||= hasEffect.test(text);
    if (!commits.test(text)) return original.apply(this, parameters);
    open.delete(this);
    const schema = schemaOf(this);
    if (written.facts) reached('before-commit', schema);
    if (written.effects) reached('before-effect', schema);
    return whenAnswered(original.apply(this, parameters), () => {
      if (written.facts) reached('after-commit', schema);
      if (written.effects) reached('after-effect', schema);
    });
  };
};

/** Each service names its connections `huihuan <schema>`. */
const schemaOf = (client: pg.Client): string => {
  const { application_name: name } = (client as unknown as { connectionParameters: { application_name?: string } })
    .connectionParameters;
  return (name ?? '').replace(/^huihuan /, '');
};

const whenAnswered = (answer: unknown, tell: () => void): unknown => {
  if (!(answer instanceof Promise)) throw new TypeError('a COMMIT without a promise cannot be watched');
  return answer.then((value: unknown) => {
    tell();
    return value;
  });
};
