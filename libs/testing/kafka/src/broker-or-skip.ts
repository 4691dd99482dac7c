import { describe } from '@jest/globals';
import { BrokerProblem, findBrokerParts } from '@huihuan/platform-broker';
import { testJarsDir } from './test-folders.ts';

/** `describe` where Java and Maven are there, and `describe.skip` where they are not, after saying what is missing. */
export const brokerOrSkip = (): typeof describe | typeof describe.skip => {
  const parts = findBrokerParts({ jarsDir: testJarsDir });
  if (!(parts instanceof BrokerProblem)) return describe;
  process.stderr.write(`${parts.zh}\n${parts.en}\n`);
  return describe.skip;
};
