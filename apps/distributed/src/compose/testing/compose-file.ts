import { parse } from 'yaml';
import { fillIn } from './fill-in.ts';

/** What the checks and the runner read of a service. */
export interface ComposeService {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly networks: readonly string[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck: { readonly test?: readonly string[]; readonly disable?: true };
  readonly depends_on?: Readonly<
    Record<string, { readonly condition: 'service_healthy' | 'service_completed_successfully' }>
  >;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<Record<string, object>>;
  readonly volumes: Readonly<Record<string, object>>;
}

/** Every text of a value filled in; a filled-in text stays a text. */
const filled = (value: unknown, env: Readonly<Record<string, string>>): unknown => {
  if (typeof value === 'string') return fillIn(value, env);
  if (Array.isArray(value)) return value.map((each) => filled(each, env));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, env)]));
};

/** The file as compose sees it: aliases and merges resolved, variables filled in. Its shape is for the schema to judge. */
export const readCompose = (text: string, env: Readonly<Record<string, string>>): ComposeFile =>
  filled(parse(text, { merge: true, uniqueKeys: true }), env) as ComposeFile;

/** Programs of our own image, the ones that the environment of this repository's settings is for. */
export const isOurs = ({ command }: ComposeService): boolean => command?.[0] === 'node';
