const pages: readonly string[] = ['/', '/system/'];
const somewhere = 'http://somewhere.invalid';

/** Where a sign-in leads back to: a page of ours with its query, whatever was asked for. */
export const returnPathOf = (asked: string | undefined): string => {
  if (asked === undefined || !/^\/(?![/\\])/.test(asked) || !URL.canParse(asked, somewhere)) return '/';
  const { origin, pathname, search } = new URL(asked, somewhere);
  return origin === somewhere && pages.includes(pathname) ? `${pathname}${search}` : '/';
};
