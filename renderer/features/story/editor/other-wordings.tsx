import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { RowView, Source } from '../../../../shared/contract/model.ts';
import { editsBetween } from '../../../../shared/text/merge.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { keyCaps } from '../../../keys/key.ts';
import { isMac } from '../../../keys/platform.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { useDesk } from '../desk-context.ts';
import { DiffText } from '../diff-text.tsx';
import { editorOf } from '../model/attached-editor.ts';
import { insertText, replaceDraft } from '../model/open-editor.ts';
import css from './row-editor.module.css';

/** A source with a text in the row that is edited. */
export interface Wording {
  readonly source: Source;
  readonly text: string;
}

/** What other sources of the revision's language say in a row: second opinions and references. */
export function wordingsOf(
  row: RowView,
  sources: readonly Source[],
  revisionId: number | undefined,
  baseId: number | undefined,
): Wording[] {
  const revision = sources.find(({ id }) => id === revisionId);
  return sources
    .filter(({ id, aligned }) => aligned && id !== revisionId && id !== baseId)
    .filter(({ language }) => language === revision?.language)
    .flatMap((source) => {
      const text = row.cells[source.id];
      return text ? [{ source, text }] : [];
    });
}

export interface OtherWordingsProps {
  readonly wordings: readonly Wording[];
  readonly draft: string;
  readonly onClose: () => void;
}

/**
 * The other sources' texts against the draft. Up and Down choose a text, Left and Right one of its differences; Enter
 * takes the text or the difference, or what is selected in it with the mouse.
 */
export function OtherWordings({ wordings, draft, onClose }: OtherWordingsProps) {
  const { t } = useTranslation('revising');
  const desk = useDesk();
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ at: number; change: number | undefined }>({ at: 0, change: undefined });
  const before = useDeferredValue(draft);
  const changes = useMemo(() => wordings.map(({ text }) => editsBetween(before, text)), [wordings, before]);
  useEffect(() => list.current?.focus(), []);
  useEffect(() => {
    const shown = place.change === undefined ? '[aria-selected="true"]' : '[data-chosen]';
    list.current?.querySelector(shown)?.scrollIntoView({ block: 'nearest' });
  }, [place]);

  const back = (): void => {
    onClose();
    editorOf(desk)?.focus();
  };
  const take = async (at: number, change: number | undefined): Promise<void> => {
    const wording = wordings[at];
    const editor = editorOf(desk);
    if (!wording || !editor) return;
    const chosen = selectedIn(list.current);
    const edit = change === undefined ? undefined : editsBetween(editor.text(), wording.text)[change];
    if (chosen !== '') await insertText(desk, chosen);
    else if (edit) editor.edit([edit], 'after');
    else await replaceDraft(desk, wording.text);
    if (!edit) back();
  };
  function onKeyDown(event: KeyboardEvent): void {
    const { at, change } = place;
    const count = changes[at]?.length ?? 0;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setPlace({ at: Math.min(at + 1, wordings.length - 1), change: undefined });
    else if (event.key === 'ArrowUp') setPlace({ at: Math.max(0, at - 1), change: undefined });
    else if (event.key === 'ArrowRight') setPlace({ at, change: stepped(change, 1, count) });
    else if (event.key === 'ArrowLeft') setPlace({ at, change: stepped(change, -1, count) });
    else if (event.key === 'Enter') void take(at, change);
    else if (event.key === 'Escape') back();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={css.wordings}>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        className={css.wordingList}
        aria-label={t('sources.label')}
        aria-activedescendant={`wording-${place.at}`}
        onKeyDown={onKeyDown}
      >
        {wordings.map(({ source, text }, at) => (
          <div
            key={source.id}
            id={`wording-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === place.at}
            className={css.wording}
            onClick={() => (selectedIn(list.current) === '' ? setPlace({ at, change: undefined }) : undefined)}
            onDoubleClick={() => void take(at, undefined)}
            onKeyDown={undefined}
          >
            <span className={css.name}>{source.label}</span>
            <p className={css.compared} lang={source.language === 'zh' ? 'zh-CN' : 'en'}>
              <DiffText before={before} after={text} chosen={at === place.at ? place.change : undefined} />
            </p>
          </div>
        ))}
      </div>
      <p className={css.help}>
        <Kbd keys={['↑', '↓']} /> {t('sources.choose')} <Kbd keys={['←', '→']} /> {t('sources.difference')}{' '}
        <Kbd keys={keyCaps('Enter', isMac)} /> {t(place.change === undefined ? 'sources.takeAll' : 'sources.takeOne')}{' '}
        <Kbd keys={['Esc']} /> {t('sources.back')}
      </p>
    </div>
  );
}

/** From the whole text to its first difference, on to the last, and back to the whole. */
function stepped(change: number | undefined, by: 1 | -1, count: number): number | undefined {
  const next = change === undefined ? (by === 1 ? 0 : count - 1) : change + by;
  return next >= 0 && next < count ? next : undefined;
}

/** What is selected with the mouse in one of the texts. */
function selectedIn(list: HTMLElement | null): string {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || !list?.contains(selection.anchorNode)) return '';
  return selection.toString().replaceAll(/\s+/g, ' ').trim();
}
