import { type ReactNode, type RefObject, useRef, useState, useSyncExternalStore } from 'react';
import { menuLabels } from '../../shared/commands.ts';
import { type KeyGroup, type KeyLine, keyPage } from '../../shared/keys/key-page.ts';
import { useLocalized } from '../i18n/use-localized.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { keyCaps } from './key.ts';
import { currentKeymap, onKeymap } from './keymap.ts';
import css from './keys-dialog.module.css';
import { isMac } from './platform.ts';
import { useCommand } from './use-command.ts';

/**
 * Once in the desk: the page of all keys in force, opened by `?`; `docs/keyboard.md` lists the same.
 *
 * @param foot e.g. the way to changing them; closes the page by the function it is given.
 */
export function KeysDialog({ foot }: { readonly foot?: (close: () => void) => ReactNode }) {
  const { t } = useTranslation('keys');
  const [open, setOpen] = useState(false);
  // The page of keys is longer than most windows: arrow keys scroll it.
  const list = useRef<HTMLDivElement>(null);
  useCommand('app.keys', () => setOpen(true));
  const close = () => setOpen(false);
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('title')}
      about={t('about')}
      size="large"
      firstFocus={() => list.current}
      foot={foot?.(close)}
    >
      <AllKeys list={list} />
    </Dialog>
  );
}

/** Apart: it is made of every command, and only while it is open. */
function AllKeys({ list }: { readonly list: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation('keys');
  const localized = useLocalized();
  const keymap = useSyncExternalStore(onKeymap, currentKeymap);
  return (
    <div ref={list} className={css.groups} tabIndex={0} role="group" aria-label={t('title')}>
      {inColumns(keyPage(keymap)).map((groups) => (
        <div key={groups[0]?.group} className={css.column}>
          {groups.map(({ group, lines }) => (
            <section key={group} className={css.group}>
              <h3 className={css.heading}>{localized(menuLabels[group])}</h3>
              <dl>
                {lines.map((line) => (
                  <Line key={line.id} line={line} />
                ))}
              </dl>
            </section>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Lines that a heading takes as much room as. */
const headingLines = 2;

/** In two columns of about the same length, the groups in their order. The browser's own take it twice as long to lay out. */
function inColumns(groups: readonly KeyGroup[]): readonly (readonly KeyGroup[])[] {
  const length = (some: readonly KeyGroup[]) => some.reduce((sum, { lines }) => sum + lines.length + headingLines, 0);
  const unevenness = (at: number) => Math.abs(length(groups.slice(0, at)) - length(groups.slice(at)));
  const places = groups.map((_, index) => index);
  const half = places.reduce((best, at) => (unevenness(at) < unevenness(best) ? at : best), 0);
  return [groups.slice(0, half), groups.slice(half)];
}

function Line({ line }: { readonly line: KeyLine }) {
  const { t } = useTranslation('keys');
  const localized = useLocalized();
  return (
    <div className={css.line} data-keys-of={line.id}>
      <dt>
        {localized(line.label)}
        {line.role ? <span className={css.role}> · {t(`role.${line.role}`)}</span> : null}
      </dt>
      <dd className={css.keys}>
        {line.keys.map((key) => (
          <Kbd key={key} keys={keyCaps(key, isMac)} />
        ))}
        {line.upTo ? (
          <>
            <span aria-hidden="true">–</span>
            <Kbd keys={keyCaps(line.upTo, isMac)} />
          </>
        ) : null}
      </dd>
    </div>
  );
}
