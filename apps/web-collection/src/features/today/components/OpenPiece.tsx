import type { ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';

/** To the page of the piece, where its form is filled and its steps are recorded; nothing where there is no piece. */
export function OpenPiece({ itemId }: { itemId: string | null }): ReactElement | null {
  const words = usePieceTexts();
  const open = useNavigate();
  if (itemId === null) return null;
  return <Key onPress={() => void open({ to: '/stock/$itemId', params: { itemId } })}>{words.open}</Key>;
}
