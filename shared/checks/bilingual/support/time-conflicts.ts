import type { DayPart, TimeMention } from '../../../text/quantities/quantity.ts';

/** A time of day of the translation that is another one in the original. */
export interface TimeConflict {
  /** In the row's text. */
  readonly ours: TimeMention;
  /** In the original. */
  readonly theirs: TimeMention;
}

/** What each part of the day may be called in English. */
const accepted: Readonly<Record<DayPart, ReadonlySet<DayPart>>> = {
  'small-hours': new Set(['small-hours', 'morning', 'night']),
  morning: new Set(['morning', 'small-hours']),
  noon: new Set(['noon', 'afternoon']),
  afternoon: new Set(['afternoon', 'noon']),
  evening: new Set(['evening', 'night', 'afternoon']),
  night: new Set(['night', 'evening', 'small-hours']),
};
const most = 60;

/** Times of day on which a translation and its original differ: another hour, a.m. for p.m., 凌晨 as "afternoon". */
export function timeConflicts(theirs: readonly TimeMention[], ours: readonly TimeMention[]): TimeConflict[] {
  if (theirs.length === 0 || ours.length === 0 || theirs.length > most || ours.length > most) return [];
  return [...clocks(theirs, ours), ...dayParts(theirs, ours)];
}

function* clocks(theirs: readonly TimeMention[], ours: readonly TimeMention[]): Generator<TimeConflict> {
  const timed = theirs.filter(({ minutes }) => minutes !== undefined);
  const told = ours.filter(({ minutes }) => minutes !== undefined);
  const open = timed.filter((time) => !told.some((other) => isSameTime(time, other)));
  for (const other of told) {
    if (timed.some((time) => isSameTime(time, other))) continue;
    const time = open.shift();
    if (time) yield { ours: other, theirs: time };
  }
}

function isSameTime(time: TimeMention, other: TimeMention): boolean {
  if (time.minutes === undefined || other.minutes === undefined) return false;
  if (time.minutes === other.minutes) return true;
  // 3时 without 上午 or 下午 and "3 o'clock" leave half of the day open.
  const isOpen = other.isHalfDay || (time.part === undefined && time.minutes < 780);
  return isOpen === true && time.minutes % 720 === other.minutes % 720;
}

function* dayParts(theirs: readonly TimeMention[], ours: readonly TimeMention[]): Generator<TimeConflict> {
  const parted = theirs.filter(({ part }) => part !== undefined);
  const told = ours.filter(({ part, minutes }) => part !== undefined && minutes === undefined);
  const open = parted.filter(
    (time) => !told.some((other) => isPart(time, other)) && !ours.some((other) => isSameTime(time, other)),
  );
  for (const other of told) {
    if (parted.some((time) => isPart(time, other)) || theirs.some((time) => isHour(time, other.part))) continue;
    const time = open.shift();
    if (time) yield { ours: other, theirs: time };
  }
}

function isPart({ part }: TimeMention, other: TimeMention): boolean {
  return part !== undefined && other.part !== undefined && accepted[part].has(other.part);
}

/** 15时 may be told as "in the afternoon". */
function isHour({ minutes, part }: TimeMention, told: DayPart | undefined): boolean {
  if (minutes === undefined || part !== undefined || told === undefined) return false;
  const hour = minutes / 60;
  const own: DayPart =
    hour < 5 ? 'small-hours' : hour < 12 ? 'morning' : hour < 13 ? 'noon' : hour < 18 ? 'afternoon' : 'night';
  return accepted[own].has(told);
}
