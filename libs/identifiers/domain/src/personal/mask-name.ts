/**
 * The mask under which a person’s name is shown: the first character, and a star for each of the others (张三 is 张*). A name of
 * one character is hidden whole; of one in letters the first stands alone.
 */
export const maskName = (name: string): string => {
  const characters = Array.from(name.trim());
  if (characters.length < 2) return '*'.repeat(characters.length);
  const rest = /^[\p{Script=Latin}\s.'-]+$/u.test(name) ? '***' : '*'.repeat(Math.min(characters.length - 1, 12));
  return (characters[0] ?? '') + rest;
};
