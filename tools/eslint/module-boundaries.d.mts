import type { Rule } from 'eslint';
import type { Workspace } from '../boundaries/workspace.mjs';

export const moduleBoundaries: (workspace?: () => Workspace) => Rule.RuleModule;
