import { type CheckSetting, isUnset, limitsOf, mergePreferences, settingOf } from '../../../shared/checks/settings.ts';
import type { CheckInfo } from '../../../shared/contract/model.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Button } from '../../ui/button.tsx';
import css from './checks.module.css';
import { ExampleView } from './example-view.tsx';
import { NumberField } from './number-field.tsx';
import type { Checks } from './use-checks.ts';
import { WordsField } from './words-field.tsx';

export interface CheckFormProps {
  readonly check: CheckInfo;
  readonly checks: Checks;
}

/** What a check marks and why, by example, and all that can be set for it but its level. */
export function CheckForm({ check, checks }: CheckFormProps) {
  const { t } = useTranslation('checks');
  const localized = useLocalized();
  const setting = settingOf(checks.own, check.id);
  const change = (changes: CheckSetting) => checks.set(check.id, { ...setting, ...changes });
  const summary = localized(check.summary);
  const reason = localized(check.reason);
  return (
    <div className={css.form}>
      {summary === reason ? null : <p className={css.summary}>{summary}</p>}
      <p className={css.reason}>{reason}</p>
      {check.example ? <ExampleView example={check.example} family={check.family} /> : null}
      <Thresholds check={check} checks={checks} onChange={(thresholds) => change({ thresholds })} />
      <WordsField
        label={t('ignored.own')}
        hint={t('ignored.ownHint')}
        words={setting.ignored ?? []}
        onChange={(ignored) => change({ ignored })}
      />
      {isUnset(setting) ? null : (
        <Button small className={css.reset} onClick={() => checks.set(check.id, undefined)}>
          {t(checks.storyId === undefined ? 'reset.check' : 'reset.checkInStory')}
        </Button>
      )}
    </div>
  );
}

interface ThresholdsProps extends CheckFormProps {
  readonly onChange: (thresholds: Readonly<Record<string, number>>) => void;
}

function Thresholds({ check, checks, onChange }: ThresholdsProps) {
  const { t } = useTranslation('checks');
  const localized = useLocalized();
  const own = settingOf(checks.own, check.id);
  const inForce = limitsOf(check, settingOf(mergePreferences(checks.desk, checks.own), check.id)) ?? {};
  return Object.entries(check.thresholds).map(([name, { label, value, min, max }]) => (
    <NumberField
      key={name}
      label={localized(label)}
      hint={t('threshold.delivered', { value })}
      wrong={t('threshold.wrong', { min, max })}
      value={inForce[name] ?? value}
      min={min}
      max={max}
      onChange={(next) => onChange({ ...own.thresholds, [name]: next })}
    />
  ));
}
