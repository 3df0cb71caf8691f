import css from './kbd.module.css';

/** Keys as caps, side by side: `['Ctrl', 'K']`. */
export function Kbd({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={css.keys}>
      {keys.map((key) => (
        <kbd key={key} className={css.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
