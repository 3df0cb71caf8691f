import { DropdownMenu as Radix } from 'radix-ui';
import { type ReactElement, type ReactNode, useCallback, useState } from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import css from './menu.module.css';

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
  readonly side?: 'top' | 'bottom' | 'right' | 'left';
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** Takes the focus when the menu closes; else its button does. */
  readonly onCloseFocus?: () => void;
}

/** A menu that drops from a button. Holds MenuItem, MenuChoices, MenuLabel and MenuLine. */
export function Menu(props: MenuProps) {
  const { trigger, children, align = 'start', side = 'bottom', open, onOpenChange, onCloseFocus } = props;
  const controlled = open === undefined ? {} : { open };
  // In the part of the page that its button is in, so that screen readers find it there.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const placed = useCallback((button: HTMLElement | null) => {
    setPlace(button?.closest<HTMLElement>('main, nav, aside') ?? null);
  }, []);
  return (
    <Radix.Root modal={false} {...controlled} {...(onOpenChange ? { onOpenChange } : {})}>
      <Radix.Trigger ref={placed} asChild>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal container={place}>
        <Radix.Content
          className={css.menu}
          align={align}
          side={side}
          sideOffset={5}
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => {
            if (!onCloseFocus) return;
            event.preventDefault();
            onCloseFocus();
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export interface MenuItemProps {
  readonly icon?: IconName;
  readonly keys?: readonly string[];
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

export function MenuItem({ icon, keys, danger = false, disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <Radix.Item className={cx(css.item, danger && css.danger)} disabled={disabled} onSelect={onSelect}>
      {icon ? <Icon name={icon} size={14} /> : null}
      <span className={css.text}>{children}</span>
      {keys ? <Kbd keys={keys} /> : null}
    </Radix.Item>
  );
}

export interface MenuChoice<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
}

/** One of several; the chosen one has a tick. */
export function MenuChoices<T extends string>(props: {
  readonly value: T;
  readonly choices: readonly MenuChoice<T>[];
  readonly onChoose: (value: T) => void;
  /** The menu stays open, for more to be chosen. */
  readonly stays?: boolean;
}) {
  return (
    <Radix.RadioGroup value={props.value}>
      {props.choices.map((choice) => (
        <Radix.RadioItem
          key={choice.value}
          className={css.item}
          value={choice.value}
          onSelect={(event) => {
            if (props.stays) event.preventDefault();
            props.onChoose(choice.value);
          }}
        >
          <span className={css.text}>{choice.label}</span>
          {choice.hint ? <span className={css.hint}>{choice.hint}</span> : null}
          <span className={css.mark}>
            <Radix.ItemIndicator>
              <Icon name="check" size={14} />
            </Radix.ItemIndicator>
          </span>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export interface MenuCheck<T extends string> extends MenuChoice<T> {
  readonly checked: boolean;
}

/** Each on or off by itself; the menu stays open. */
export function MenuChecks<T extends string>(props: {
  readonly choices: readonly MenuCheck<T>[];
  readonly onToggle: (value: T) => void;
}) {
  return props.choices.map((choice) => (
    <Radix.CheckboxItem
      key={choice.value}
      className={css.item}
      checked={choice.checked}
      onSelect={(event) => {
        event.preventDefault();
        props.onToggle(choice.value);
      }}
    >
      <span className={css.text}>{choice.label}</span>
      {choice.hint ? <span className={css.hint}>{choice.hint}</span> : null}
      <span className={css.mark}>
        <Radix.ItemIndicator>
          <Icon name="check" size={14} />
        </Radix.ItemIndicator>
      </span>
    </Radix.CheckboxItem>
  ));
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <Radix.Label className={css.label}>{children}</Radix.Label>;
}

export function MenuLine() {
  return <Radix.Separator className={css.line} />;
}
