/**
 * The module boundaries as a lint rule: asks tools/boundaries about every import of a file, whatever its form (`import`,
 * `export … from`, `import()`, `import type`, `import('…').Type`, `import x = require()`, `require()`).
 */
import { fileURLToPath } from 'node:url';
import { judgeImport } from '../boundaries/judge-import.mjs';
import { readWorkspace } from '../boundaries/workspace.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

let known;
const workspaceOfRoot = () => (known ??= readWorkspace(root));

/** `import { type X }` does not count: it still loads the module. */
const isType = ({ importKind, exportKind }) => importKind === 'type' || exportKind === 'type';

/** The text of a constant string: 'x' or `x`. */
const textOf = (node) => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return undefined;
};

/** @param {() => object} workspace how the rule learns of the packages; tests give their own */
export const moduleBoundaries = (workspace = workspaceOfRoot) => ({
  meta: {
    type: 'problem',
    docs: { description: 'keep packages inside their boundaries, which stand in tools/boundaries/rows.mjs' },
    messages: { refused: '{{sentence}} [{{row}}]' },
    schema: [],
  },
  create: (context) => {
    const judge = (source, isTypeOnly) => {
      const specifier = textOf(source);
      if (specifier === undefined) return;
      const refused = judgeImport({ workspace: workspace(), file: context.filename, specifier, isTypeOnly });
      if (refused) context.report({ node: source, messageId: 'refused', data: refused });
    };
    return {
      ImportDeclaration: (node) => judge(node.source, isType(node)),
      ExportNamedDeclaration: (node) => judge(node.source, isType(node)),
      ExportAllDeclaration: (node) => judge(node.source, isType(node)),
      ImportExpression: (node) => judge(node.source, false),
      TSImportType: (node) => judge(node.source ?? node.argument?.literal, true),
      TSExternalModuleReference: (node) => judge(node.expression, false),
      'CallExpression[callee.name="require"]': (node) => judge(node.arguments[0], false),
    };
  },
});
