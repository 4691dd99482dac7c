export type { Words } from './words.ts';
export type * from './document-description.ts';
export type * from './vehicle-certificate-data.ts';
export type * from './waste-manifest-data.ts';
