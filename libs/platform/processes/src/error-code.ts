/**
 * The code of a system error, such as ENOENT. Asked of the object itself: errors of Node come from another realm in
 * some test runners.
 */
export const errorCode = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
