import { type ComponentProps, useState } from 'react';
import type { Id } from '../../../shared/contract/model.ts';
import { navigate } from '../../app/route.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useShownKeys } from '../../keys/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import css from './story-list.module.css';

export interface RowMenuProps {
  readonly storyId: Id;
  readonly name: string;
  /** The one row that the keyboard reaches. */
  readonly current: boolean;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

/**
 * What can be done with one story. A list has it in every line: where no key comes to it, all but the button waits for the
 * first press.
 */
export function RowMenu(props: RowMenuProps) {
  const [pressed, setPressed] = useState(false);
  if (props.current || pressed) return <WholeMenu {...props} opens={pressed} />;
  return (
    <MenuButton
      name={props.name}
      tabIndex={-1}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerDown={(event) => {
        if (event.button !== 0 || event.ctrlKey) return;
        // The menu takes the focus, not the button.
        event.preventDefault();
        setPressed(true);
      }}
    />
  );
}

/** @param opens it is open from the first */
function WholeMenu({ storyId, name, current, opens, onRename, onRemove }: RowMenuProps & { readonly opens: boolean }) {
  const { t } = useTranslation('stories');
  const [open, setOpen] = useState(opens);
  const button = <MenuButton name={name} tabIndex={current ? 0 : -1} />;
  return (
    <Menu align="end" open={open} onOpenChange={setOpen} trigger={button}>
      <MenuItem icon="rename" keys={useShownKeys('list.rename')} onSelect={onRename}>
        {t('rename')}
      </MenuItem>
      <MenuItem
        icon="reports"
        keys={useShownKeys('list.report')}
        onSelect={() => navigate({ page: 'report', storyId })}
      >
        {t('report')}
      </MenuItem>
      <MenuItem icon="trash" keys={useShownKeys('list.remove')} danger onSelect={onRemove}>
        {t('remove')}
      </MenuItem>
    </Menu>
  );
}

function MenuButton({ name, ...rest }: { readonly name: string } & ComponentProps<'button'>) {
  const { t } = useTranslation('stories');
  return (
    <Button small look="quiet" className={css.more} aria-label={t('actions', { name })} {...rest}>
      <Icon name="more" />
    </Button>
  );
}
