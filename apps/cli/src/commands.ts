import type { Command } from './args/command.ts';

/** Every command, in the order of the help. Each is loaded when it is called: what the others stand on costs its time. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  simulate: async () => (await import('./simulate/simulate-command.ts')).simulateCommand,
  verify: async () => (await import('./verify/verify-command.ts')).verifyCommand,
  checkpoints: async () => (await import('./checkpoints/checkpoints-command.ts')).checkpointsCommand,
  evidence: async () => (await import('./evidence/evidence-command.ts')).evidenceCommand,
  trace: async () => (await import('./trace/trace-command.ts')).traceCommand,
  identify: async () => (await import('./identify/identify-command.ts')).identifyCommand,
  login: async () => (await import('./sign-in/login-command.ts')).loginCommand,
  logout: async () => (await import('./sign-in/login-command.ts')).logoutCommand,
  token: async () => (await import('./sign-in/token-command.ts')).tokenCommand,
  people: async () => (await import('./people/people-command.ts')).peopleCommand,
  keys: async () => (await import('./keys/keys-command.ts')).keysCommand,
  'data-keys': async () => (await import('./data-keys/data-keys-command.ts')).dataKeysCommand,
  reset: async () => (await import('./reset/reset-command.ts')).resetCommand,
};

/** The command of a name; `undefined` where there is none. */
export const commandNamed = async (name: string): Promise<Command | undefined> =>
  Object.hasOwn(loaders, name) ? loaders[name]?.() : undefined;

export const allCommands = async (): Promise<readonly Command[]> => {
  const all: Command[] = [];
  for (const load of Object.values(loaders)) all.push(await load());
  return all;
};
