/** Sends an act under an id of its own. @param said everything that the act says: the same twice is the same act */
export type SendOnce = <Answer>(said: object, send: (id: string) => Promise<Answer>) => Promise<Answer>;

/** Keeps the id of an act until its answer is there: pressed again after a lost answer, it is not done twice. */
export const sendOnce = (newId: () => string): SendOnce => {
  const ids = new Map<string, string>();
  return async (said, send) => {
    const key = JSON.stringify(said);
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    const answer = await send(id);
    ids.delete(key);
    return answer;
  };
};
