export const rows: readonly { readonly id: string; readonly say: string }[];
