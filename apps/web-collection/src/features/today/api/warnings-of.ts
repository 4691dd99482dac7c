import type { Act } from '@huihuan/web-outbox';

/** What the server found odd about a hand-in, and took in all the same. */
export interface ServerWarning {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** The warnings in the answer to an act; none where it has no answer yet, or one of another kind. */
export const warningsOf = (answer: Act['answer']): readonly ServerWarning[] => {
  const told = answer?.['warnings'];
  if (!Array.isArray(told)) return [];
  return (told as readonly Partial<ServerWarning>[]).flatMap((each) => {
    const { code, zh, en } = each;
    return code === undefined || zh === undefined || en === undefined ? [] : [{ code, zh, en }];
  });
};
