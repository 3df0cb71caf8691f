import { memo } from 'react';
import type { CommandId } from '../../../../shared/commands.ts';
import type { Source } from '../../../../shared/contract/model.ts';
import { hrefOf } from '../../../app/route.ts';
import { usePerson } from '../../../app/use-session.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { CommandKeys } from '../../../keys/command-keys.tsx';
import { runCommand } from '../../../keys/registry.ts';
import { useAvailableCommands } from '../../../keys/use-command.ts';
import { useShownKeys } from '../../../keys/use-shown-keys.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { useDeskView, useStory } from '../desk-context.ts';
import { StructureItems } from '../structure/structure-items.tsx';
import css from './story-header.module.css';

/** Where one is, what the story is made of, how much is left, and what can be done with the whole of it. */
export function StoryHeader() {
  const { t } = useTranslation('story');
  const story = useStory((state) => state.story);
  const { role } = usePerson();
  const comparing = useDeskView((view) => view.comparing);
  const available = useAvailableCommands();
  const main = role === 'translator' ? 'story.handOver' : 'story.approveAll';
  return (
    <header className={css.header}>
      <nav className={css.crumbs} aria-label={t('header.crumbs')}>
        <a href={hrefOf({ page: 'stories' })}>{t('header.stories')}</a>
        <span aria-hidden="true">/</span>
      </nav>
      <h1 className={css.name} title={story?.name}>
        {story?.name}
      </h1>
      {story ? <span className={css.state}>{t(`storyState.${story.state}`)}</span> : null}
      <SourceChips />
      <span className={css.space} />
      <Left />
      {available.has('view.compare') ? (
        <Button aria-pressed={comparing} className={css.compare} onClick={() => runCommand('view.compare')}>
          {t('header.compare')} <CommandKeys id="view.compare" />
        </Button>
      ) : null}
      {story ? (
        <a className={css.report} href={hrefOf({ page: 'report', storyId: story.id })}>
          {t('header.report')}
        </a>
      ) : null}
      {available.has(main) ? (
        <Button look="primary" data-tour="hand-over" onClick={() => runCommand(main)}>
          {t(role === 'translator' ? 'handOver.button' : 'approveAll.button')}
        </Button>
      ) : null}
      <MoreMenu />
    </header>
  );
}

/** What the story consists of; several sources of a kind share a chip. */
const SourceChips = memo(function SourceChips() {
  const { t } = useTranslation('story');
  const sources = useStory((state) => state.sources);
  const base = useStory(({ baseSourceId }) => baseSourceId);
  const labels = (wanted: (source: Source) => boolean) =>
    sources
      .filter(wanted)
      .map(({ label }) => label)
      .join(', ');
  const references = sources.filter(({ kind }) => kind === 'reference');
  const chips = [
    sources.some(({ kind }) => kind === 'original') ? { key: 'original', text: t('column.original') } : undefined,
    { key: 'base', text: labels(({ id }) => id === base) },
    { key: 'others', text: labels(({ id, kind }) => kind === 'machine' && id !== base) },
    references.length > 0
      ? { key: 'references', text: t('header.references', { count: references.length }) }
      : undefined,
  ];
  return (
    <ul className={css.chips} aria-label={t('header.sources')}>
      {chips.map((chip) =>
        chip && chip.text !== '' ? (
          <li key={chip.key} className={css.chip} title={chip.text}>
            {chip.text}
          </li>
        ) : null,
      )}
    </ul>
  );
});

/** What is left to do for the person who sits here: findings for a translator, rows for a reviewer. */
const Left = memo(function Left() {
  const { t } = useTranslation('story');
  const format = useFormat();
  const { role } = usePerson();
  const counts = useStory(({ story }) => story?.counts);
  if (!counts) return null;
  const all = role === 'translator' ? counts.open + counts.fixed + counts.dismissed : counts.rows;
  if (all === 0) return null;
  const left = role === 'translator' ? counts.open : counts.rows - counts.rowStates.approved;
  const words = t(`header.left.${role}`, { left: format.number(left), all: format.number(all) });
  return (
    <div className={css.left}>
      <span data-left={left}>{words}</span>
      <Progress className={css.bar} label={words} value={all - left} total={all} />
    </div>
  );
});

const MoreMenu = memo(function MoreMenu() {
  const { t } = useTranslation('story');
  const available = useAvailableCommands();
  const exportKeys = useShownKeys('story.export');
  const exportAsKeys = useShownKeys('story.exportAs');
  const gotoKeys = useShownKeys('row.goto');
  const replaceKeys = useShownKeys('story.replace');
  const linkKeys = useShownKeys('row.copyLink');
  const checksKeys = useShownKeys('story.checks');
  return (
    <Menu align="end" trigger={<IconButton icon="more" label={t('header.more')} />}>
      <MenuItem icon="export" {...(exportKeys ? { keys: exportKeys } : {})} onSelect={() => runLater('story.export')}>
        {t('header.export')}
      </MenuItem>
      <MenuItem {...(exportAsKeys ? { keys: exportAsKeys } : {})} onSelect={() => runLater('story.exportAs')}>
        {t('header.exportAs')}
      </MenuItem>
      <MenuItem {...(gotoKeys ? { keys: gotoKeys } : {})} onSelect={() => runLater('row.goto')}>
        {t('header.goto')}
      </MenuItem>
      {available.has('story.replace') ? (
        <MenuItem {...(replaceKeys ? { keys: replaceKeys } : {})} onSelect={() => runLater('story.replace')}>
          {t('header.replace')}
        </MenuItem>
      ) : null}
      <MenuItem {...(linkKeys ? { keys: linkKeys } : {})} onSelect={() => runLater('row.copyLink')}>
        {t('header.copyLink')}
      </MenuItem>
      <MenuLine />
      <StructureItems run={runLater} />
      <MenuLine />
      <MenuItem
        {...(checksKeys ? { keys: checksKeys } : {})}
        disabled={!available.has('story.checks')}
        onSelect={() => runLater('story.checks')}
      >
        {t('header.checks')}
      </MenuItem>
      <MenuItem disabled={!available.has('analysis.run')} onSelect={() => runLater('analysis.run')}>
        {t('header.checkAgain')}
      </MenuItem>
    </Menu>
  );
});

/** After the menu has given the focus back, so that a dialog can take it. */
function runLater(id: CommandId): void {
  setTimeout(() => runCommand(id));
}
