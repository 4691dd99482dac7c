/**
 * `npm run lighthouse`: what Lighthouse says of the pages of a running platform (`-- http://127.0.0.1:3000`), as a phone on a
 * slow line sees them. It is no dependency of this repository: `npm install --global lighthouse` brings it, CHROME_PATH names
 * the browser, LIGHTHOUSE the program where it is not on the PATH. Ends with 1 where the tablet has less than 95.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const [base = 'http://127.0.0.1:3000'] = process.argv.slice(2);
const categories = ['performance', 'accessibility', 'best-practices'];
const wanted = 95;

const scoresOf = async (path) => {
  const words = [
    new URL(path, base).href,
    ...['--quiet', '--output=json', `--only-categories=${categories.join(',')}`],
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ];
  const { stdout } = await run(process.env.LIGHTHOUSE ?? 'lighthouse', words, { maxBuffer: 100_000_000 });
  const { categories: found } = JSON.parse(stdout);
  return categories.map((name) => Math.round(found[name].score * 100));
};

try {
  for (const path of ['/collect/', '/operate/', '/', '/system/']) {
    const scores = await scoresOf(path);
    console.log(path.padEnd(12), categories.map((name, at) => `${name} ${scores[at]}`).join('  '));
    if (path === '/collect/' && scores.some((score) => score < wanted)) process.exitCode = 1;
  }
} catch (failure) {
  const isMissing = failure.code === 'ENOENT';
  console.error(
    isMissing ? '没有找到 lighthouse · lighthouse is not installed: npm install --global lighthouse' : failure,
  );
  process.exitCode = 2;
}
