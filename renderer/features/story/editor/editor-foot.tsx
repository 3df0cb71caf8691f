import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../../../shared/commands.ts';
import type { RowView } from '../../../../shared/contract/model.ts';
import { useFindPerson } from '../../../app/use-session.ts';
import { CommandKeys } from '../../../keys/command-keys.tsx';
import { runCommand } from '../../../keys/registry.ts';
import { useAvailableCommands } from '../../../keys/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { SaveWord } from '../save-state.tsx';
import css from './row-editor.module.css';

const actions = [
  ['editor.leave', 'leave'],
  ['editor.confirm', 'confirm'],
  ['editor.diff', 'diff'],
  ['editor.sources', 'sources'],
  ['editor.restore', 'restore'],
] as const satisfies readonly (readonly [CommandId, string])[];

export interface EditorFootProps {
  readonly row: RowView;
  readonly showsMachine: boolean;
  readonly showsSources: boolean;
}

/** What the keys do while a row is edited, and whether the text is saved. */
export function EditorFoot({ row, showsMachine, showsSources }: EditorFootProps) {
  const { t } = useTranslation('revising');
  const available = useAvailableCommands();
  const pressed: Partial<Record<CommandId, boolean>> = { 'editor.diff': showsMachine, 'editor.sources': showsSources };
  return (
    <>
      <DecidedMeanwhile row={row} />
      <div className={css.foot}>
        {actions
          .filter(([id]) => available.has(id))
          .map(([id, name]) => (
            <Button
              key={id}
              small
              look="quiet"
              aria-pressed={pressed[id]}
              // The caret stays where it is.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => runCommand(id)}
            >
              <CommandKeys id={id} />
              {t(`do.${name}`)}
            </Button>
          ))}
        <span className={css.save} role="status">
          <SaveWord />
        </span>
      </div>
    </>
  );
}

/** Somebody decided on the row while it was being edited here. */
function DecidedMeanwhile({ row }: { readonly row: RowView }) {
  const { t } = useTranslation('revising');
  const findPerson = useFindPerson();
  const [atFirst] = useState(row.lastDecision?.at);
  const { lastDecision } = row;
  if (!lastDecision || lastDecision.at === atFirst) return null;
  return (
    <p className={css.decided} role="status">
      {t(`decided.${lastDecision.kind}`, { name: findPerson(lastDecision.by)?.name ?? '' })}
    </p>
  );
}
