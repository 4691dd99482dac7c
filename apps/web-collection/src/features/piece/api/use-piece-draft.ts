import { useEffect, useState } from 'react';
import { keptPiece } from './kept-piece.ts';
import type { PieceDraft } from './piece-draft.ts';

/** What that person was typing about the piece when the page was opened; `undefined` until the disk has said. */
export const usePieceDraft = (personId: string | null, itemId: string): PieceDraft | null | undefined => {
  const [found, setFound] = useState<{ readonly of: string; readonly draft: PieceDraft | null }>();
  const of = `${personId ?? ''} ${itemId}`;
  useEffect(() => {
    let isOver = false;
    const read = personId === null ? Promise.resolve(null) : keptPiece(personId, itemId);
    // a disk that does not answer keeps nobody from the page
    void read
      .catch(() => null)
      .then((draft) => {
        if (!isOver) setFound({ of, draft });
      });
    return () => {
      isOver = true;
    };
  }, [personId, itemId, of]);
  return found?.of === of ? found.draft : undefined;
};
