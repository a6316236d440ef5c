import type { Say, Voice } from '../domain/conversation/say.ts';
import type { UtcTime } from '../domain/core/time.ts';
import { type Article, articleText } from '../domain/knowledge/article.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { StatusAnswer } from '../domain/status/status.ts';
import { parsedMarkdown } from '../knowledge/blocks.ts';
import { cardWords } from '../wording/card.ts';
import { reasonLines } from '../wording/lines/reasons.ts';
import { chatMoments } from '../wording/lines/when.ts';
import { subjectName } from '../wording/status/status-headline.ts';
import { statusLines } from '../wording/status/status-lines.ts';
import {
  articleTermFold,
  articleTitle,
  ownSteps,
  sourceElements,
  stepElements,
  wholeArticle,
} from './article-parts.ts';
import { card, submitActions } from './card.ts';
import { type AdaptiveCardJson, type CardElement, folded, headline, label, line, subtle } from './elements.ts';
import { markdownElements } from './markdown.ts';
import { seenElement } from './status-card.ts';

type FixSay = Extract<Say, { kind: 'fix' }>;
type StepSay = Extract<Say, { kind: 'step' }>;

const MOST_REASONS = 4;

/** What the live look showed: its headline in sight, the rest to fold away. */
function evidence({ status }: FixSay, voice: Voice, now: UtcTime): { seen: CardElement[]; lines: CardElement[] } {
  if (status === null) return { seen: [], lines: [] };
  const words = cardWords(voice.language);
  const said = statusLines(status, now, voice.language, voice.timeZone);
  return { seen: [seenElement(status.state, said.headline, words)], lines: said.lines.map(line) };
}

/** How many people the disruptive steps would meet, as the live look counted them: nothing where it counted none or nothing is disrupted. */
function atStake(article: Article, { status }: FixSay, voice: Voice, now: UtcTime): CardElement[] {
  if (article.disruption === 'none' || status === null || status.hosts === null || status.hostsAt === null) return [];
  const { sessions } = status.hosts;
  if (sessions === 0 || status.subject.kind === 'overview' || status.subject.kind === 'incidents') return [];
  const name = subjectName(status.subject, voice.language);
  const read = chatMoments(now, voice.language, voice.timeZone).when(status.hostsAt);
  return [line(cardWords(voice.language).atStake(name, sessions, read))];
}

/** A proposed fix: how sure, why, what to tell the caller, what the desk does, how to tell that it worked; the rest folded. */
export function fixCard(say: FixSay, voice: Voice, now: UtcTime, knowledge: KnowledgeBase): AdaptiveCardJson | null {
  const article = knowledge.articles.find((one) => one.id === say.fixId);
  if (article === undefined) return null;
  const words = cardWords(voice.language);
  const title = articleTitle(article.id, knowledge, voice);
  const sure = say.likelihood === 'likely' ? words.likely : words.possible;
  const because = reasonLines(say.reasons, voice.language, knowledge).slice(0, MOST_REASONS);
  const { seen, lines } = evidence(say, voice, now);
  const text = articleText(article, voice.language);
  const steps = ownSteps(text, say.role ?? 'agent', words);
  const foreign = voice.language === 'fr' && article.french.kind !== 'translated';
  const body: CardElement[] = [
    subtle(words.caseLine(say.caseNumber, words.effort(article.effort, article.disruption))),
    headline(words.named(sure, title)),
    ...(foreign ? [subtle(words.onlyInEnglish)] : []),
    ...seen,
    ...(because.length === 0 ? [] : [line(`${words.named(words.because, because.join('; '))}.`)]),
    {
      type: 'Container',
      style: 'emphasis',
      items: [label(words.tellTheCaller), ...markdownElements(text.tellTheCaller)],
    },
    ...atStake(article, say, voice, now),
    ...steps.first,
    label(words.verify),
    ...markdownElements(text.verify),
    ...sourceElements(article, voice, now).slice(0, 1),
    {
      type: 'ActionSet',
      actions: [
        ...steps.more,
        ...(lines.length === 0 ? [] : [folded(words.evidence, lines)]),
        folded(words.details, wholeArticle(article, knowledge, voice, now)),
        ...articleTermFold(article, knowledge, voice),
      ],
    },
  ];
  const spoken = `${words.named(sure, title)}. ${words.named(words.tellTheCaller, parsedMarkdown(text.tellTheCaller).plain)}`;
  return card(spoken, body, submitActions(say.buttons), voice);
}

/** Whom a step would meet, by a look taken just before it. */
function met(status: StatusAnswer, voice: Voice, now: UtcTime): CardElement[] {
  const words = cardWords(voice.language);
  if (status.hosts === null || status.hostsAt === null) return [line(words.stakeUnread)];
  const name = subjectName(status.subject, voice.language);
  const read = chatMoments(now, voice.language, voice.timeZone).when(status.hostsAt);
  const { sessions } = status.hosts;
  return [line(sessions === 0 ? words.nobodyAtStake(name, read) : words.atStake(name, sessions, read))];
}

/** One step of a walk, its risk before its text. */
export function stepCard(say: StepSay, voice: Voice, now: UtcTime, knowledge: KnowledgeBase): AdaptiveCardJson | null {
  const article = knowledge.articles.find((one) => one.id === say.fixId);
  if (article === undefined) return null;
  const text = articleText(article, voice.language);
  const step = text.steps[say.step];
  if (step === undefined) return null;
  const words = cardWords(voice.language);
  const place = words.step(say.step + 1, text.steps.length);
  const body = [
    subtle(words.caseLine(say.caseNumber, articleTitle(article.id, knowledge, voice))),
    headline(place),
    ...(say.status === undefined ? [] : met(say.status, voice, now)),
    ...stepElements(text, say.step, words),
  ];
  return card(`${place}. ${parsedMarkdown(step.text).plain}`, body, submitActions(say.buttons), voice);
}
