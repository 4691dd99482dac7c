import { readFile, writeFile } from 'node:fs/promises';

/** One row a line: small in bytes, and a change of one row is a change of one line in review. */
export const rowsToJson = (rows) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

/** Writes generated text; with `--check` compares instead, and fails the process when the committed file differs. */
export const publish = async (file, text) => {
  if (!process.argv.includes('--check')) {
    await writeFile(file, text);
    return;
  }
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== text) {
    console.error(`${file.pathname} is not what its generator makes: run npm run generate --workspace seeds`);
    process.exitCode = 1;
  }
};
