import { useTranslation } from '../../../i18n/use-translation.ts';
import { DiffText } from '../diff-text.tsx';
import { useSettled } from '../use-settled.ts';
import css from './row-editor.module.css';

/** Longer texts show only what stands around their changes. */
const wholeUpTo = 1200;
const context = 80;

export interface MachineLineProps {
  readonly machine: string;
  readonly draft: string;
}

/** The machine's text and what the draft makes of it, word by word, while it is typed. Keys come first. */
export function MachineLine({ machine, draft }: MachineLineProps) {
  const { t } = useTranslation('revising');
  const after = useSettled(draft);
  return (
    <section className={css.machine} aria-label={t('machine.label')}>
      <span className={css.name}>{t('machine.name')}</span>
      {/* Long texts scroll, also by keyboard. */}
      <div className={css.compared} tabIndex={0} role="group" aria-label={t('machine.name')}>
        {after === machine ? (
          <span className={css.none}>{t('machine.same')}</span>
        ) : (
          <DiffText before={machine} after={after} {...(machine.length > wholeUpTo ? { context } : {})} />
        )}
      </div>
    </section>
  );
}
