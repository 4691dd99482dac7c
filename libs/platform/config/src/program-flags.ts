/**
 * How Node is told to run our programs. The young generation has 32 MB: a batch of facts then dies in it and is not carried
 * over into the old one first. The same stands in tools/entry/hold-program.mjs and infra/image/Dockerfile.
 */
export const programFlags: readonly string[] = ['--max-semi-space-size=32', '--enable-source-maps'];
