import { type RefObject, useEffect, useState } from 'react';
import { type SettingsSection, settingsSections } from '../../app/route.ts';

/** How far below the top a section counts as reached, as a share of the height. */
const reach = 0.3;

/**
 * The section that is being read: the one the keyboard is in, as long as that place is in sight; else the last one that
 * begins above the upper third; at the end, the last one.
 */
export function useSectionInView(scroller: RefObject<HTMLElement | null>): SettingsSection {
  const [inView, setInView] = useState<SettingsSection>('general');
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = (): void => {
      const { top, bottom, height } = element.getBoundingClientRect();
      const focused = element.contains(document.activeElement) ? document.activeElement : null;
      const place = focused?.getBoundingClientRect();
      const isSeen = place !== undefined && place.bottom > top && place.top < bottom;
      const here = isSeen && focused?.closest('[data-section]')?.getAttribute('data-section');
      const atEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
      const reached = settingsSections.filter((section) => {
        const heading = element.querySelector(`[data-section="${section}"]`);
        return heading !== null && heading.getBoundingClientRect().top <= top + height * reach;
      });
      const isScrolled = element.scrollTop > 0;
      const inHand = settingsSections.find((section) => section === here);
      setInView(inHand ?? (atEnd && isScrolled ? settingsSections.at(-1) : reached.at(-1)) ?? 'general');
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    element.addEventListener('focusin', look);
    return () => {
      element.removeEventListener('scroll', look);
      element.removeEventListener('focusin', look);
    };
  }, [scroller]);
  return inView;
}
