import { Popover } from 'radix-ui';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { commands } from '../../../shared/commands.ts';
import { navigate, useRoute } from '../../app/route.ts';
import { useNewestStories } from '../../app/stories-store.ts';
import { useChangeSettings, useSetting } from '../../app/use-session.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys, useCommand } from '../../keys/index.ts';
import { Button } from '../../ui/button.tsx';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { useImport } from '../import/use-import.ts';
import { routeOf, type TourStep, tourSteps } from './steps.ts';
import css from './tour.module.css';
import { useAnchor, usePlace } from './use-anchor.ts';

/**
 * The tour of a new desk, in four steps on the real pages. It comes by itself once; taken to the end or skipped, it comes
 * again only when it is asked for.
 */
export function Tour() {
  const tour = useSetting('tour');
  const change = useChangeSettings();
  const [again, setAgain] = useState(false);
  useCommand('app.tour', () => setAgain(true));
  // Who comes with files has something to do: the tour waits.
  const { isOpen } = useImport();
  if (isOpen || (!again && tour === 'seen')) return null;
  return (
    <Steps
      onEnd={() => {
        setAgain(false);
        if (tour === 'due') change({ tour: 'seen' });
      }}
    />
  );
}

function Steps({ onEnd }: { readonly onEnd: () => void }) {
  // The desk is left as it was found.
  const [from] = useState(useRoute());
  const [at, setAt] = useState(0);
  const step = tourSteps[at];
  if (!step) return null;
  function end(): void {
    onEnd();
    navigate(from);
  }
  return (
    <Step
      step={step}
      at={at}
      onStep={(next) => (next >= tourSteps.length ? end() : setAt(Math.max(0, next)))}
      onEnd={end}
    />
  );
}

interface StepProps {
  readonly step: TourStep;
  readonly at: number;
  readonly onStep: (at: number) => void;
  readonly onEnd: () => void;
}

function Step({ step, at, onStep, onEnd }: StepProps) {
  const { t } = useTranslation('tour');
  const localized = useLocalized();
  const stories = useNewestStories();
  const storyId = stories.status === 'ready' ? stories.data.stories[0]?.id : undefined;
  const anchor = useAnchor(step.anchors);
  const place = usePlace(anchor);
  const next = useRef<HTMLButtonElement>(null);
  const returnFocus = useReturnFocus(true);
  const known = stories.status === 'ready';
  useEffect(() => {
    if (known) navigate(routeOf(step, storyId));
  }, [known, step, storyId]);
  // The page that was just gone to takes the focus for itself; it belongs to the tour.
  useEffect(() => next.current?.focus(), [at, anchor]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowRight') onStep(at + 1);
    else if (event.key === 'ArrowLeft') onStep(at - 1);
    else return;
    event.preventDefault();
  }

  const last = at === tourSteps.length - 1;
  const named = step.keys.flatMap((id) => commands.filter((command) => command.id === id));
  return (
    <Popover.Root open modal onOpenChange={(open) => (open ? undefined : onEnd())}>
      {/* Without its anchor (no story is there yet) the step stands in the middle of the window. */}
      {anchor ? <Popover.Anchor virtualRef={{ current: anchor }} /> : <Popover.Anchor className={css.middle} />}
      <Popover.Portal>
        <div>
          <div className={css.shade} aria-hidden="true">
            {place ? <div className={css.light} style={aroundOf(place)} /> : null}
          </div>
          <Popover.Content
            className={css.card}
            side={step.side}
            sideOffset={16}
            collisionPadding={16}
            aria-labelledby="tour-title"
            aria-describedby="tour-text"
            data-tour-step={step.name}
            onKeyDown={onKeyDown}
            onInteractOutside={(event) => event.preventDefault()}
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              next.current?.focus();
            }}
            onCloseAutoFocus={returnFocus}
          >
            <p className={css.count}>{t('count', { at: at + 1, all: tourSteps.length })}</p>
            <div aria-live="polite">
              <h2 id="tour-title" className={css.title}>
                {t(`${step.name}.title`)}
              </h2>
              <p id="tour-text" className={css.text}>
                {t(`${step.name}.text`)}
              </p>
              <ul className={css.keys}>
                {named.map(({ id, label }) => (
                  <li key={id} className={css.key}>
                    <span className={css.caps}>
                      <CommandKeys id={id} />
                    </span>
                    {localized(label)}
                  </li>
                ))}
              </ul>
            </div>
            <footer className={css.foot}>
              {last ? null : (
                <Button small look="quiet" className={css.skip} onClick={onEnd}>
                  {t('skip')}
                </Button>
              )}
              <span className={css.space} />
              {at > 0 ? (
                <Button small onClick={() => onStep(at - 1)}>
                  {t('back')}
                </Button>
              ) : null}
              <Button ref={next} small look="primary" onClick={() => onStep(at + 1)}>
                {last ? t('done') : t('next')}
              </Button>
            </footer>
            <Popover.Arrow className={css.arrow} width={16} height={8} />
          </Popover.Content>
        </div>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Room around what is lit, in pixels. */
const room = 6;

function aroundOf({ top, left, width, height }: NonNullable<ReturnType<typeof usePlace>>) {
  return { top: top - room, left: left - room, width: width + 2 * room, height: height + 2 * room };
}
