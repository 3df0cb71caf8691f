import { useEffect, useState } from 'react';
import { useLatest } from '../../ui/use-latest.ts';
import type { ImportFile } from './import-store.ts';

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Takes files dropped anywhere on the window. Answers whether some are being dragged over it now. */
export function useFileDrop(onDrop: (files: readonly ImportFile[]) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const drop = useLatest(onDrop);
  useEffect(() => {
    // Every element on the way sends its own enter and leave.
    let depth = 0;
    const end = new AbortController();
    const { signal } = end;

    function stop(): void {
      depth = 0;
      setDragging(false);
    }

    window.addEventListener(
      'dragenter',
      (event) => {
        if (!hasFiles(event)) return;
        depth += 1;
        setDragging(true);
      },
      { signal },
    );
    window.addEventListener(
      'dragleave',
      (event) => {
        if (!hasFiles(event)) return;
        depth -= 1;
        if (depth <= 0) stop();
      },
      { signal },
    );
    window.addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return;
        // Without this the browser would open the file in place of the desk.
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        stop();
        drop.current([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => end.abort();
  }, [drop]);
  return dragging;
}
