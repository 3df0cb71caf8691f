import { useEffect, useRef } from 'react';
import { Page } from '../../app/page.tsx';
import { hrefOf, type SettingsSection, settingsSections, useRoute } from '../../app/route.ts';
import { useSettings } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { BackupsSection } from '../backups/backups-section.tsx';
import { ChecksSection } from '../checks/checks-section.tsx';
import { KeysSection } from '../keys/keys-section.tsx';
import { PeopleList } from '../people/people-list.tsx';
import { AboutSection } from './about-section.tsx';
import { BudgetField } from './budget-field.tsx';
import { GeneralSection } from './general-section.tsx';
import { OwnWordsField } from './own-words-field.tsx';
import { ReviewSection } from './review-section.tsx';
import { forgetSave, useSaveSettings, useSettingsSave } from './save-settings.ts';
import { Section } from './section.tsx';
import css from './settings-page.module.css';
import { useSectionInView } from './use-section-in-view.ts';

/** What can be set; every change is saved at once, and said to be. */
export function SettingsPage() {
  const { t } = useTranslation(['settings', 'backups', 'common']);
  const settings = useSettings();
  const save = useSaveSettings();
  const route = useRoute();
  const wanted = route.page === 'settings' ? route.section : undefined;
  const scroller = useRef<HTMLDivElement>(null);
  const inView = useSectionInView(scroller);
  useEffect(() => forgetSave, []);
  useEffect(() => {
    if (wanted) goTo(scroller.current, wanted);
  }, [wanted]);

  return (
    <Page title={t('common:rail.settings')} header={<SaveWord />} bodyClass={css.body}>
      <nav className={css.nav} aria-label={t('nav')}>
        <ul>
          {settingsSections.map((section) => (
            <li key={section}>
              <a
                className={css.link}
                href={hrefOf({ page: 'settings', section })}
                aria-current={inView === section ? 'true' : undefined}
                // The address may be the same as before: the person wants to go there all the same.
                onClick={() => goTo(scroller.current, section)}
              >
                {section === 'backups' ? t('backups:title') : t(`${section}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div ref={scroller} className={css.scroller}>
        <div className={css.sections}>
          <Section name="general" title={t('general.title')}>
            <GeneralSection />
          </Section>
          <Section name="people" title={t('people.title')}>
            <PeopleList />
          </Section>
          <Section name="review" title={t('review.title')}>
            <ReviewSection />
          </Section>
          <Section name="checks" title={t('checks.title')}>
            <BudgetField value={settings.budget} onChange={(budget) => save({ budget })} />
            <ChecksSection />
            <OwnWordsField />
          </Section>
          <Section name="keys" title={t('keys.title')}>
            <KeysSection />
          </Section>
          <Section name="backups" title={t('backups:title')}>
            <BackupsSection />
          </Section>
          <Section name="about" title={t('about.title')}>
            <AboutSection />
          </Section>
        </div>
      </div>
    </Page>
  );
}

/** Says in the header that the last change is on disk. */
function SaveWord() {
  const { t } = useTranslation('settings');
  const save = useSettingsSave();
  return (
    <p className={css.save} role="status" data-settings-save={save}>
      {save === 'untouched' ? t('save.atOnce') : t(`save.${save}`)}
    </p>
  );
}

/** Scrolls to a section and puts the focus on its heading: the next Tab goes to its first control. */
function goTo(scroller: HTMLElement | null, section: SettingsSection): void {
  const heading = scroller?.querySelector<HTMLElement>(`[data-section="${section}"] h2`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
