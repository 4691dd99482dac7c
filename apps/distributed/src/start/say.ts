/** A line at the terminal, in both languages. */
export const say = (zh: string, en: string): void => void process.stdout.write(`  ${zh} · ${en}\n`);
