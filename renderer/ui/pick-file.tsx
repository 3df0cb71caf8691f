import { useRef } from 'react';
import { Button } from './button.tsx';

export interface PickFileProps {
  readonly label: string;
  /** Extensions with their dots, parted by commas. */
  readonly accept: string;
  readonly onPick: (file: File) => void;
}

/** A button that has the person choose one file. */
export function PickFile({ label, accept, onPick }: PickFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button small onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again.
          event.target.value = '';
          if (file) onPick(file);
        }}
      />
    </>
  );
}
