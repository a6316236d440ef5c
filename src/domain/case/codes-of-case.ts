import type { CodeSpace } from '../knowledge/code-entry.ts';
import { type CodeMeaning, codeMeaning, type KnowsCodes } from '../knowledge/code-meaning.ts';
import { type Finding, type FindingKey, heldValues } from '../knowledge/finding.ts';

const SPACE_OF: readonly (readonly [FindingKey, CodeSpace])[] = [
  ['extended-error-code', 'extended'],
  ['symbolic-code', 'symbolic'],
  ['event-id', 'event'],
  ['event-text', 'event'],
];

/** A text that is only a number is an error of Windows. */
function isNumber(key: FindingKey, text: string): boolean {
  return key === 'event-text' && /^\d+$/.test(text);
}

/** Whether the same was explained already: one code in two spellings, or a message with and without the sentence around it. */
function isRepeated(meaning: CodeMeaning, before: readonly CodeMeaning[]): boolean {
  if (meaning.kind !== 'known') return false;
  const { entry } = meaning;
  return before.some(
    (one) =>
      one.kind === 'known' &&
      (one.entry === entry ||
        (entry.space === 'message' && one.entry.space === 'message' && one.entry.meaning.en === entry.meaning.en)),
  );
}

function pairsOf(mains: readonly string[], extendeds: readonly string[]): readonly (readonly [string, string])[] {
  return mains.flatMap((main) => extendeds.map((extended) => [main, extended] as const));
}

/**
 * What the codes of a case mean, in the order they were found: pairs that a source explains as a pair first. A code said alone may be either
 * of the two that a client shows; with an extended code beside it, it is the main one.
 */
export function codesOfCase(knowledge: KnowsCodes, findings: readonly Finding[]): readonly CodeMeaning[] {
  const mains = heldValues(findings, 'error-code');
  const extendeds = heldValues(findings, 'extended-error-code');
  const pairs = pairsOf(mains, extendeds)
    .map(([main, extended]) => codeMeaning(knowledge, { text: `${main}/${extended}`, space: 'pair' }))
    .filter((meaning) => meaning.kind === 'known');
  const space = extendeds.length > 0 ? 'main' : undefined;
  const meanings = [
    ...pairs,
    ...mains.map((text) => codeMeaning(knowledge, { text, space })),
    ...SPACE_OF.flatMap(([key, where]) =>
      heldValues(findings, key).map((text) =>
        codeMeaning(knowledge, { text, space: isNumber(key, text) ? 'windows' : where }),
      ),
    ),
  ];
  return meanings.filter((one, index) => !isRepeated(one, meanings.slice(0, index)));
}
