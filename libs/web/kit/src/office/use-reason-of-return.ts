import { useEffect, useState } from 'react';
import { reasonOfReturn, type ReturnReason } from './reason-of-return.ts';

/** The reason, told once: the address is clean again, so that a link to it says nothing of the sort. */
export const useReasonOfReturn = (): ReturnReason | null => {
  const [reason] = useState(() => reasonOfReturn(location.hash));
  useEffect(() => {
    if (reason !== null) history.replaceState(null, '', `${location.pathname}${location.search}`);
  }, [reason]);
  return reason;
};
