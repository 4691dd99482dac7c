import type { Decoded, Finding, Identification } from './identification.ts';

/** No identifier with all its separators comes near this; longer input is refused before anything looks at it. */
export const MAX_INPUT_LENGTH = 256;

/** What a reader of one kind finds in a text. */
export interface Reading {
  readonly text: string;
  readonly problems: readonly Finding[];
  readonly warnings?: readonly Finding[];
  readonly decoded?: Decoded;
}

/** Runs a reader over capped input and draws the conclusions that are the same for every kind. */
export const inspect = (
  kind: Identification['kind'],
  input: string,
  read: (input: string) => Reading,
): Identification => {
  if (input.length > MAX_INPUT_LENGTH) return conclude(kind, input, { text: '', problems: [tooLong] });
  return conclude(kind, input, read(input));
};

const conclude = (kind: Identification['kind'], input: string, reading: Reading): Identification => {
  const usable = reading.problems.every((problem) => problem.overridable === true);
  return {
    input,
    kind,
    valid: reading.problems.length === 0,
    normalized: usable ? reading.text : null,
    warnings: reading.warnings ?? [],
    problems: reading.problems,
    ...(usable && reading.decoded !== undefined ? { decoded: reading.decoded } : {}),
  };
};

const tooLong: Finding = {
  code: 'too-long',
  zh: `输入过长(超过 ${MAX_INPUT_LENGTH} 个字符),不可能是一个编码`,
  en: `The input is too long for an identifier (more than ${MAX_INPUT_LENGTH} characters)`,
};
