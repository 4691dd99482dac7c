const projects = ['unit', 'int', 'e2e', 'browser', 'faults', 'kafka'];
/** What `npm test` leaves to a command of its own: `--browser`, `--faults`, `--kafka`. */
const apart = ['browser', 'faults', 'kafka'];
/** A file of these starts many programs and kills some: one after the other, unless it is said how many at a time. */
const alone = ['faults', 'kafka'];

/**
 * The parameters of Jest. Its --selectProjects takes every word that follows, paths too: here it takes the names of
 * projects only and is put last.
 */
export const jestParameters = (given) => {
  const rest = [];
  const selected = apart.filter((name) => given.includes(`--${name}`));
  let isSelecting = false;
  for (const word of given.filter((parameter) => !apart.some((name) => parameter === `--${name}`))) {
    isSelecting = word === '--selectProjects' || (isSelecting && projects.includes(word));
    if (!isSelecting) rest.push(word);
    else if (word !== '--selectProjects') selected.push(word);
  }
  const chosen = selected.length > 0 ? selected : projects.filter((name) => !apart.includes(name));
  const isGiven = rest.some((word) => /^(-w|-i|--maxWorkers|--runInBand)\b/.test(word));
  const workers = !isGiven && chosen.some((name) => alone.includes(name)) ? ['--maxWorkers=1'] : [];
  return [...rest, ...workers, '--passWithNoTests', '--selectProjects', ...chosen];
};
