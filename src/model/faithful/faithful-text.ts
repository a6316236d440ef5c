import type { Language } from '../../domain/core/language.ts';
import { allowancesOf } from './allowances.ts';
import { characterFault, readableText } from './clean-text.ts';
import type { DropReason } from './drop-reason.ts';
import { type EvidenceSentence, evidenceOf } from './evidence.ts';
import { isFunctionWord } from './function-words.ts';
import { isInstruction } from './instructions.ts';
import { afterOpener, isJoined, type SourceSentence, sourcesOf } from './source.ts';
import { splitSentences } from './split-sentences.ts';
import { tokensOf, type WordOrMark } from './tokens.ts';
import { whyDropped } from './why-dropped.ts';

const MOST_SENTENCES = 4;
const MOST_KEPT = 500;
const FEWEST_CONTENT_WORDS = 4;

/** What is left of a text of the model, and what was dropped and why. */
export interface FaithfulText {
  readonly kept: string | undefined;
  readonly dropped: readonly { readonly sentence: string; readonly why: DropReason }[];
}

type SentenceVerdict =
  | { readonly kind: 'kept'; readonly sources: readonly SourceSentence[] }
  | { readonly kind: 'dropped'; readonly why: DropReason };

function dropped(why: DropReason): SentenceVerdict {
  return { kind: 'dropped', why };
}

function followsOn(source: SourceSentence, before: readonly SourceSentence[]): boolean {
  return before.some((one) => one.whole && one.line === source.line && one.place === source.place - 1);
}

function formFault(sentence: string, tokens: readonly WordOrMark[]): DropReason | undefined {
  if (sentence.length > MOST_KEPT) return 'too-long';
  const fault = characterFault(sentence);
  if (fault !== undefined) return fault;
  if (/[?!]/.test(sentence)) return 'question';
  return isInstruction(tokens.map((token) => token.text)) ? 'instruction' : undefined;
}

function judged(
  sentence: string,
  before: readonly SourceSentence[],
  evidence: readonly EvidenceSentence[],
  language: Language,
): SentenceVerdict {
  const allowed = allowancesOf(language);
  const tokens = sentence.length > MOST_KEPT ? [] : tokensOf(sentence);
  const fault = formFault(sentence, tokens);
  if (fault !== undefined) return dropped(fault);
  const said = afterOpener(tokens, allowed);
  const carriers = sourcesOf(said, evidence, allowed);
  const sources = carriers.filter((source) => source.standsAlone || followsOn(source, before));
  if (sources.length > 0) return { kind: 'kept', sources };
  if (carriers.length > 0) return dropped('out-of-context');
  // Nothing may lean on a joined sentence: what leans could mean either half.
  if (isJoined(said, evidence, allowed)) return { kind: 'kept', sources: [] };
  return dropped(whyDropped(said, evidence, language));
}

function contentWords(sentences: readonly string[], language: Language): number {
  return sentences.flatMap(tokensOf).filter((token) => token.kind === 'word' && !isFunctionWord(token.text, language))
    .length;
}

/** A line break ended it, perhaps; the next sentence must not seem to go on with it. */
function stopped(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** The sentences of `text` that say nothing the lines do not say, joined; `undefined` where too little is left. */
export function faithfulText(text: string, lines: readonly string[], language: Language): FaithfulText {
  const evidence = evidenceOf(lines, allowancesOf(language));
  const kept: string[] = [];
  const drops: { sentence: string; why: DropReason }[] = [];
  let before: readonly SourceSentence[] = [];
  for (const sentence of splitSentences(readableText(text)).map(stopped)) {
    const full = kept.length === MOST_SENTENCES || [...kept, sentence].join(' ').length > MOST_KEPT;
    const verdict = kept.includes(sentence) ? dropped('repeated') : judged(sentence, before, evidence, language);
    if (verdict.kind === 'dropped') drops.push({ sentence, why: verdict.why });
    else if (full) drops.push({ sentence, why: 'no-room' });
    else {
      kept.push(sentence);
      before = verdict.sources;
    }
  }
  if (contentWords(kept, language) < FEWEST_CONTENT_WORDS) return { kept: undefined, dropped: drops };
  return { kept: kept.join(' ').replace(/(?<=\p{L})'(?=\p{L})/gu, '’'), dropped: drops };
}
