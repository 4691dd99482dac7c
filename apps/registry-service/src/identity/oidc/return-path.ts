const pages: readonly string[] = ['/', '/system/'];
/** Pages with addresses of their own below their path. */
const roots: readonly string[] = ['/collect/', '/operate/'];
const somewhere = 'http://somewhere.invalid';

/** Where a sign-in leads back to: a page of ours with its query, whatever was asked for. */
export const returnPathOf = (asked: string | undefined): string => {
  if (asked === undefined || !/^\/(?![/\\])/.test(asked) || !URL.canParse(asked, somewhere)) return '/';
  const { origin, pathname, search } = new URL(asked, somewhere);
  const isOurs = pages.includes(pathname) || roots.some((root) => pathname.startsWith(root));
  return origin === somewhere && isOurs ? `${pathname}${search}` : '/';
};
