import { useRef, useState } from 'react';
import type { Alike } from '../../../../shared/contract/methods/dismissals.ts';
import type { FindingView } from '../../../../shared/contract/model.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useLocalized } from '../../../i18n/use-localized.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { CommandKeys } from '../../../keys/command-keys.tsx';
import { useCommand } from '../../../keys/use-command.ts';
import { QueryView } from '../../../transport/query-view.tsx';
import { useQuery } from '../../../transport/use-query.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, TextInput } from '../../../ui/field.tsx';
import { useCurrentFinding, useDesk } from '../desk-context.ts';
import { dismissAlike } from '../model/dismissing.ts';
import css from './dialogs.module.css';

const scopes = ['story', 'everywhere'] as const;

/** Dismisses everything that the same check marks with the same words; shows before how much that is. */
export function AlikeDialog({ onClose }: { readonly onClose: () => void }) {
  // What was current when it was asked for: a change may take the finding away.
  const [finding] = useState(useCurrentFinding());
  return finding ? <AlikeOf finding={finding} onClose={onClose} /> : null;
}

function AlikeOf({ finding, onClose }: { readonly finding: FindingView; readonly onClose: () => void }) {
  const { t } = useTranslation(['review', 'story']);
  const localized = useLocalized();
  const format = useFormat();
  const desk = useDesk();
  const alike = useQuery('dismissals.alike', { findingId: finding.id });
  const [reason, setReason] = useState('');
  const places = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  function choose(scope: (typeof scopes)[number]): void {
    onClose();
    void dismissAlike(desk, scope, reason);
  }

  function countOf(scope: (typeof scopes)[number], { story, everywhere }: Alike): string {
    const number = (count: number) => ({ count, formatted: format.number(count) });
    const places =
      scope === 'story' ? t('alike.rows', number(story.rows)) : t('alike.stories', number(everywhere.stories));
    return t('alike.found', { ...number(scope === 'story' ? story.findings : everywhere.findings), places });
  }

  useCommand('dismiss.story', () => choose('story'));
  useCommand('dismiss.everywhere', () => choose('everywhere'));
  useCommand('dismiss.reason', () => field.current?.focus());

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('alike.title')}
      about={t('alike.about', { title: localized(finding.title), text: finding.text })}
      firstFocus={() => places.current?.querySelector('button') ?? null}
    >
      <div data-key-place="dismiss">
        <div ref={places} className={css.places}>
          {scopes.map((scope) => (
            <button key={scope} type="button" className={css.place} onClick={() => choose(scope)}>
              <CommandKeys id={`dismiss.${scope}`} />
              {t(`alike.${scope}`)}
              <span className={css.placeCount}>{alike.status === 'ready' ? countOf(scope, alike.data) : ''}</span>
            </button>
          ))}
        </div>
        <Field label={t('story:dismiss.reason')} hint={t('alike.reasonHint')}>
          {(control) => (
            <TextInput
              {...control}
              ref={field}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose('story');
              }}
            />
          )}
        </Field>
        <h3 className={css.label}>{t('alike.examples')}</h3>
        <QueryView query={alike}>
          {({ examples, story }) => (
            <ul className={css.examples}>
              {examples.map(({ position, before, text, after }) => (
                <li key={`${position} ${before}`} className={css.example}>
                  <span className={css.exampleRow}>{t('story:row', { row: position + 1 })}</span>
                  <span lang="en">
                    {before}
                    <mark>{text}</mark>
                    {after}
                  </span>
                </li>
              ))}
              {story.findings > examples.length ? (
                <li className={css.example}>
                  <span className={css.exampleRow}>
                    {t('alike.more', {
                      count: story.findings - examples.length,
                      formatted: format.number(story.findings - examples.length),
                    })}
                  </span>
                </li>
              ) : null}
            </ul>
          )}
        </QueryView>
      </div>
    </Dialog>
  );
}
