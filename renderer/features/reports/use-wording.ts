import { useMemo } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useQuery } from '../../transport/use-query.ts';
import type { Wording } from './model/context.ts';
import { createFigures } from './model/figures.ts';

/** What turns figures into the words of the interface's language. */
export function useWording(): Wording {
  const { t, i18n } = useTranslation(['reports', 'story', 'checks', 'common']);
  const format = useFormat();
  const localized = useLocalized();
  const checks = useQuery('checks.list', {});
  const known = checks.status === 'ready' ? checks.data : undefined;
  return useMemo(() => {
    const titles = new Map((known ?? []).map(({ id, title }) => [id, localized(title)]));
    const months = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'short', timeZone: 'UTC' });
    return {
      t: (key, values) => String(t(key as 'reports:all', values ?? {})),
      figures: createFigures(i18n.language),
      checkName: (id) => titles.get(id) ?? id,
      moment: format.moment,
      month: (iso) => months.format(new Date(`${iso}-01T00:00:00Z`)),
    };
  }, [t, i18n.language, format, localized, known]);
}
