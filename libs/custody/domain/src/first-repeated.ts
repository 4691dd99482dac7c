/** The first element that stands in a list for the second time. */
export const firstRepeated = <Id extends string>(ids: readonly Id[]): Id | undefined => {
  const seen = new Set<Id>();
  return ids.find((id) => seen.size === seen.add(id).size);
};
