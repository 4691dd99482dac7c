/** One text of the built program in place of another, which must stand in the file exactly once. */
export type Edit = readonly [before: string, after: string];

export interface ChangedFile {
  /** Below the root of the repository: `libs/contracts/events/dist/item-events.js`. */
  readonly file: string;
  readonly edits: readonly Edit[];
  /** What stands behind all the rest. */
  readonly more?: string;
}

/** In what another version of the program differs from this one. */
export interface ReleasePlan {
  /** Texts that are another everywhere in the code, such as the type of an event; done before the files are changed. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly changed: readonly ChangedFile[];
}

/** @throws where a text is not there, or more than once: then this version has moved on, and the plan must follow it */
export const edited = (text: string, { file, edits, more = '' }: ChangedFile): string => {
  let result = text;
  for (const [before, after] of edits) {
    const times = result.split(before).length - 1;
    if (times !== 1) throw new Error(`${file} says ${times} times, not once: ${before}`);
    result = result.replace(before, () => after);
  }
  return `${result}\n${more}`;
};
