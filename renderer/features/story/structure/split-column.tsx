import { type KeyboardEvent, type MouseEvent, useId, useMemo } from 'react';
import type { Language } from '../../../../shared/text/language.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { offsetAt } from '../grid/caret.ts';
import css from './split.module.css';
import { nearestPlace, nextPlace, sentencePlaces, wordPlaces } from './split-places.ts';

export interface SplitColumnProps {
  readonly label: string;
  readonly language: Language;
  readonly text: string;
  readonly offset: number;
  readonly onMove: (offset: number) => void;
}

/** One column of the row, with the place where it is cut. Arrow keys move the cut by words and by sentences. */
export function SplitColumn({ label, language, text, offset, onMove }: SplitColumnProps) {
  const { t } = useTranslation('structure');
  const name = useId();
  const words = useMemo(() => wordPlaces(text), [text]);
  const sentences = useMemo(() => sentencePlaces(text, language), [text, language]);
  const first = text.slice(0, offset).trim();
  const second = text.slice(offset).trim();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = {
      ArrowLeft: () => nextPlace(words, offset, -1),
      ArrowRight: () => nextPlace(words, offset, 1),
      ArrowUp: () => nextPlace(sentences, offset, -1),
      ArrowDown: () => nextPlace(sentences, offset, 1),
      Home: () => 0,
      End: () => text.length,
    }[event.key];
    if (!target) return;
    event.preventDefault();
    onMove(target());
  }

  function onClick(event: MouseEvent): void {
    const at = offsetAt(event.clientX, event.clientY);
    if (at !== undefined) onMove(nearestPlace(words, at));
  }

  return (
    <div className={css.column}>
      <h3 className={css.label} id={name}>
        {label}
      </h3>
      <div
        className={css.text}
        role="slider"
        tabIndex={0}
        aria-labelledby={name}
        aria-valuemin={0}
        aria-valuemax={text.length}
        aria-valuenow={offset}
        aria-valuetext={t('split.value', { first: first || t('split.nothing'), second: second || t('split.nothing') })}
        lang={language === 'zh' ? 'zh-CN' : 'en'}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <span data-from={0}>{text.slice(0, offset)}</span>
        <span className={css.cut} aria-hidden="true" />
        <span className={css.second} data-from={offset}>
          {text.slice(offset)}
        </span>
      </div>
    </div>
  );
}
