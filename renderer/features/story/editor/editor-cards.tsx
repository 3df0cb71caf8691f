import type { EditorView } from '@codemirror/view';
import { Fragment, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { CommandId } from '../../../../shared/commands.ts';
import type { FindingView, Id, RowView } from '../../../../shared/contract/model.ts';
import { useLocalized } from '../../../i18n/use-localized.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { CommandKeys } from '../../../keys/command-keys.tsx';
import { useDesk } from '../desk-context.ts';
import { useSelected } from '../model/observable.ts';
import cardCss from '../panel/card.module.css';
import { Suggestions } from '../panel/suggestions.tsx';
import { speller } from '../spelling/speller.ts';
import { applyInEditor } from './apply-suggestion.ts';
import type { CardHosts, CardTarget } from './card.ts';
import css from './editor-cards.module.css';
import { replaceMisspelled } from './use-editor-commands.ts';

export interface EditorCardsProps {
  readonly hosts: CardHosts;
  readonly row: RowView;
  readonly view: () => EditorView | undefined;
  readonly onLearn: (word: string) => void;
}

/** The cards beside the marked words of the row that is edited. */
export function EditorCards({ hosts, row, view, onLearn }: EditorCardsProps) {
  const list = useSelected(hosts, (state) => state.list);
  return list.map(({ target, element }) => (
    <Fragment key={`${target.kind}${target.start}`}>
      {createPortal(<Card target={target} row={row} view={view} onLearn={onLearn} />, element)}
    </Fragment>
  ));
}

type CardProps = Omit<EditorCardsProps, 'hosts'> & { readonly target: CardTarget };

function Card({ target, row, view, onLearn }: CardProps) {
  const { t } = useTranslation('revising');
  const desk = useDesk();
  const findingId = target.kind === 'finding' ? target.findingId : undefined;
  // What it points to is highlighted as long as the card is there.
  useEffect(() => {
    if (findingId === undefined) return;
    desk.view.set({ pointed: findingId });
    return () => desk.view.set({ pointed: undefined });
  }, [desk, findingId]);
  const finding = row.findingList.find(({ id }) => id === findingId);
  const name = t(target.kind === 'finding' ? 'card.finding' : 'card.spelling');
  return (
    <section className={css.card} aria-label={name} aria-live="polite">
      {finding ? <FindingWords finding={finding} onApply={(number) => apply(finding.id, number)} /> : null}
      {target.kind === 'spelling' ? <SpellingWords target={target} view={view} onLearn={onLearn} /> : null}
    </section>
  );

  function apply(id: Id, number: number): void {
    const editor = view();
    if (editor) applyInEditor(desk, editor, id, number);
    editor?.focus();
  }
}

interface FindingWordsProps {
  readonly finding: FindingView;
  readonly onApply: (number: number) => void;
}

function FindingWords({ finding, onApply }: FindingWordsProps) {
  const localized = useLocalized();
  return (
    <>
      <h3 className={cardCss.title} data-family={finding.family}>
        {localized(finding.title)}
      </h3>
      <p className={cardCss.message}>{localized(finding.message)}</p>
      <p className={cardCss.reason}>{localized(finding.reason)}</p>
      <Suggestions finding={finding} place="editor" onApply={onApply} />
    </>
  );
}

type SpellingWordsProps = Pick<EditorCardsProps, 'view' | 'onLearn'> & {
  readonly target: Extract<CardTarget, { kind: 'spelling' }>;
};

function SpellingWords({ target, view, onLearn }: SpellingWordsProps) {
  const { t } = useTranslation('revising');
  const { word } = target;
  const [words, setWords] = useState<readonly string[]>();
  useEffect(() => {
    let isOver = false;
    void speller()
      .suggest(word)
      .then((found) => (isOver ? undefined : setWords(found)));
    return () => {
      isOver = true;
    };
  }, [word]);
  const choose = (number: number): void => {
    const editor = view();
    if (editor) void replaceMisspelled(editor, target, number).then(() => editor.focus());
  };
  return (
    <>
      <h3 className={cardCss.title}>{t('card.unknownWord', { word })}</h3>
      {words?.length === 0 ? <p className={cardCss.reason}>{t('card.noWords')}</p> : null}
      <ol className={cardCss.suggestions}>
        {words?.map((each, index) => (
          <li key={each}>
            <button
              type="button"
              className={cardCss.suggestion}
              data-first={index === 0 || undefined}
              onClick={() => choose(index + 1)}
            >
              <CommandKeys id={`editor.apply${index + 1}` as CommandId} />
              <span className={cardCss.preview} lang="en">
                {each}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={cardCss.suggestion} onClick={() => onLearn(word)}>
            <CommandKeys id="editor.learnWord" />
            <span>{t('card.learn')}</span>
          </button>
        </li>
      </ol>
    </>
  );
}
