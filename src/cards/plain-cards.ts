import type { Say, Voice } from '../domain/conversation/say.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { StatusSubject } from '../domain/status/status.ts';
import { cardWords } from '../wording/card.ts';
import { unlookedLine } from '../wording/status/status-lines.ts';
import { articleTitle } from './article-parts.ts';
import { card, type Pressable } from './card.ts';
import { type AdaptiveCardJson, headline, label, line, subtle, text } from './elements.ts';
import { plain } from './markdown.ts';
import { summaryElements } from './summary.ts';

function examples(voice: Voice): Pressable {
  const words = cardWords(voice.language).examples;
  const status = (label: string, subject: StatusSubject) =>
    ({ label, payload: { desk: 1, act: 'ask.status', subjects: [subject], fresh: false } }) as const;
  const buttons = [
    status(words.region, { kind: 'region', id: 'canadaeast' }),
    status(words.incidents, { kind: 'incidents', id: null }),
    status(words.overview, { kind: 'overview', id: null }),
  ];
  return { buttons };
}

/** The first thing a person sees. */
export function welcomeCard(voice: Voice): AdaptiveCardJson {
  const words = cardWords(voice.language);
  return card(words.welcome, [headline(words.welcome), ...words.welcomeLines.map(text)], examples(voice), voice);
}

/** What the bot can do, with examples to press. */
export function helpCard(voice: Voice): AdaptiveCardJson {
  const words = cardWords(voice.language);
  return card(
    `${words.help}: ${words.helpLines.join(' ')}`,
    [headline(words.help), ...words.helpLines.map(text)],
    examples(voice),
    voice,
  );
}

/** A line with buttons under it. */
export function textCard(say: Extract<Say, { kind: 'text' }>, voice: Voice): AdaptiveCardJson {
  return card(say.text, [text(say.text)], { buttons: say.buttons ?? [] }, voice);
}

/** A short answer: its headline and the lines under it. */
export function sheetCard(say: Extract<Say, { kind: 'sheet' }>, voice: Voice): AdaptiveCardJson {
  const spoken = [say.headline, ...say.lines].join(' ');
  const body = [headline(plain(say.headline)), ...summaryElements(say.summary, voice), ...say.lines.map(line)];
  return card(spoken, body, { buttons: say.buttons }, voice);
}

/** No documented fix: said as that, with the leads there are and what to collect. */
export function noneDocumentedCard(
  say: Extract<Say, { kind: 'none-documented' }>,
  voice: Voice,
  knowledge: KnowledgeBase,
): AdaptiveCardJson {
  const words = cardWords(voice.language);
  const titles = say.leads.map((fixId) => articleTitle(fixId, knowledge, voice));
  const body = [
    subtle(words.caseLine(say.caseNumber, words.found)),
    headline(words.none),
    text(words.noneText),
    ...(titles.length === 0 ? [] : [label(words.leads), ...titles.map((title) => text(`- ${title}`))]),
    ...say.codes.map(line),
    ...say.unlooked.map((one) => line(unlookedLine(one, voice.language))),
  ];
  return card(`${words.none}. ${words.noneText}`, body, { buttons: say.buttons }, voice);
}
