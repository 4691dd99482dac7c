/** Writes catalogue.json from the definitions, one file a family: `node seeds/catalogue/generate.mjs [--check]`. */
import { publish, rowsToJson } from '../write-rows.mjs';
import { addedAppliances } from './definition/added-appliances.mjs';
import { listedAppliances } from './definition/appliances.mjs';
import { lightBatteries, tractionBatteries } from './definition/batteries.mjs';
import { devices } from './definition/devices.mjs';
import { hazards } from './definition/hazards.mjs';
import { machines } from './definition/machines.mjs';
import { bulkMaterials, parts } from './definition/materials.mjs';
import { vehicles } from './definition/vehicles.mjs';

const classes = [
  ...vehicles,
  ...tractionBatteries,
  ...lightBatteries,
  ...listedAppliances,
  ...addedAppliances,
  ...devices,
  ...machines,
  ...bulkMaterials,
  ...parts,
  ...hazards,
];

await publish(new URL('catalogue.json', import.meta.url), rowsToJson(classes));
