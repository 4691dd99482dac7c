import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import styles from './AccountDialog.module.css';

/** A dialog about one's own account; Escape leaves it. */
export function AccountDialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading} onClose={onClose}>
      <div className={styles.content}>
        <h2 id={heading}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

export const DialogActs = ({ children }: { children: ReactNode }): ReactElement => (
  <footer className={styles.acts}>{children}</footer>
);
