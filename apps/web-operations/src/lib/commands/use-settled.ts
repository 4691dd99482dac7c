import { useEffect, useState } from 'react';

const pauseMs = 150;

/** A text once nobody has typed for a moment, so that not every letter is asked about. */
export const useSettled = (text: string): string => {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => settle(text), pauseMs);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
};
