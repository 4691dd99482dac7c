const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 });

export const count = (value: number): string => whole.format(value);

/** A share of one, `0.42` as `42%`. Something that rounds to nothing says `<1%`, almost all is not yet all. */
export const share = (value: number): string => {
  if (value > 0 && value < 0.005) return '<1%';
  if (value < 1 && value >= 0.995) return '>99%';
  return percent.format(value);
};

/** What a screen shows where a figure is not known. Never 0. */
export const unknown = '—';
