import type { ReactElement, ReactNode } from 'react';
import { GateForm } from './GateForm.tsx';
import { GateRoom } from './GateRoom.tsx';

/** One question in the middle of the screen, with the name of the page and how it looks above it. */
export function GateFrame(props: {
  title: string;
  says?: string;
  onSubmit: () => void;
  children: ReactNode;
}): ReactElement {
  return (
    <GateRoom>
      <GateForm {...props} />
    </GateRoom>
  );
}
