import { z } from 'zod';
import { text } from './shapes.ts';

/** A text that has to be there in every language. */
export const bothLanguages = z.strictObject({ en: text, fr: text });
