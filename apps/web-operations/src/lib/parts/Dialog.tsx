import { useId, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';
import styles from './Dialog.module.css';

/** A question that comes before everything else. Escape and the caller close it; the focus goes back by itself. */
export function Dialog(props: {
  title: string;
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
}): ReactElement {
  const { title, onClose, onSubmit } = props;
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          // as a press of its button: a date that is typed by half is told and not taken for none
          event.currentTarget.requestSubmit();
        }}
      >
        <h2 id={heading}>{title}</h2>
        {props.children}
      </form>
    </dialog>
  );
}
