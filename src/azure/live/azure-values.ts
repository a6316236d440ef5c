import { z } from 'zod';
import type { UtcTime } from '../../domain/core/time.ts';

const CUSTOMER_DATA_MARKS = /[≤≥]/g;

/** Text that may be missing, null or empty: `undefined` then. The marks Azure puts around customer data are gone. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text?.replace(CUSTOMER_DATA_MARKS, '').trim() || undefined);

/** A time as Azure sends it (seven decimals, sometimes without a zone) → UTC; `undefined` where it is missing, unreadable or the year 1. */
export const optionalTime = z
  .string()
  .nullish()
  .transform((text): UtcTime | undefined => {
    if (!text) return undefined;
    const time = new Date(/(?:z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
    return Number.isNaN(time.getTime()) || time.getUTCFullYear() < 2000 ? undefined : time.toISOString();
  });

/** A yes or no that may be missing or null. */
export function flag(missing: boolean) {
  return z
    .boolean()
    .nullish()
    .transform((value) => value ?? missing);
}

/** A whole number that may be missing or null. */
export function count(missing: number) {
  return z
    .number()
    .nullish()
    .transform((value) => value ?? missing);
}

/** An enum value in the spelling we know it by, whatever its case; a value that is new to us passes through. */
export function spelled(known: readonly string[], text: string): string {
  const lower = text.toLowerCase();
  return known.find((word) => word.toLowerCase() === lower) ?? text;
}

/** The part of a name or id after its last slash: live session hosts are called `pool/host`. */
export function lastPart(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1);
}
