import type { Language } from '../domain/core/language.ts';

/** The language to begin in, from the channel's locale such as `fr-CA`: English where it is none of ours or missing. */
export function channelLanguage(locale: string | null | undefined): Language {
  return locale?.toLowerCase().startsWith('fr') === true ? 'fr' : 'en';
}
