import type { Language } from '../../domain/core/language.ts';
import type { WatchedSubject, WatchReading } from '../../domain/status/watch.ts';
import { outside } from '../lines/outside-text.ts';
import { sentences } from '../sentences.ts';
import { subjectName } from './status-headline.ts';

/** What is watched, as a person names it. */
export function watchedName(subject: WatchedSubject, language: Language): string {
  return subject.kind === 'event' ? outside(subject.id) : subjectName(subject, language);
}

/** A reading in a few words: the state and the incidents behind it, or where an event stands. */
export function readingWords(reading: WatchReading, subject: WatchedSubject, language: Language): string {
  const words = sentences(language).watch;
  if (reading.kind === 'event') return words.event(outside(subject.id), reading.listed);
  const incidents = reading.incidents.map(outside).join(', ');
  return incidents === '' ? words.state(reading.state) : `${words.state(reading.state)} (${incidents})`;
}
