import { useEffect, useMemo } from 'react';

/** An address for bytes of this page, given back when they are shown no longer. */
export const useObjectUrl = (blob: Blob | null): string | null => {
  const url = useMemo(() => (blob === null ? null : URL.createObjectURL(blob)), [blob]);
  useEffect(
    () => () => {
      if (url !== null) URL.revokeObjectURL(url);
    },
    [url],
  );
  return url;
};
