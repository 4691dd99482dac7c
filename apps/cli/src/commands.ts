import type { Command } from './args/command.ts';
import { checkpointsCommand } from './checkpoints/checkpoints-command.ts';
import { dataKeysCommand } from './data-keys/data-keys-command.ts';
import { evidenceCommand } from './evidence/evidence-command.ts';
import { identifyCommand } from './identify/identify-command.ts';
import { keysCommand } from './keys/keys-command.ts';
import { peopleCommand } from './people/people-command.ts';
import { resetCommand } from './reset/reset-command.ts';
import { simulateCommand } from './simulate/simulate-command.ts';
import { loginCommand, logoutCommand } from './sign-in/login-command.ts';
import { tokenCommand } from './sign-in/token-command.ts';
import { traceCommand } from './trace/trace-command.ts';
import { verifyCommand } from './verify/verify-command.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  simulateCommand,
  verifyCommand,
  checkpointsCommand,
  evidenceCommand,
  traceCommand,
  identifyCommand,
  loginCommand,
  logoutCommand,
  tokenCommand,
  peopleCommand,
  keysCommand,
  dataKeysCommand,
  resetCommand,
];
