import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { pieceEn } from './piece-en.ts';
import { pieceZh } from './piece-zh.ts';

export type PieceTexts = SameTexts<typeof pieceZh>;

/** The words of a piece in stock in the language that the user chose. */
export const usePieceTexts = (): PieceTexts => (useLanguage() === 'en' ? pieceEn : pieceZh);
