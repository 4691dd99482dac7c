import { useEffect, useState } from 'react';

const views = ['services', 'rules'] as const;
export type View = (typeof views)[number];

const viewOfAddress = (): View => views.find((view) => `#${view}` === location.hash) ?? 'services';

/** What the page shows. It stands in the address, so that it can be sent to somebody and gone back from. */
export const useView = (): readonly [View, (view: View) => void] => {
  const [view, setView] = useState(viewOfAddress);
  useEffect(() => {
    const follow = (): void => setView(viewOfAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [view, (next) => (location.hash = next)];
};
