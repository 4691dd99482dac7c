/** Kinds of acts about a piece in stock. */
export const stepKind = 'item.step';
export const describeKind = 'item.describe';
export const pieceKinds: readonly string[] = [stepKind, describeKind];
