/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** Serial number of 1 January 1970 in the 1900 system: what lies between a serial and a JavaScript date. */
export const EPOCH = 25_569;
