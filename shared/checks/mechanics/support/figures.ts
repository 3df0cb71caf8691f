/** A whole number with a comma before every three digits; a decimal part stays as it is. */
export function withCommas(figure: string): string {
  const [whole = '', ...decimals] = figure.replaceAll(',', '').split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...decimals].join('.');
}
