import { useAppInfo } from '../../app/use-session.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useConnection } from '../../transport/use-client.ts';
import { Button } from '../../ui/button.tsx';
import css from './section.module.css';
import { Line } from './section.tsx';

/** Where the data is, what start-up noticed, and which version this is. */
export function AboutSection() {
  const { t } = useTranslation('settings');
  const localized = useLocalized();
  const { bridge } = useConnection();
  const { version, dataFolder, notices } = useAppInfo();
  return (
    <>
      <Line name={t('about.folder')} hint={t('about.folderHint')}>
        <span className={css.value}>
          <span className={css.path}>{dataFolder}</span>
          {bridge ? (
            <Button small onClick={() => bridge.showDataFolder()}>
              {t('about.show')}
            </Button>
          ) : null}
        </span>
      </Line>
      {notices.map((notice) => (
        <p key={notice.en} className={css.notice}>
          {localized(notice)}
        </p>
      ))}
      <Line name={t('about.version')}>
        <span className={css.value}>{version}</span>
      </Line>
    </>
  );
}
