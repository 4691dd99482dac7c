/** What was asked for, if it comes in time; `null` where it fails or is late. Nobody hears of it any more then. */
export const within = async <Value>(milliseconds: number, ask: () => Promise<Value>): Promise<Value | null> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  const asked = ask().catch(() => null);
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
};
