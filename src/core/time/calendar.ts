/** A day of the 1900 date system, counted as Excel counts. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The date of a serial in the 1900 system, with its 29 February 1900 (serial 60) that never was.
 *
 * @param serial - Whole, 1…2958465.
 */
export function dateOfSerial(serial: number): CalendarDate {
  if (serial === 60) return { year: 1900, month: 2, day: 29 };
  // Days since 1 March of year 0, the calendar in which a leap day ends the year (H. Hinnant).
  const days = serial + (serial < 60 ? 1 : 0) + 693_899;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** The serial of a date; the 29 February 1900 is 60, as in Excel. */
export function serialOfDate({ year, month, day }: CalendarDate): number {
  if (year === 1900 && month === 2 && day === 29) return 60;
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const days = era * 146_097 + dayOfEra - 693_899;
  return days < 61 ? days - 1 : days;
}

/** The same day some months later or earlier, the last of the month where it has no such day (EDATE). */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dateOfSerial(serial);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return serialOfDate({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** Days of a month; February 1900 has 29, as in Excel. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) || year === 1900 ? 29 : 28;
}
