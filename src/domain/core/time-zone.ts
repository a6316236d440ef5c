/** An IANA name of a time zone, e.g. `America/Toronto`; `undefined` where nobody told. */
export type TimeZone = string | undefined;
