import type { DeskCase, TranscriptLine } from '../../src/domain/case/case.ts';
import type { UtcTime } from '../../src/domain/core/time.ts';
import { actNamed } from '../../src/domain/text/act.ts';
import type { Report } from '../../src/domain/text/report.ts';

/** What a message adds to the record: what was typed, and what its pictures show. */
export function linesOf({ text, seen }: Report, at: UtcTime): TranscriptLine[] {
  return [
    ...(text === '' && seen !== undefined ? [] : [{ at, from: 'agent', text } as const]),
    ...(seen === undefined ? [] : [{ at, from: 'picture', text: seen.text } as const]),
  ];
}

/** The symptom as it was typed, else as it was shown. */
export function symptomOf({ acts, text, seen }: Report): Pick<DeskCase, 'symptom' | 'symptomShown'> {
  const typed = actNamed(acts, 'case.new')?.text ?? text.trim();
  return typed !== '' || seen === undefined ? { symptom: typed } : { symptom: seen.text, symptomShown: true };
}
