/** Longer than any line of a scale: what is longer is noise of a wrong baud rate and is thrown away. */
const longest = 128;

/** Some scales frame their lines by STX and ETX instead of, or beside, CR and LF. */
const isEnd = (letter: string): boolean => letter === '\r' || letter === '\n' || letter.charCodeAt(0) === 3;
const isBegin = (letter: string): boolean => letter.charCodeAt(0) === 2;

/** Puts the pieces together in which the lines of a scale arrive. */
export const lineSplitter = (): ((piece: string) => readonly string[]) => {
  let rest = '';
  return (piece) => {
    const lines: string[] = [];
    for (const letter of piece) {
      if (isEnd(letter)) {
        if (rest !== '' && rest.length <= longest) lines.push(rest);
        rest = '';
      } else if (!isBegin(letter)) rest = rest.length > longest ? rest : rest + letter;
    }
    return lines;
  };
};
