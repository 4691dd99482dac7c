import { useEffect, useRef, useState, type RefObject } from 'react';

interface TakenIn {
  readonly form: RefObject<HTMLFormElement | null>;
  /** How often something was taken in: fields that keep what was typed as text are to be drawn anew then. */
  readonly times: number;
  /** @param names of the fields that have changed */
  readonly take: (names: readonly string[]) => void;
}

/**
 * What others have changed is taken into a form, and the focus goes to the first field of it that has changed: the key that was pressed is
 * gone, and whoever works by keys would stand at the top of the page.
 */
export const useTakenIn = (): TakenIn => {
  const form = useRef<HTMLFormElement>(null);
  const [taken, setTaken] = useState<{ readonly times: number; readonly names: readonly string[] }>({
    ...{ times: 0, names: [] },
  });
  useEffect(() => {
    if (taken.times > 0) placeIn(form.current, taken.names)?.focus();
  }, [taken]);
  return { form, times: taken.times, take: (names) => setTaken({ times: taken.times + 1, names }) };
};

/** In the order of the form; its first field where it asks none of those any more. */
const placeIn = (form: HTMLFormElement | null, names: readonly string[]): HTMLElement | null => {
  const fields = [...(form?.querySelectorAll<HTMLElement>('[data-detail]') ?? [])];
  const field = fields.find((each) => names.includes(each.dataset['detail'] ?? '')) ?? fields[0];
  return field?.querySelector('[aria-pressed="true"], input, select') ?? field?.querySelector('button') ?? null;
};
