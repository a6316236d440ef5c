import { matchesIn } from '../../text/matches.ts';
import type { Words } from '../../text/tokens.ts';
import type { Mention } from '../text/mention.ts';
import { phraseFinder } from '../text/phrases.ts';

// Names and sentences the agent, the stack and the join extension write, exactly as the documentation has them
// (docs/azure-facts.md#events-of-the-agent).
const KNOWN_TEXTS = [
  'INVALID_REGISTRATION_TOKEN',
  'EXPIRED_MACHINE_TOKEN',
  'EXPIRED_REGISTRATION_TOKEN',
  'INVALID_FORM',
  'InstallationHealthCheckFailedException',
  'ENDPOINT_NOT_FOUND',
  'InstallMsiException',
  'Win32Exception',
  'DownloadMsiException',
  'MissingMethodException',
  'NAME_ALREADY_REGISTERED',
  'O_REVERSE_CONNECT_STACK_FAILURE',
  'Timeout waiting for user input',
  'RD Gateway Url: is not accessible',
];
const GATEWAY_URL = /\brd ?gateway url\b.{0,300}?\bnot accessible\b/g;

// A text that is only a number (Windows error 1326) is meant as one only behind these words.
const NUMBER_CONTEXT = /(?:err|error|errcode|code|erreur)[\s:=#'"(]{0,4}(?:is |no )?$/;

function isMeant({ value, from }: Mention, folded: string): boolean {
  return !/^\d+$/.test(value) || NUMBER_CONTEXT.test(folded.slice(Math.max(0, from - 16), from));
}

/** The spellings people use for one name: as it is, with blanks for underscores, with blanks between its humps. */
function spellings(name: string): string[] {
  const spaced = name.replaceAll('_', ' ');
  const humps = /^[A-Za-z0-9]+$/.test(name) ? name.replace(/([a-z])([A-Z])/g, '$1 $2') : spaced;
  return [...new Set([name, spaced, humps])];
}

/** Builds the reader of event texts from the known ones and those the articles name. Case and punctuation make no difference. */
export function eventTextReader(extraTexts: readonly string[]): (words: Words) => Mention[] {
  const texts = [...new Set([...KNOWN_TEXTS, ...extraTexts])].filter(
    (text) => text.trim() !== '' && text !== 'otherwise',
  );
  const find = phraseFinder(texts.flatMap((text) => spellings(text).map((spelling) => [spelling, text] as const)));
  return ({ folded, tokens }) => {
    const named = find(tokens).map(({ meaning, from, to }) => ({
      key: 'event-text',
      value: meaning,
      from: tokens[from]?.from ?? 0,
      to: tokens[to - 1]?.to ?? 0,
    }));
    const gateway = matchesIn(folded, GATEWAY_URL).map((match) => ({
      key: 'event-text',
      value: 'RD Gateway Url: is not accessible',
      from: match.index,
      to: match.index + match[0].length,
    }));
    return [...named.filter((mention) => isMeant(mention, folded)), ...gateway];
  };
}
