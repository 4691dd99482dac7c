const key = 'huihuan.operator';

/** Who acted here last: typed once, offered again. There is no sign-in that would know it. */
export const rememberedName = (): string => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

export const rememberName = (name: string): void => {
  try {
    localStorage.setItem(key, name);
  } catch {
    // Typed again the next time; nothing else depends on it.
  }
};
