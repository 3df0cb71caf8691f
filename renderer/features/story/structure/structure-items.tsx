import type { CommandId } from '../../../../shared/commands.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { useAvailableCommands } from '../../../keys/use-command.ts';
import { useShownKeys } from '../../../keys/use-shown-keys.ts';
import { MenuItem, MenuLine } from '../../../ui/menu.tsx';

const commands = ['row.split', 'row.mergeNext', 'row.shiftNext'] as const satisfies readonly CommandId[];
const wholes = ['story.newVersion', 'story.versions', 'story.report'] as const satisfies readonly CommandId[];

type Id = (typeof commands)[number] | (typeof wholes)[number];

/** What the story's menu has for rows, for versions and for the report. */
export function StructureItems({ run }: { readonly run: (id: CommandId) => void }) {
  return (
    <>
      {commands.map((id) => (
        <Item key={id} id={id} run={run} />
      ))}
      <MenuLine />
      {wholes.map((id) => (
        <Item key={id} id={id} run={run} />
      ))}
    </>
  );
}

function Item({ id, run }: { readonly id: Id; readonly run: (id: CommandId) => void }) {
  const { t } = useTranslation('structure');
  const keys = useShownKeys(id);
  const available = useAvailableCommands();
  const name = id.slice(id.indexOf('.') + 1) as
    | 'split'
    | 'mergeNext'
    | 'shiftNext'
    | 'newVersion'
    | 'versions'
    | 'report';
  return (
    <MenuItem {...(keys ? { keys } : {})} disabled={!available.has(id)} onSelect={() => run(id)}>
      {t(`menu.${name}`)}
    </MenuItem>
  );
}
