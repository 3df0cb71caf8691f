import { spaced } from '../../../i18n/format.ts';

/** How the figures of a report are written, in the page and in whatever is made of it. */
export interface Figures {
  /** Whole numbers. */
  count(value: number): string;
  /** With one decimal: scores, and what is said per 1,000 words. */
  rate(value: number | null): string;
  /** A share of 1: 0.123 is “12.3%”. */
  share(value: number | null): string;
  /** Numbers and shares at an axis: no more decimals than they need. */
  tick(value: number): string;
  shareTick(value: number): string;
  /** Seconds as the largest unit that fits: “35 sec”, “2.5 min”, “3 hr”. */
  time(seconds: number | null): string;
}

/** What stands where there is nothing to count. */
const nothing = '–';

/** @param language BCP 47 */
export function createFigures(language: string): Figures {
  const counts = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const rates = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const shares = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const ticks = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const shareTicks = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const unit = (name: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 });
  const units = [
    { from: 86_400 * 2, size: 86_400, format: unit('day') },
    { from: 3600, size: 3600, format: unit('hour') },
    { from: 60, size: 60, format: unit('minute') },
    { from: 0, size: 1, format: unit('second') },
  ];
  return {
    count: (value) => counts.format(value),
    rate: (value) => (value === null ? nothing : rates.format(value)),
    tick: (value) => ticks.format(value),
    shareTick: (value) => shareTicks.format(value),
    share: (value) => (value === null ? nothing : shares.format(value)),
    time(seconds) {
      const fit = units.find(({ from }) => (seconds ?? 0) >= from);
      return seconds === null || !fit ? nothing : spaced(fit.format.format(seconds / fit.size));
    },
  };
}

/** A quotient, or nothing where there is nothing to divide by. */
export function per(value: number, of: number, scale = 1): number | null {
  return of > 0 ? (value * scale) / of : null;
}
