export type Paper = 'receipt' | 'label';

/**
 * Prints the one part of the page that is meant: `[data-paper="receipt"]` on a roll of 80 mm, `label` on one of 60 × 40 mm. Is done once the
 * browser has let go of it.
 */
export const printAs = (paper: Paper): Promise<void> =>
  new Promise((resolve) => {
    const root = document.documentElement;
    root.dataset['print'] = paper;
    const done = (): void => {
      delete root.dataset['print'];
      resolve();
    };
    addEventListener('afterprint', done, { once: true });
    print();
  });

/** Prints the receipt and then the label, each on its own roll; no label where its page was left meanwhile. */
export const printBoth = async (): Promise<void> => {
  const label = document.querySelector('[data-paper="label"]');
  await printAs('receipt');
  if (label?.isConnected === true) await printAs('label');
};
