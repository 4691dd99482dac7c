const projects = ['unit', 'int', 'e2e', 'browser'];

/**
 * The parameters of Jest. Its --selectProjects takes every word that follows, paths too: here it takes the names of
 * projects only and is put last.
 */
export const jestParameters = (given) => {
  const rest = [];
  const selected = given.includes('--browser') ? ['browser'] : [];
  let isSelecting = false;
  for (const word of given.filter((parameter) => parameter !== '--browser')) {
    isSelecting = word === '--selectProjects' || (isSelecting && projects.includes(word));
    if (!isSelecting) rest.push(word);
    else if (word !== '--selectProjects') selected.push(word);
  }
  const chosen = selected.length > 0 ? selected : projects.filter((name) => name !== 'browser');
  return [...rest, '--passWithNoTests', '--selectProjects', ...chosen];
};
