/** A figure as it is read: three digits behind the point. */
export function said(figure: number | undefined): string {
  return figure === undefined ? '–' : figure.toFixed(3);
}

/** A number of second opinions in words. */
export function opinionsNamed(opinions: number): string {
  return opinions === 0 ? 'no second opinion' : opinions === 1 ? 'one second opinion' : `${opinions} second opinions`;
}

/** A figure with its standard error. */
export function withError(figure: number | undefined, error: number): string {
  return figure === undefined ? '–' : `${said(figure)} ± ${said(error)}`;
}
