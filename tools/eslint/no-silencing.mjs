/** Comments that tell a tool to look away. */
const silencers = [
  /^\s*eslint(-disable|-enable|\s|$)/,
  /^\s*@ts-(ignore|nocheck|expect-error|check)\b/,
  /^\s*(istanbul|c8|v8)\s+ignore\b/,
  /^\s*biome-ignore\b/,
];

/** A rule that does not fit is discussed where everyone sees it: in the configuration, with its reason. */
export const noSilencing = {
  meta: {
    type: 'problem',
    docs: { description: 'no comment silences a check' },
    messages: {
      silenced:
        'No comment silences a check here: change the code so that the rule is content, or change the rule in eslint.config.mjs with its reason.',
    },
    schema: [],
  },
  create: (context) => ({
    Program: () => {
      for (const comment of context.sourceCode.getAllComments())
        if (silencers.some((silencer) => silencer.test(comment.value)))
          context.report({ loc: comment.loc, messageId: 'silenced' });
    },
  }),
};
