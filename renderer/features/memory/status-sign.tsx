import type { Term } from '../../../shared/checks/check.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import css from './memory.module.css';

const shapes = {
  preferred: 'M3.2 8.4l3.2 3.2 6.4-7',
  admitted: 'M8 12.6a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.2z',
  forbidden: 'M4 4l8 8M12 4l-8 8',
} as const;

/** Whether a term is to be used, told by shape and word: colour only helps. */
export function StatusSign({
  status,
  wordless = false,
}: {
  readonly status: Term['status'];
  readonly wordless?: boolean;
}) {
  const { t } = useTranslation('memory');
  const word = t(`status.${status}`);
  return (
    <span
      className={css.status}
      data-status={status}
      {...(wordless ? { role: 'img', 'aria-label': word, title: word } : {})}
    >
      <svg
        aria-hidden="true"
        width="12"
        height="12"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      >
        <path d={shapes[status]} />
      </svg>
      {wordless ? null : word}
    </span>
  );
}
