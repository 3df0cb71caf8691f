import { useEffect, useState } from 'react';

/** The element that a step points at, as soon as it is on the page; nothing while it is not. */
export function useAnchor(selectors: readonly string[]): HTMLElement | undefined {
  const [element, setElement] = useState<HTMLElement>();
  useEffect(() => {
    const look = (): void => {
      const found = selectors.map((selector) => document.querySelector<HTMLElement>(selector));
      setElement(found.find((each) => each !== null) ?? undefined);
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      setElement(undefined);
    };
  }, [selectors]);
  return element;
}

export interface Place {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Where an element stands in the window, followed while it moves. */
export function usePlace(element: HTMLElement | undefined): Place | undefined {
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    if (!element) return undefined;
    const look = (): void => {
      const { top, left, width, height } = element.getBoundingClientRect();
      setPlace((now) =>
        now && now.top === top && now.left === left && now.width === width && now.height === height
          ? now
          : { top, left, width, height },
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(document.documentElement);
    // What is drawn above it may push it on.
    const drawn = new MutationObserver(look);
    drawn.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      drawn.disconnect();
      window.removeEventListener('scroll', look, { capture: true });
      setPlace(undefined);
    };
  }, [element]);
  return place;
}
