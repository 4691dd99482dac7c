export { placesWithFiles } from './access/file-sites.ts';
export { openTierFiles, type TierFiles, type TierFilesOptions } from './files-module.ts';
export { fileSettings } from './settings/file-settings.ts';
export { FileTables1764000008000 } from './tables/file-tables.ts';
