export { RegulatorTables1764000001000 } from './database/regulator-tables.ts';
export { factChannel } from './projections/fact-channel.ts';
export { createProjection, type RegulatorProjection } from './projections/regulator-projection.ts';
export { RegulatorModule } from './regulator-module.ts';
export { regulatorService } from './regulator-service.ts';
export { regulatorSettings } from './regulator-settings.ts';
export type { RegulatorOptions } from './regulator.ts';
