import { type RefObject, useEffect, useState } from 'react';
import { type SettingsSection, settingsSections } from '../../app/route.ts';

/** How far below the top a section counts as reached, as a share of the height. */
const reach = 0.3;

/** The section that is being read: the last one that begins above the upper third; at the end, the last one. */
export function useSectionInView(scroller: RefObject<HTMLElement | null>): SettingsSection {
  const [inView, setInView] = useState<SettingsSection>('general');
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = (): void => {
      const { top, height } = element.getBoundingClientRect();
      const atEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
      const reached = settingsSections.filter((section) => {
        const heading = element.querySelector(`[data-section="${section}"]`);
        return heading !== null && heading.getBoundingClientRect().top <= top + height * reach;
      });
      const isScrolled = element.scrollTop > 0;
      setInView((atEnd && isScrolled ? settingsSections.at(-1) : reached.at(-1)) ?? 'general');
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller]);
  return inView;
}
