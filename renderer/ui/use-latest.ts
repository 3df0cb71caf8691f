import { type RefObject, useEffect, useRef } from 'react';

/** The newest value for code that runs later, such as listeners on the window. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
