import type { EventFact } from '../../src/domain/status/status.ts';
import { outside } from '../../src/wording/lines/outside-text.ts';
import { sentences } from '../../src/wording/sentences.ts';
import { lastWord } from '../../src/wording/status/event-lines.ts';
import { subjectName } from '../../src/wording/status/status-headline.ts';
import { statusSentence } from '../../src/wording/status/status-lines.ts';
import { openProposal } from '../troubleshoot/case-record.ts';
import { questionAsked, titleOf } from '../troubleshoot/standing-line.ts';
import type { AsideAnswer, AsideSight } from './asked.ts';

function ofListed(event: EventFact, { moments, context }: AsideSight): string[] {
  const words = sentences(context.language).asides.eta;
  const id = outside(event.trackingId);
  const said = event.updatedAt === undefined ? null : moments.when(event.updatedAt);
  const end = event.mitigatedAt;
  const last = lastWord(event);
  const first =
    end === undefined
      ? words.noEnd(id, said)
      : moments.isAhead(end)
        ? words.expected(id, moments.when(end), said)
        : words.passed(id, moments.when(end));
  return [first, ...(last === '' ? [] : [words.word(last)])];
}

/** What is being done where nobody can give a time. */
function meanwhile({ answer, context }: AsideSight): string {
  const words = sentences(context.language).asides.eta;
  const { case: deskCase, now, language, timeZone } = context;
  if (answer.state === 'suspected-incident') return statusSentence(answer, now, language, timeZone);
  if (deskCase?.state === 'escalated' && deskCase.ticket !== null)
    return words.ticket(deskCase.number, outside(deskCase.ticket));
  const open = deskCase?.state === 'open' ? deskCase : null;
  const fixId = open === null ? null : openProposal(open);
  if (fixId !== null) return words.trying(titleOf(fixId, context));
  const asked = open === null ? null : questionAsked(open, context);
  return asked === null ? words.tellMe : words.asking(asked);
}

/** When it will be over: Microsoft's last word with its time, and an end only where Microsoft gives one. */
export function etaAnswer(sight: AsideSight): AsideAnswer {
  const { answer, moments, context } = sight;
  const words = sentences(context.language).asides.eta;
  const { says, at, events } = answer.microsoft;
  const listed = events.find((event) => event.relation === 'avd') ?? events[0];
  if (listed !== undefined) return { lines: ofListed(listed, sight) };
  if (says === 'unreadable') return { lines: [words.unreadable(moments.when(at)), meanwhile(sight)] };
  const over = answer.alsoListed.find((event) => event.type === 'ServiceIssue' && !event.active);
  const ended = over?.mitigatedAt === undefined ? null : moments.when(over.mitigatedAt);
  const none = words.none(subjectName(answer.subject, context.language), moments.when(at));
  const before = over === undefined ? [] : [words.over(outside(over.trackingId), ended)];
  return { lines: [...before, none, meanwhile(sight)] };
}
