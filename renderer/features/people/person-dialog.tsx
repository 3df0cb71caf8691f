import { RadioGroup } from 'radix-ui';
import { useId, useState } from 'react';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { Person, Role } from '../../../shared/contract/model.ts';
import { usePeople } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClient } from '../../transport/use-client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Field, Select, TextInput } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { colours, freeColour } from './colours.ts';
import css from './people-list.module.css';

export interface PersonDialogProps {
  /** Missing: somebody new. */
  readonly person: Person | undefined;
  readonly onClose: () => void;
}

/** Name, role and colour of one person. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const { t } = useTranslation(['settings', 'common']);
  const client = useClient();
  const people = usePeople();
  const form = useId();
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState<Role>(person?.role ?? 'translator');
  const [colour, setColour] = useState(() => person?.colour ?? freeColour(people.map((each) => each.colour)));
  const [error, setError] = useState<ErrorShape>();

  async function save(): Promise<void> {
    if (!name.trim()) return;
    const result = await client.invoke('people.save', {
      ...(person ? { id: person.id } : {}),
      name: name.trim(),
      role,
      colour,
    });
    if (result.ok) onClose();
    else setError(result.error);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={person ? t('people.changeTitle') : t('people.addTitle')}
      foot={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" type="submit" form={form} disabled={!name.trim()}>
            {t('common:save')} <Kbd keys={['↵']} />
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t('people.name')}>
          {(control) => (
            <TextInput
              {...control}
              required
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('people.role')} hint={t(`people.roleHint.${role}`)}>
          {(control) => (
            <Select
              {...control}
              value={role}
              choices={(['translator', 'reviewer'] as const).map((value) => ({
                value,
                label: t(`common:role.${value}`),
              }))}
              onChoose={setRole}
            />
          )}
        </Field>
        <div>
          <span id={`${form}-colour`} className={css.legend}>
            {t('people.colour')}
          </span>
          <RadioGroup.Root
            className={css.colours}
            aria-labelledby={`${form}-colour`}
            orientation="horizontal"
            value={colour}
            onValueChange={setColour}
          >
            {colours.map((each) => (
              <RadioGroup.Item
                key={each.value}
                className={css.colour}
                value={each.value}
                aria-label={t(`people.colours.${each.name}`)}
                style={{ background: each.value }}
              />
            ))}
          </RadioGroup.Root>
        </div>
        <ErrorNote error={error} />
      </form>
    </Dialog>
  );
}
