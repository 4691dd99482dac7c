import { handInToSse } from './hand-in-to-sse.ts';
import { intakeHttp } from './intake-http.ts';
import { logAppend } from './log-append.ts';
import { millionItems } from './million-items.ts';
import { projectKafka } from './project-kafka.ts';
import { projectRegulator } from './project-regulator.ts';
import { relay } from './relay.ts';
import type { Scenario } from './scenario.ts';

export const scenarios: readonly Scenario[] = [
  intakeHttp,
  projectRegulator,
  handInToSse,
  millionItems,
  logAppend,
  projectKafka,
  relay,
];
