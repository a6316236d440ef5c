import type { Say, Voice } from '../domain/conversation/say.ts';
import type { UtcTime } from '../domain/core/time.ts';
import type { EventFact, StatusState } from '../domain/status/status.ts';
import { type CardWords, cardWords } from '../wording/card.ts';
import { outside } from '../wording/lines/outside-text.ts';
import { statusWords } from '../wording/status/status-lines.ts';
import { timelineLines } from '../wording/status/timeline-lines.ts';
import { card, type Fold } from './card.ts';
import { type AdaptiveCardJson, type CardElement, headline, line } from './elements.ts';
import { hostChart } from './host-chart.ts';
import { plain } from './markdown.ts';
import { summaryElements } from './summary.ts';

type Tone = 'attention' | 'warning' | 'good' | 'emphasis';

const LONGEST_NOTICE = 1_200;
const MOST_NOTICES = 3;

/** The mark beside the colour, so that a card also reads without it. */
const MARK: Readonly<Record<StatusState, readonly [mark: string, tone: Tone]>> = {
  incident: ['✖', 'attention'],
  'suspected-incident': ['✖', 'attention'],
  'own-cause': ['✖', 'attention'],
  down: ['✖', 'attention'],
  full: ['▲', 'warning'],
  degraded: ['▲', 'warning'],
  'at-risk': ['▲', 'warning'],
  standby: ['–', 'emphasis'],
  healthy: ['✔', 'good'],
  unknown: ['?', 'emphasis'],
  'not-monitored': ['?', 'emphasis'],
};

function verdict(state: StatusState, words: string): CardElement {
  const [mark, tone] = MARK[state];
  return { type: 'Container', style: tone, bleed: true, items: [headline(`${mark} ${plain(words)}`)] };
}

/** Whether a state is trouble that is said loudly. */
export function isTrouble(state: StatusState): boolean {
  return MARK[state][1] === 'attention';
}

/** What a look showed, on a card that is about something else: only trouble is loud, so that a fault said on the phone is not painted green. */
export function seenElement(state: StatusState, answer: string): CardElement {
  return isTrouble(state) ? verdict(state, answer) : line(`${MARK[state][0]} ${answer}`);
}

function notices(events: readonly EventFact[], words: CardWords): Fold[] {
  const written = events.filter((event) => event.summary.trim() !== '').slice(0, MOST_NOTICES);
  const lines = written.map((event) => line(`${outside(event.trackingId)}: ${outside(event.summary, LONGEST_NOTICE)}`));
  return lines.length === 0 ? [] : [{ title: words.notice, body: lines }];
}

/** A status answer: the headline that answers, both sides with their times, hosts and Microsoft's own words folded. */
export function statusCard(say: Extract<Say, { kind: 'status' }>, voice: Voice, now: UtcTime): AdaptiveCardJson {
  const words = cardWords(voice.language);
  const { headline: answer, lines, details } = statusWords(say.answer, now, voice.language, voice.timeZone);
  const story = timelineLines(say.answer, now, voice.language, voice.timeZone);
  // One host is all there is to see: nothing is folded away.
  const fold = say.answer.subject.kind !== 'host' && details.length > 0;
  const shown = fold ? lines : [...details, ...lines];
  const folds = [
    ...(fold ? [{ title: words.hostsAndMore, body: details.map(line) }] : []),
    ...(story.length < 3 ? [] : [{ title: words.timeline, body: story.map(line) }]),
    ...notices(say.answer.microsoft.events, words),
  ];
  const body = [
    verdict(say.answer.state, answer),
    ...summaryElements(say.summary, voice),
    ...shown.map(line),
    ...hostChart(say.answer.hosts, words),
  ];
  return card(answer, body, { buttons: say.buttons, folds }, voice);
}
