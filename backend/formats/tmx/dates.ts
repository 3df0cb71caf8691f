import type { Timestamp } from '../../../shared/contract/model.ts';

const written = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?)?(?:\.\d+)?Z?$/;

/** `20260304T050607Z`, also with hyphens and colons or without a time of day; undefined for what is no date. */
export function readTmxDate(text: string | undefined): Timestamp | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = written.exec(text?.trim() ?? '') ?? [];
  if (year === undefined) return undefined;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
  // 31 February would become a day in March.
  return Number.isNaN(time.getTime()) || time.getUTCDate() !== Number(day) ? undefined : time.toISOString();
}

/** As TMX has it, to the second; nothing for what is no time. */
export function writeTmxDate(at: Timestamp | undefined): string | undefined {
  const time = new Date(at ?? '');
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace(/[-:]|\.\d+/g, '');
}
