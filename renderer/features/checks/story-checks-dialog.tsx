import { useState } from 'react';
import type { Id } from '../../../shared/contract/model.ts';
import type { Localized } from '../../../shared/localized.ts';
import { useSettings } from '../../app/use-session.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Field, TextInput } from '../../ui/field.tsx';
import { parseBudget } from '../settings/parse-budget.ts';
import { CheckList } from './check-list.tsx';
import css from './checks.module.css';
import { type Checks, useChecks } from './use-checks.ts';
import { WordsField } from './words-field.tsx';

export interface StoryChecksDialogProps {
  readonly storyId: Id;
  readonly onClose: () => void;
}

/** What one story wants of the checks; every change holds at once. */
export function StoryChecksDialog({ storyId, onClose }: StoryChecksDialogProps) {
  const { t } = useTranslation('checks');
  const localized = useLocalized();
  // Said within the dialog: a message over it would take the next Esc.
  const [saved, setSaved] = useState<Localized>();
  const checks = useChecks(storyId, setSaved);
  const ready = checks && !('error' in checks) ? checks : undefined;
  const isChanged =
    ready !== undefined &&
    (Object.keys(ready.own.checks).length > 0 || ready.own.ignored.length > 0 || ready.own.budget !== undefined);
  // It opens whole, with the focus where it belongs.
  if (!checks) return null;
  return (
    <Dialog
      open
      size="large"
      onClose={onClose}
      title={t('story.title')}
      about={t('story.about')}
      foot={
        <>
          <span className={css.saved} role="status">
            {saved ? localized(saved) : null}
          </span>
          <Button disabled={!isChanged} onClick={() => ready?.reset()}>
            {t('reset.story')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {t('done')}
          </Button>
        </>
      }
    >
      {'error' in checks ? <ErrorNote error={checks.error} /> : null}
      {ready ? (
        <div className={css.general}>
          <StoryBudget checks={ready} />
          <WordsField
            label={t('ignored.story')}
            hint={t('ignored.storyHint')}
            words={ready.own.ignored}
            onChange={(ignored) => ready.change({ ignored })}
          />
          <CheckList checks={ready} />
        </div>
      ) : null}
    </Dialog>
  );
}

/** How many findings this story shows; an empty field is the desk's number. */
function StoryBudget({ checks }: { readonly checks: Checks }) {
  const { t } = useTranslation('checks');
  const desk = useSettings().budget;
  const [typed, setTyped] = useState<string>();
  const own = checks.own.budget;
  const shown = typed ?? (own === undefined ? '' : String(own));
  const isWrong = shown.trim() !== '' && parseBudget(shown) === undefined;

  function keep(): void {
    setTyped(undefined);
    if (typed === undefined || isWrong) return;
    const budget = typed.trim() === '' ? null : (parseBudget(typed) ?? null);
    if (budget !== (own ?? null)) checks.change({ budget });
  }

  return (
    <Field
      label={t('budget.label')}
      {...(isWrong ? { error: t('budget.wrong') } : { hint: t('budget.hint', { desk }) })}
    >
      {(control) => (
        <TextInput
          {...control}
          className={css.number}
          inputMode="decimal"
          placeholder={String(desk)}
          value={shown}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
          }}
        />
      )}
    </Field>
  );
}
