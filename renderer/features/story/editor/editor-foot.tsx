import { useState } from 'react';
import type { CommandId } from '../../../../shared/commands.ts';
import type { RowView } from '../../../../shared/contract/model.ts';
import { useFindPerson } from '../../../app/use-session.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { useAriaKeys } from '../../../keys/command-keys.tsx';
import { runCommand } from '../../../keys/registry.ts';
import { useAvailableCommands } from '../../../keys/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { SaveWord } from '../save-state.tsx';
import css from './row-editor.module.css';

/** Their keys stand in the bar at the foot of the page: the row's column is narrow. */
const actions = [
  ['editor.diff', 'diff'],
  ['editor.sources', 'sources'],
  ['editor.restore', 'restore'],
] as const satisfies readonly (readonly [CommandId, string])[];

export interface EditorFootProps {
  readonly row: RowView;
  readonly showsMachine: boolean;
  readonly showsSources: boolean;
}

/** What else can be shown or put back while a row is edited, and whether the text is saved. */
export function EditorFoot({ row, showsMachine, showsSources }: EditorFootProps) {
  const available = useAvailableCommands();
  const pressed: Partial<Record<CommandId, boolean>> = { 'editor.diff': showsMachine, 'editor.sources': showsSources };
  return (
    <>
      <DecidedMeanwhile row={row} />
      <div className={css.foot}>
        {actions
          .filter(([id]) => available.has(id))
          .map(([id, name]) => (
            <ActionButton key={id} id={id} name={name} pressed={pressed[id]} />
          ))}
        <span className={css.save} role="status">
          <SaveWord />
        </span>
      </div>
    </>
  );
}

interface ActionButtonProps {
  readonly id: (typeof actions)[number][0];
  readonly name: (typeof actions)[number][1];
  readonly pressed: boolean | undefined;
}

function ActionButton({ id, name, pressed }: ActionButtonProps) {
  const { t } = useTranslation('revising');
  return (
    <Button
      small
      look="quiet"
      aria-pressed={pressed}
      aria-keyshortcuts={useAriaKeys(id)}
      // The caret stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runCommand(id)}
    >
      {t(`do.${name}`)}
    </Button>
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
