/** `undefined` for what is no JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const unreadable = (why: string) => ({
  code: 'event.unreadable',
  kind: 'invalid' as const,
  zh: `事件记录无法读取：${why}`,
  en: `the event record cannot be read: ${why}`,
});
