const paths = {
  stories: 'M3.5 3.5h9v9h-9zM6 6.2h4M6 8.2h4M6 10.2h2.4',
  settings: 'M2.5 4.6h6.2M11.8 4.6h1.7M2.5 11.4h1.7M7.3 11.4h6.2M10.2 3v3.2M5.8 9.8V13',
  memory:
    'M3.5 3.2h7.6a1.4 1.4 0 0 1 1.4 1.4v8.2H4.9a1.4 1.4 0 0 1-1.4-1.4zM3.5 11.4a1.4 1.4 0 0 1 1.4-1.4h7.6M6 5.8h4',
  reports: 'M2.8 13.2h10.4M4.4 13V8.6M8 13V4M11.6 13V6.4',
  dismissals: 'M8 13.2A5.2 5.2 0 1 0 8 2.8a5.2 5.2 0 0 0 0 10.4zM4.4 4.4l7.2 7.2',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.2 8.4l3.2 3.2 6.4-7',
  more: 'M3.6 8h.01M8 8h.01M12.4 8h.01',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4l3.1 3.1',
  up: 'M4.2 9.7L8 6l3.8 3.7',
  down: 'M4.2 6.3L8 10l3.8-3.7',
  right: 'M6.3 4.2L10 8l-3.7 3.8',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  paste: 'M5.5 3.5H4v10h8v-10h-1.5M5.8 2.5h4.4v2.2H5.8z',
  warning: 'M8 3L2.4 12.8h11.2zM8 6.8v2.8M8 11.2h.01',
  trash: 'M3.5 4.5h9M6.2 4.5v-1.6h3.6v1.6M4.8 4.5l.5 8.6h5.4l.5-8.6',
  rename: 'M10.6 3.4l2 2L6 12l-2.6.6L4 10z',
  undo: 'M5.6 3.4L3 6l2.6 2.6M3.2 6h6a3.4 3.4 0 0 1 0 6.8H6.6',
  fold: 'M3 3.5h10v9H3zM6.4 3.5v9',
  people: 'M8 8.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.9 13.4c.5-2.4 2.5-3.7 5.1-3.7s4.6 1.3 5.1 3.7',
  comment: 'M3 3.5h10v7H8l-2.6 2.4v-2.4H3z',
  lock: 'M4.5 7.5h7v5.5h-7zM5.8 7.5V5.6a2.2 2.2 0 0 1 4.4 0v1.9',
  export: 'M8 10V2.8M5 5.6l3-2.8 3 2.8M3 9.6v3.6h10V9.6',
  sun: 'M8 10.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1',
  moon: 'M12.9 9.6A5.2 5.2 0 0 1 6.4 3.1a5.2 5.2 0 1 0 6.5 6.5z',
} as const;

export type IconName = keyof typeof paths;

/** A 16-unit line icon. Always ornament: what it stands for is said in words by its button. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  const dots = name === 'more' || name === 'warning';
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={dots ? 1.5 : 1.3}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
