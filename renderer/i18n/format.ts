import type { Timestamp } from '../../shared/contract/model.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export interface Format {
  number(value: number): string;
  /** A share of 1: 0.75 is “75%”. */
  percent(value: number): string;
  /** Sizes of files: “3.2 MB”. */
  bytes(value: number): string;
  /** “5 minutes ago” within a week, else the date. */
  since(at: Timestamp, now?: Date): string;
  /** Date and time, in full. */
  moment(at: Timestamp): string;
  /** An ISO date as found in a text (`2020-01-17`); what is no date is given back as it is. */
  date(iso: string): string;
}

/** Intl writes “5分钟前” and “3秒”; the Chinese texts here have a space between a figure and a character. */
export function spaced(said: string): string {
  return said.replace(/(?<=\d)(?=\p{Script=Han})/gu, ' ');
}

/** @param language BCP 47 */
export function createFormat(language: string): Format {
  const numbers = new Intl.NumberFormat(language);
  const percents = new Intl.NumberFormat(language, { style: 'percent' });
  const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const plainDates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value),
    bytes(value) {
      if (value < 1024) return `${numbers.format(value)} B`;
      if (value < 1024 * 1024) return `${numbers.format(Math.round(value / 1024))} KB`;
      return `${megabytes.format(value / 1024 / 1024)} MB`;
    },
    since(at, now = new Date()) {
      const then = new Date(at);
      const passed = Math.max(0, now.getTime() - then.getTime());
      // “现在” is what Intl says, which nobody says of something done.
      if (passed < minute) return language === 'zh-CN' ? '刚刚' : relative.format(0, 'second');
      if (passed < hour) return spaced(relative.format(-Math.floor(passed / minute), 'minute'));
      if (passed < day) return spaced(relative.format(-Math.floor(passed / hour), 'hour'));
      if (passed < 7 * day) return spaced(relative.format(-Math.floor(passed / day), 'day'));
      return dates.format(then);
    },
    moment: (at) => moments.format(new Date(at)),
    date(iso) {
      const parsed = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : new Date(iso);
      if (Number.isNaN(parsed.getTime())) return iso;
      return iso.length > 10 ? moments.format(parsed) : plainDates.format(parsed);
    },
  };
}
