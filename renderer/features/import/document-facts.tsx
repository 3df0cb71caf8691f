import type { DocumentDraft } from '../../../shared/contract/drafts.ts';
import type { RowState } from '../../../shared/contract/model.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import css from './document-facts.module.css';

const states: readonly RowState[] = ['open', 'edited', 'confirmed', 'returned', 'approved'];
const shownAuthors = 6;

/** What was understood of a file that has several texts, changes or notes in it: each kind of it in a line, with how much. */
export function DocumentFacts({ document }: { readonly document: DocumentDraft }) {
  const { t } = useTranslation(['import', 'story']);
  const localized = useLocalized();
  const format = useFormat();
  const { formatName, tool, originalLanguage, language, authors } = document;
  const count = (
    key: 'units' | 'originals' | 'machine' | 'revised' | 'changes' | 'notes' | 'issues' | 'coded' | 'locked',
  ) =>
    document[key] > 0 ? t(`document.${key}`, { count: document[key], formatted: format.number(document[key]) }) : '';
  const decided = states
    .filter((state) => (document.states[state] ?? 0) > 0)
    .map((state) =>
      t('document.state', {
        formatted: format.number(document.states[state] ?? 0),
        state: t(`story:rowState.${state}`),
      }),
    );
  const rest = authors.length - shownAuthors;
  const lines: readonly (readonly [name: string, value: string])[] = [
    [t('document.file'), joined(localized(formatName), tool)],
    [t('document.languages'), originalLanguage && language ? `${originalLanguage} → ${language}` : (language ?? '')],
    [t('document.texts'), joined(count('units'), count('originals'), count('machine'), count('revised'))],
    [t('document.work'), joined(count('changes'), count('notes'), count('issues'))],
    [t('document.states'), joined(...decided)],
    [t('document.kept'), joined(count('coded'), count('locked'))],
    [
      t('document.people'),
      joined(...authors.slice(0, shownAuthors), rest > 0 ? t('document.more', { count: rest }) : undefined),
    ],
  ];
  return (
    <dl className={css.facts}>
      {lines
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className={css.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
