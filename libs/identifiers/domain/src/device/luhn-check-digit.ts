/** The digit that completes `digits` by the Luhn formula (ISO/IEC 7812-1 annex B), used by IMEI. */
export const luhnCheckDigit = (digits: string): string => {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, character, index) => {
      const digit = Number(character);
      if (index % 2 === 1) return total + digit;
      return total + (digit > 4 ? digit * 2 - 9 : digit * 2);
    }, 0);
  return String((10 - (sum % 10)) % 10);
};
