/** Rows of a keyboard, its columns from above, the digits and the alphabet; who comes to an end begins again. */
const lines = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  '!@#$%^&*()',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
].flatMap((line) => {
  const forth = line + line;
  return [forth, Array.from(forth).reverse().join('')];
});

/** Fewer beside each other are in many words. */
const shortestWalk = 4;

/** How many characters from a place on lie beside each other. */
const walkAt = (text: string, place: number): number => {
  let longest = 0;
  for (const line of lines)
    for (
      let start = line.indexOf(text.charAt(place));
      start >= 0;
      start = line.indexOf(text.charAt(place), start + 1)
    ) {
      let length = 1;
      while (place + length < text.length && text[place + length] === line[start + length]) length += 1;
      longest = Math.max(longest, length);
    }
  return longest;
};

/** A text in lower case without its ways along the keyboard, the digits or the alphabet, to and fro: `1qaz2wsx!` is `!`. */
export const withoutWalks = (text: string): string => {
  let rest = '';
  for (let place = 0; place < text.length;) {
    const length = walkAt(text, place);
    if (length < shortestWalk) rest += text.charAt(place);
    place += length < shortestWalk ? 1 : length;
  }
  return rest;
};

/** What people of this trade and country begin with, in characters, in pinyin and as digits; English ones are in the list. */
const easyWords = [
  ...['zaishengziyuan', 'feijiuwuzi', 'woaizhongguo', 'guanliyuan', 'zhongzhuan', 'huishou', 'feipin', 'fenjian'],
  ...['jiaotou', 'zhongguo', 'woaini', 'nihao', 'mima', 'kouling', 'administrator', 'password', 'welcome', 'admin'],
  ...[
    '再生资源',
    '废旧物资',
    '我爱中国',
    '管理员',
    '中转站',
    '分拣中心',
    '交投点',
    '回收站',
    '回收',
    '废品',
    '分拣',
    '中转',
  ],
  ...['中国', '我爱你', '你好', '密码', '口令', '5201314', '1314520', '1314', '520'],
];

/** A text in lower case without the words that are tried first, and the digits and signs at its ends: `huishou2026!` is empty. */
export const withoutEasyWords = (text: string): string => {
  const rest = easyWords.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest === text ? text : rest.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '');
};
