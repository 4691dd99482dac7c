const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';

/** What takes less is not worth a word. */
const QUIET_MS = 800;
const LINE_EVERY_MS = 5_000;

/**
 * Shows on standard error that work goes on: one moving line on a terminal, elsewhere a plain line every few seconds.
 * Standard output stays free for what a command has to say.
 */
export const withProgress = async (text, work) => {
  const stream = process.stderr;
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  let shown = 0;
  const show = () => {
    if (stream.isTTY) stream.write(`\r\x1b[2K${frames[shown % frames.length]} ${text} ${seconds()} s`);
    else stream.write(`${text} … ${seconds()} s\n`);
    shown += 1;
  };
  let ticker;
  const starter = setTimeout(() => {
    show();
    ticker = setInterval(show, stream.isTTY ? 100 : LINE_EVERY_MS);
  }, QUIET_MS);
  try {
    const result = await work();
    if (shown > 0) stream.write(`${stream.isTTY ? '\r\x1b[2K' : ''}✓ ${text} ${seconds()} s\n`);
    return result;
  } catch (error) {
    if (shown > 0 && stream.isTTY) stream.write('\r\x1b[2K');
    throw error;
  } finally {
    clearTimeout(starter);
    clearInterval(ticker);
  }
};
