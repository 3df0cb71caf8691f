import type { Input } from '../../../../shared/contract/api.ts';
import type { Id } from '../../../../shared/contract/model.ts';

/** What the person narrows the desk's report to, as it is remembered. */
export type ReportFilters = {
  readonly engine: string | null;
  readonly outlet: string | null;
  readonly personId: Id | null;
  readonly period: Period;
  /** Days (`2026-11-22`) of the person's own period, both included. */
  readonly from: string | null;
  readonly to: string | null;
};

export const periods = ['all', 'week', 'month', 'year', 'own'] as const;
export type Period = (typeof periods)[number];

export const noFilters: ReportFilters = {
  engine: null,
  outlet: null,
  personId: null,
  period: 'all',
  from: null,
  to: null,
};

/** What to make of what was stored, by whichever version. */
export function readFilters(stored: unknown): ReportFilters {
  if (typeof stored !== 'object' || stored === null) return noFilters;
  const { engine, outlet, personId, period, from, to } = stored as Partial<Record<keyof ReportFilters, unknown>>;
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  return {
    engine: text(engine),
    outlet: text(outlet),
    personId: typeof personId === 'number' && Number.isInteger(personId) && personId > 0 ? personId : null,
    period: periods.find((each) => each === period) ?? 'all',
    from: isDay(from) ? from : null,
    to: isDay(to) ? to : null,
  };
}

export function isFiltered(filters: ReportFilters): boolean {
  return Object.keys(inputOf(filters)).length > 0;
}

/** The days of a period, both included, in the person's own time. */
export function daysOf(
  { period, from, to }: ReportFilters,
  now = new Date(),
): { from: string | null; to: string | null } {
  if (period === 'own') return { from, to };
  if (period === 'year') return { from: `${now.getFullYear()}-01-01`, to: null };
  if (period === 'all') return { from: null, to: null };
  const start = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (period === 'week' ? 6 : 29));
  return { from: dayOf(start), to: null };
}

/** What the backend is asked: moments instead of days, and only what narrows. */
export function inputOf(filters: ReportFilters, now = new Date()): Input<'reports.desk'> {
  const days = daysOf(filters, now);
  return {
    ...(filters.engine !== null && { engine: filters.engine }),
    ...(filters.outlet !== null && { outlet: filters.outlet }),
    ...(filters.personId !== null && { personId: filters.personId }),
    ...(days.from !== null && { from: startOf(days.from, 0) }),
    ...(days.to !== null && { to: startOf(days.to, 1) }),
  };
}

function startOf(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}

function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}
