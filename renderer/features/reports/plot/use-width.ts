import { type RefCallback, useCallback, useState } from 'react';

/** The width of an element, kept current; and what is to be set as its ref. */
export function useWidth(atFirst: number): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(atFirst);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const measure = (): void => setWidth((before) => Math.round(element.clientWidth) || before);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
