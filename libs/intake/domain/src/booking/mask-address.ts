/** How much of an address lists show: at most its first six characters, never more than half, and nothing from the first digit on. */
export const maskAddress = (address: string): string => {
  const characters = Array.from(address.trim());
  const firstDigit = characters.findIndex((each) => /\p{N}/u.test(each));
  const most = Math.min(6, Math.floor(characters.length / 2), firstDigit === -1 ? characters.length : firstDigit);
  return `${characters.slice(0, most).join('').trim()}***`;
};
