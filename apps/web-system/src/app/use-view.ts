import { useEffect, useState } from 'react';

const views = ['services', 'rules'] as const;
export type View = (typeof views)[number];

/** The view that the address names; nothing where it names a part of the page, as the skip link does. */
const viewOfAddress = (): View | undefined =>
  location.hash === '' ? 'services' : views.find((view) => `#${view}` === location.hash);

/** What the page shows. It stands in the address, so that it can be sent to somebody and gone back from. */
export const useView = (): readonly [View, (view: View) => void] => {
  const [view, setView] = useState<View>(() => viewOfAddress() ?? 'services');
  useEffect(() => {
    const follow = (): void => setView((before) => viewOfAddress() ?? before);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [view, (next) => (location.hash = next)];
};
