import type { WorkspacePackage } from './workspace.mjs';

type Packages = ReadonlyMap<string, Pick<WorkspacePackage, 'needs'>>;

export const pathBetween: (packages: Packages, start: string, end: string) => string[] | undefined;
export const circles: (packages: Packages) => string[][];
