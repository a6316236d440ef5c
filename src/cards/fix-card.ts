import type { Say, Voice } from '../domain/conversation/say.ts';
import type { UtcTime } from '../domain/core/time.ts';
import { type Article, type ArticleText, articleText } from '../domain/knowledge/article.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { StatusAnswer } from '../domain/status/status.ts';
import { parsedMarkdown } from '../knowledge/blocks.ts';
import { type CardWords, cardWords } from '../wording/card.ts';
import { reasonLines } from '../wording/lines/reasons.ts';
import { chatMoments } from '../wording/lines/when.ts';
import { subjectName } from '../wording/status/status-headline.ts';
import { statusLines } from '../wording/status/status-lines.ts';
import { articleTermFold, articleTitle, ownSteps, stepElements, trustLine, wholeArticle } from './article-parts.ts';
import { card, type Fold } from './card.ts';
import { type AdaptiveCardJson, type CardElement, headline, label, line, subtle } from './elements.ts';
import { inSight, type SightPart } from './in-sight.ts';
import { markdownElements } from './markdown.ts';
import { isTrouble, seenElement } from './status-card.ts';

type FixSay = Extract<Say, { kind: 'fix' }>;
type StepSay = Extract<Say, { kind: 'step' }>;

type CardPart = SightPart<CardElement>;

interface CardContext {
  readonly voice: Voice;
  readonly now: UtcTime;
  readonly knowledge: KnowledgeBase;
}

/** What the live look showed: its headline, loud where it is trouble, and the rest to fold away. */
function evidence({ status }: FixSay, voice: Voice, now: UtcTime): { seen: CardPart[]; lines: CardElement[] } {
  if (status === null) return { seen: [], lines: [] };
  const { headline: answer, lines } = statusLines(status, now, voice.language, voice.timeZone);
  const loud = isTrouble(status.state);
  const elements = [seenElement(status.state, answer)];
  const seen: CardPart = {
    elements,
    text: answer,
    written: loud ? 'headline' : 'plain',
    ...(loud ? {} : { mayFold: true }),
  };
  return { seen: [seen], lines: lines.map(line) };
}

/** How many people the disruptive steps would meet, as the live look counted them: nothing where it counted none or nothing is disrupted. */
function atStake(article: Article, { status }: FixSay, voice: Voice, now: UtcTime): CardPart[] {
  if (article.disruption === 'none' || status === null || status.hosts === null || status.hostsAt === null) return [];
  const { sessions } = status.hosts;
  if (sessions === 0 || status.subject.kind === 'overview' || status.subject.kind === 'incidents') return [];
  const name = subjectName(status.subject, voice.language);
  const read = chatMoments(now, voice.language, voice.timeZone).when(status.hostsAt);
  const text = cardWords(voice.language).atStake(name, sessions, read);
  return [{ elements: [line(text)], text, written: 'plain' }];
}

/** The first step for this person, with its risk before it; what comes first where none of the steps is theirs. */
function nextStep(first: number | undefined, text: ArticleText, words: CardWords): CardPart {
  if (first === undefined) {
    const none = words.noStepOfYours(text.steps.length);
    return { elements: [label(none)], text: none, written: 'plain' };
  }
  const said = parsedMarkdown(text.steps[first]?.text ?? '').plain;
  return {
    elements: stepElements(text, first, words),
    text: `${words.stepName(first + 1)}\n${said}`,
    written: 'plain',
  };
}

/** Why it is proposed, the strongest reasons in one line. */
function reasons({ reasons: all }: FixSay, knowledge: KnowledgeBase, voice: Voice): CardPart[] {
  const [first, second] = reasonLines(all, voice.language, knowledge);
  const words = cardWords(voice.language);
  const shown = [first, second].filter((one) => one !== undefined);
  if (shown.length === 0) return [];
  const text = `${words.named(words.because, shown.join('; '))}.`;
  return [{ elements: [line(text)], text, written: 'plain', mayFold: true }];
}

/** What is folded away of a fix: what found no room, what to tell the caller, how to tell that it worked, what was seen, and the whole article. */
function folds(
  article: Article,
  say: FixSay,
  more: readonly CardElement[],
  lines: readonly CardElement[],
  { voice, now, knowledge }: CardContext,
): Fold[] {
  const words = cardWords(voice.language);
  const text = articleText(article, voice.language);
  const { first, others } = ownSteps(text, say.role ?? 'agent');
  const evidenceLines = [...more, ...lines];
  return [
    { title: words.tellTheCaller, body: markdownElements(text.tellTheCaller) },
    { title: words.verify, body: markdownElements(text.verify) },
    ...(evidenceLines.length === 0 ? [] : [{ title: words.evidence, body: evidenceLines }]),
    {
      title: words.details,
      body: [
        ...(others === 0 || first === undefined ? [] : [subtle(words.othersWork(others))]),
        ...wholeArticle(article, knowledge, voice, now),
      ],
    },
    ...articleTermFold(article, knowledge, voice),
  ];
}

/** A proposed fix: how sure, what to do next and what that risks, why and what was seen in a line each, where it is from; the rest behind "More". */
export function fixCard(say: FixSay, voice: Voice, now: UtcTime, knowledge: KnowledgeBase): AdaptiveCardJson | null {
  const article = knowledge.articles.find((one) => one.id === say.fixId);
  if (article === undefined) return null;
  const words = cardWords(voice.language);
  const sure = say.likelihood === 'likely' ? words.likely : words.possible;
  const named = words.named(sure, articleTitle(article.id, knowledge, voice));
  const text = articleText(article, voice.language);
  const { seen, lines } = evidence(say, voice, now);
  const { first } = ownSteps(text, say.role ?? 'agent');
  const foreign = voice.language === 'fr' && article.french.kind !== 'translated';
  const stake = atStake(article, say, voice, now);
  const about = [words.effort(article.effort, article.disruption), ...trustLine(article, voice, now)].join(' ');
  const caseLine = words.caseLine(say.caseNumber, about);
  const parts: CardPart[] = [
    { elements: [headline(named)], text: named, written: 'headline' },
    ...(foreign
      ? [{ elements: [subtle(words.onlyInEnglish)], text: words.onlyInEnglish, written: 'subtle' } as const]
      : []),
    nextStep(first, text, words),
    ...stake,
    ...reasons(say, knowledge, voice),
    ...seen,
    { elements: [subtle(caseLine)], text: caseLine, written: 'subtle' },
  ];
  const { shown, left } = inSight(parts);
  const spoken = `${named}. ${words.named(words.tellTheCaller, parsedMarkdown(text.tellTheCaller).plain)}`;
  const more = left.flatMap(({ elements }) => elements);
  return card(
    spoken,
    shown,
    { buttons: say.buttons, folds: folds(article, say, more, lines, { voice, now, knowledge }) },
    voice,
  );
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
  return card(`${place}. ${parsedMarkdown(step.text).plain}`, body, { buttons: say.buttons }, voice);
}
