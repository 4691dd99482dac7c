import type { Rule } from 'eslint';

export const noSilencing: Rule.RuleModule;
