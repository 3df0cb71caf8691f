import { memo } from 'react';
import type { CommandId } from '../../../shared/commands.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys } from '../../keys/command-keys.tsx';
import { useAvailableCommands } from '../../keys/use-command.ts';
import { useDeskView, useStory } from './desk-context.ts';
import css from './key-bar.module.css';
import { openRowOf } from './model/edited-row.ts';
import { SaveWord } from './save-state.tsx';

interface Hint {
  readonly name: string;
  readonly ids: readonly CommandId[];
  readonly range?: true;
}

/** In the order of use: where the window is too narrow, the last ones give way. */
const hints: readonly Hint[] = [
  { name: 'findings', ids: ['finding.next', 'finding.previous'] },
  { name: 'apply', ids: ['finding.apply1', 'finding.apply9'], range: true },
  { name: 'edit', ids: ['row.edit'] },
  { name: 'dismiss', ids: ['finding.dismiss'] },
  { name: 'confirm', ids: ['row.confirm'] },
  { name: 'approve', ids: ['row.approve'] },
  { name: 'return', ids: ['row.return'] },
  { name: 'reopen', ids: ['row.reopen'] },
  { name: 'undo', ids: ['history.undo'] },
  { name: 'keys', ids: ['app.keys'] },
  { name: 'palette', ids: ['app.palette'] },
  { name: 'fold', ids: ['view.fold'] },
  { name: 'advice', ids: ['view.advice'] },
  { name: 'compare', ids: ['view.compare'] },
  { name: 'goto', ids: ['row.goto'] },
  { name: 'check', ids: ['finding.check'] },
  { name: 'checks', ids: ['story.checks'] },
  { name: 'replace', ids: ['story.replace'] },
  { name: 'split', ids: ['row.split'] },
  { name: 'merge', ids: ['row.mergePrevious', 'row.mergeNext'] },
  { name: 'shift', ids: ['row.shiftPrevious', 'row.shiftNext'] },
  { name: 'versions', ids: ['story.versions'] },
  { name: 'newVersion', ids: ['story.newVersion'] },
  { name: 'switch', ids: ['app.switchPerson'] },
];

/** While a row is edited the page's own keys type. */
const editorHints: readonly Hint[] = [
  { name: 'leave', ids: ['editor.leave'] },
  { name: 'confirm', ids: ['editor.confirm'] },
  { name: 'marked', ids: ['editor.next', 'editor.previous'] },
  { name: 'card', ids: ['editor.card'] },
  { name: 'apply', ids: ['editor.apply1', 'editor.apply9'], range: true },
  { name: 'machine', ids: ['editor.diff'] },
  { name: 'wordings', ids: ['editor.sources'] },
  { name: 'restoreChange', ids: ['editor.restoreChange'] },
  { name: 'restore', ids: ['editor.restore'] },
  { name: 'replace', ids: ['story.replace'] },
  { name: 'palette', ids: ['app.palette'] },
];

/** Every key that works on this page now; on the right, whether the text is saved. */
export function KeyBar() {
  const { t } = useTranslation('story');
  const format = useFormat();
  const available = useAvailableCommands();
  const isEditing = useDeskView((view) => openRowOf(view) !== undefined);
  const corrections = useStory(({ story }) => story?.counts.corrections ?? 0);
  return (
    <footer className={css.bar}>
      <ul className={css.hints} aria-label={t('keyBar.label')}>
        {(isEditing ? editorHints : hints)
          .filter(({ ids }) => ids.some((id) => available.has(id)))
          .map((hint) => (
            <HintLine key={hint.name} hint={hint} />
          ))}
      </ul>
      <p className={css.status} role="status">
        <SaveWord /> · {t('keyBar.corrections', { count: corrections, formatted: format.number(corrections) })}
      </p>
    </footer>
  );
}

const HintLine = memo(function HintLine({ hint: { name, ids, range } }: { readonly hint: Hint }) {
  const { t } = useTranslation('story');
  return (
    <li className={css.hint}>
      <span className={css.keys}>
        {ids.map((id, index) => (
          <span key={id} className={css.keys}>
            {range && index > 0 ? <span aria-hidden="true">–</span> : null}
            <CommandKeys id={id} />
          </span>
        ))}
      </span>
      {t(`keyBar.${name}`)}
    </li>
  );
});
