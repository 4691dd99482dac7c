const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** What a scanned text may stand for: itself, and the id inside an address or a label of ours. In lower case. */
export const codesOf = (scanned: string): readonly string[] => {
  const text = scanned.trim().toLowerCase();
  const id = uuid.exec(text)?.[0];
  return id === undefined || id === text ? [text] : [text, id];
};
