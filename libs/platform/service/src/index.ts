export { accessByPassword, accessWith, type Access } from './access.ts';
export { busOf } from './bus-of.ts';
export { lagSoon } from './lag-soon.ts';
export { memorySettings } from './memory/memory-settings.ts';
export { newId } from './new-id.ts';
export { openDoor } from './open-door.ts';
export { openService, type OpenServiceOptions } from './open-service.ts';
export { runAlone } from './run-alone.ts';
export { StartProblem } from './start-problem.ts';
export { withoutPassword } from './without-password.ts';
export type {
  GuardSource,
  RunningService,
  ServiceDefinition,
  ServiceHost,
  ServiceName,
  ServiceParts,
} from './service-definition.ts';
