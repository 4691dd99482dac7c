import { burstLag } from './burst-lag.ts';
import { checkedProjection } from './checked-projection.ts';
import { evidenceVerify } from './evidence-verify.ts';
import { handInToSse, handInToSseKafka } from './hand-in-to-sse.ts';
import { intakeHttp } from './intake-http.ts';
import { logAppend } from './log-append.ts';
import { millionItems } from './million-items.ts';
import { permissionCheck } from './permission-check.ts';
import { projectKafka } from './project-kafka.ts';
import { projectRegulator } from './project-regulator.ts';
import { relay } from './relay.ts';
import { scale } from './scale.ts';
import type { Scenario } from './scenario.ts';
import { signedIntake } from './signed-intake.ts';
import { dismantleVehicle } from './vehicle-dismantle.ts';
import { wholeWay } from './whole-way.ts';

export const scenarios: readonly Scenario[] = [
  intakeHttp,
  signedIntake,
  permissionCheck,
  evidenceVerify,
  projectRegulator,
  checkedProjection,
  handInToSse,
  millionItems,
  dismantleVehicle,
  logAppend,
  scale,
  projectKafka,
  relay,
  wholeWay,
  burstLag,
  handInToSseKafka,
];
