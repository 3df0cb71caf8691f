import { type CheckPreferences, type CheckSetting, chosenLevel, levels } from '../../../shared/checks/settings.ts';
import type { CheckInfo } from '../../../shared/contract/model.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Select } from '../../ui/field.tsx';
import css from './checks.module.css';

/** `inherit`: as the desk has it or, for the desk itself, as delivered. */
type Choice = 'inherit' | NonNullable<CheckSetting['level']>;

export interface LevelSelectProps {
  readonly check: CheckInfo;
  readonly setting: CheckSetting;
  /** What a story inherits; nothing for the desk itself. */
  readonly desk?: CheckPreferences | undefined;
  readonly onChange: (level: CheckSetting['level']) => void;
  readonly label: string;
}

/** How loud a check is. */
export function LevelSelect({ check, setting, desk, onChange, label }: LevelSelectProps) {
  const { t } = useTranslation('checks');
  const delivered = check.tier === 'advice' ? 'advice' : check.severity;
  const inherited = desk ? (chosenLevel(desk, check.id) ?? delivered) : delivered;
  const named = (level: (typeof levels)[number]) => t(`level.${level}`);
  const choices: { value: Choice; label: string }[] = [
    { value: 'inherit', label: t(desk ? 'level.asDesk' : 'level.delivered', { level: named(inherited) }) },
    ...(desk ? [{ value: 'delivered' as const, label: t('level.delivered', { level: named(delivered) }) }] : []),
    ...levels.map((value) => ({ value, label: named(value) })),
  ];
  const value: Choice =
    setting.level === undefined || (!desk && setting.level === 'delivered') ? 'inherit' : setting.level;
  return (
    <Select
      className={css.level}
      aria-label={label}
      value={value}
      choices={choices}
      onChoose={(chosen) => onChange(chosen === 'inherit' ? undefined : chosen)}
    />
  );
}
