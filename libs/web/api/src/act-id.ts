/** Gives an act its id. The same content keeps its id until it is known what came of it, so a second press changes nothing. */
export interface ActIds {
  /** @returns a UUIDv7: a new one for other content than the last, or after {@link ActIds.done} */
  readonly of: (content: unknown) => string;
  /** The act was answered, well or with a refusal: whoever presses again means it anew. */
  readonly done: () => void;
}

/** @param newId makes a UUIDv7 */
export const createActIds = (newId: () => string): ActIds => {
  let last: { readonly content: string; readonly id: string } | undefined;
  return {
    of: (content) => {
      const now = JSON.stringify(content);
      if (last?.content !== now) last = { content: now, id: newId() };
      return last.id;
    },
    done: () => {
      last = undefined;
    },
  };
};
