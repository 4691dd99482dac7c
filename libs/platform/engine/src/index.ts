export { EngineProblem, type EngineProblemCode } from './engine-problem.ts';
export type { EngineStep } from './progress.ts';
export { startEngine, type Engine, type EngineOptions } from './start-engine.ts';
export { engineSecrets, secret, type EngineSecrets } from './secrets.ts';
export { destroyEngine, engineDataLocation, refuseWhileRunning } from './data-location.ts';
export { engineSettings } from './settings.ts';
