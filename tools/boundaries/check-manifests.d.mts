import type { Workspace } from './workspace.mjs';

export const checkManifests: (workspace: Workspace) => string[];
