/** Prints the one part of the page that is meant: `[data-paper="receipt"]` on a roll of 80 mm, `label` on one of 60 × 40 mm. */
export const printAs = (paper: 'receipt' | 'label'): void => {
  const root = document.documentElement;
  root.dataset['print'] = paper;
  addEventListener('afterprint', () => delete root.dataset['print'], { once: true });
  print();
};
