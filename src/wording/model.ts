import type { Language } from '../domain/core/language.ts';
import type { ModelStanding } from '../domain/model/language-model.ts';
import type { ModelSentences } from './en/model.ts';
import { sentences } from './sentences.ts';
import type { SheetWords } from './status/session-lines.ts';

/** What the bot says of the language model, in the language asked for. */
export function modelWords(language: Language): ModelSentences {
  return sentences(language).model;
}

/** A self-test with the language model as its last line, where one is set. */
export function withModel(sheet: SheetWords, model: ModelStanding | undefined, language: Language): SheetWords {
  if (model === undefined) return sheet;
  const { health } = modelWords(language);
  const { trouble } = model;
  const line = trouble === undefined ? health.ok : health.failing(health.trouble[trouble] ?? trouble);
  return { ...sheet, lines: [...sheet.lines, line] };
}
