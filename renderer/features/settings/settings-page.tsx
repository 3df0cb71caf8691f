import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { useChangeSettings, useSettings } from '../../app/use-session.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ChecksSection } from '../checks/checks-section.tsx';
import { PeopleList } from '../people/people-list.tsx';
import { AboutSection } from './about-section.tsx';
import { BudgetField } from './budget-field.tsx';
import css from './section.module.css';
import { Line, Section } from './section.tsx';

/** What can be set; every change holds at once. */
export function SettingsPage() {
  const { t } = useTranslation(['settings', 'common']);
  const settings = useSettings();
  const change = useChangeSettings();
  const ownId = useId();
  return (
    <Page title={t('common:rail.settings')}>
      <div className={css.page}>
        <Section title={t('appearance.title')}>
          <Line name={t('appearance.language')}>
            <Segmented
              label={t('appearance.language')}
              value={settings.locale}
              choices={[
                { value: 'system', label: t('appearance.asSystem') },
                { value: 'en', label: t('appearance.english') },
                { value: 'zh', label: t('appearance.chinese') },
              ]}
              onChoose={(locale) => change({ locale })}
            />
          </Line>
          <Line name={t('appearance.theme')}>
            <Segmented
              label={t('appearance.theme')}
              value={settings.theme}
              choices={[
                { value: 'system', label: t('appearance.asSystem') },
                { value: 'light', label: t('appearance.light') },
                { value: 'dark', label: t('appearance.dark') },
              ]}
              onChoose={(theme) => change({ theme })}
            />
          </Line>
        </Section>
        <Section title={t('checks.title')}>
          <BudgetField value={settings.budget} onChange={(budget) => change({ budget })} />
          <ChecksSection />
        </Section>
        <Section title={t('review.title')}>
          <Line
            name={<label htmlFor={ownId}>{t('review.ownEdits')}</label>}
            hint={<span id={`${ownId}-hint`}>{t('review.ownEditsHint')}</span>}
          >
            <Switch
              id={ownId}
              aria-describedby={`${ownId}-hint`}
              checked={settings.approveOwnEdits}
              onChange={(approveOwnEdits) => change({ approveOwnEdits })}
            />
          </Line>
        </Section>
        <Section title={t('people.title')}>
          <PeopleList />
        </Section>
        <AboutSection />
      </div>
    </Page>
  );
}
