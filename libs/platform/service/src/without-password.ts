/** A database's URL as it may be shown: neither user nor password nor parameters, which may hold one. */
export const withoutPassword = (databaseUrl: string): string => {
  const { protocol, host, pathname } = new URL(databaseUrl);
  return `${protocol}//${host}${pathname}`;
};
