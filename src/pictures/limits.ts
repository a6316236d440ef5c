/** Most pixels of a picture that is read (width by height): two screens of 4K would not fit, one of 5K does. */
export const MOST_PIXELS = 16_000_000;
/** A picture of no more pixels than this is doubled before it is read: the letters of a dialog box are too small otherwise. */
export const MOST_PIXELS_DOUBLED = 4_000_000;
/** Longest text that is taken out of one picture (UTF-16 units). */
export const LONGEST_TEXT = 8_000;
/** Below this mean confidence (0 to 100) what was read is noise: real screens are above 50, photographs of nothing far below. */
export const LOWEST_CONFIDENCE = 35;
/** Longest that one picture is read (ms). */
export const READ_LIMIT_MS = 6_000;
/** A thread that had nothing to read for this long is ended (ms): it holds 100 MB and more, and begins again in a second. */
export const IDLE_LIMIT_MS = 120_000;
/** Pictures that may wait for the thread; what comes beside them is told that it is too late. */
export const MOST_WAITING = 8;
