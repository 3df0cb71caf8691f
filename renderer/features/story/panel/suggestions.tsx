import { type CommandId, commands } from '../../../../shared/commands.ts';
import type { FindingView, SuggestionView } from '../../../../shared/contract/model.ts';
import { useLocalized } from '../../../i18n/use-localized.ts';
import { CommandKeys } from '../../../keys/command-keys.tsx';
import { useDesk, useStory } from '../desk-context.ts';
import marks from '../marks.module.css';
import { applySuggestion } from '../model/decisions.ts';
import { type PreviewPart, previewOf } from '../model/preview.ts';
import css from './card.module.css';

/** The keys of suggestion 1, 2 …: those of the page, or those that also work while a row is edited. */
const applyIds = {
  finding: commands.map(({ id }) => id).filter((id) => id.startsWith('finding.apply')),
  editor: commands.map(({ id }) => id).filter((id) => id.startsWith('editor.apply')),
} as const;

export interface SuggestionsProps {
  readonly finding: FindingView;
  readonly place?: keyof typeof applyIds;
  /** Applies suggestion `number`, 1-based; by default as the page's keys do. */
  readonly onApply?: (number: number) => void;
}

/** The numbered suggestions of a finding, each showing what would stand there. */
export function Suggestions({ finding, place = 'finding', onApply }: SuggestionsProps) {
  const desk = useDesk();
  const ids = applyIds[place];
  if (finding.suggestions.length === 0 || finding.state !== 'open') return null;
  return (
    <ol className={css.suggestions}>
      {finding.suggestions.slice(0, ids.length).map((suggestion, index) => (
        <li key={ids[index]}>
          <button
            type="button"
            className={css.suggestion}
            data-first={index === 0 || undefined}
            onClick={() => (onApply ? onApply(index + 1) : void applySuggestion(desk, index + 1))}
          >
            <Key id={ids[index]} />
            <Wording suggestion={suggestion} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function Key({ id }: { readonly id: CommandId | undefined }) {
  return id ? <CommandKeys id={id} /> : null;
}

function Wording({ suggestion }: { readonly suggestion: SuggestionView }) {
  const localized = useLocalized();
  const desk = useDesk();
  const revision = useStory(({ revisionSourceId }) => revisionSourceId);
  const lines = previewOf(suggestion, (rowId) =>
    revision === undefined ? undefined : desk.store.row(rowId)?.cells[revision],
  );
  const { label, origin } = suggestion;
  return (
    <span className={css.wording}>
      {label ? <span className={css.label}>{localized(label)}</span> : null}
      {lines.map((parts, index) => (
        <Preview key={suggestion.edits[index]?.rowId ?? index} parts={parts} small={label !== undefined} />
      ))}
      {lines.length === 0 && !label ? (
        <span className={css.label}>{suggestion.edits.map(({ text }) => text).join(' … ')}</span>
      ) : null}
      {origin ? <span className={css.origin}>{localized(origin)}</span> : null}
    </span>
  );
}

const elements = { same: 'span', insert: 'ins', delete: 'del' } as const;

function Preview({ parts, small }: { readonly parts: readonly PreviewPart[]; readonly small: boolean }) {
  let offset = 0;
  return (
    <span className={small ? css.previewSmall : css.preview} lang="en">
      {parts.map(({ kind, text }) => {
        const Element = elements[kind];
        offset += text.length + 1;
        return (
          <Element key={`${kind}${offset}`} className={kind === 'same' ? undefined : marks[kind]}>
            {text}
          </Element>
        );
      })}
    </span>
  );
}
