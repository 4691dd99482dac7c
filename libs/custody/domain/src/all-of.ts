import { accept, at, refuse, type Result } from '@huihuan/kernel-domain';

/**
 * Checks every element and answers all values, or the first refusal. With a path the refusal names the element, so that a
 * list of hundreds says which row, and which field of it, is wrong.
 */
export const allOf = <Element, Value>(
  elements: readonly Element[],
  check: (element: Element) => Result<Value>,
  path?: string,
): Result<readonly Value[]> => {
  const values: Value[] = [];
  for (const [index, element] of elements.entries()) {
    const result = check(element);
    if (!result.ok) {
      const { problem } = result;
      return path === undefined ? result : refuse(at(problem, `${path}/${index}${problem.path ?? ''}`));
    }
    values.push(result.value);
  }
  return accept(values);
};
