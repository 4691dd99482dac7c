import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Opens a dialog before everything else while it is drawn; closed while it still stands, it gives the focus back. */
export const useModal = (): RefObject<HTMLDialogElement | null> => {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return element;
};
