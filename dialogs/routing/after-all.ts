import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Act } from '../../src/domain/text/act.ts';
import type { Report } from '../../src/domain/text/report.ts';
import { caseWords } from '../../src/wording/cases.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import type { FlowContext, Routing } from '../flow.ts';
import { nameOf } from '../parking.ts';
import { actButton, sayText, textButton } from '../say.ts';

/** Whether an act is said to something that stands open: how it went, a step, an answer. */
function isSaidToSomething(act: Act): boolean {
  // Any word may be the value of some question, so a value alone is no reply where none is open.
  if (act.act === 'answer') return act.says === 'unknown' || act.says === 'yes' || act.says === 'no';
  return act.act.startsWith('outcome.') || act.act.startsWith('step.') || act.act === 'correct' || act.act === 'tried';
}

/** To a case that is with the next level: it belongs on the ticket, which takes it at the press of a button. */
function toTicket(deskCase: DeskCase, ticket: string, report: Report, context: FlowContext): Routing {
  const words = caseWords(context.language);
  const works = report.acts.some(({ act }) => act === 'outcome.worked');
  const named = nameOf(deskCase, context);
  const add = actButton(words.buttons.addTo(ticket), { act: 'ticket.comment', ticket, comment: report.text });
  const close = actButton(words.buttons.closeTicket(ticket), { act: 'ticket.close', ticket });
  const another = textButton(words.buttons.newCase, { act: 'case.new', when: 'now', text: report.text }, report.text);
  const line = works ? words.worksAfterTicket(named, ticket) : words.saidAfterTicket(named, ticket);
  return { kind: 'say', effects: [sayText(line, works ? [add, close] : [add, another])] };
}

/** To a case that was closed: it can be opened again, or the words are a case of their own. */
function toClosed(deskCase: DeskCase, report: Report, context: FlowContext): Routing {
  const words = caseWords(context.language);
  const named = nameOf(deskCase, context);
  if (report.acts.some(({ act }) => act === 'outcome.worked'))
    return { kind: 'say', effects: [sayText(words.worksAfterClosing(named))] };
  const reopen = actButton(words.buttons.reopen(deskCase.number), { act: 'case.reopen', case: deskCase.number });
  const another = textButton(words.buttons.newCase, { act: 'case.new', when: 'now', text: report.text }, report.text);
  return { kind: 'say', effects: [sayText(words.saidAfterClosing(named), [reopen, another])] };
}

/**
 * What a reply is answered with once the case it may be meant for is over, or with nothing ever open: where it belongs now. `null` where the message is no
 * reply.
 */
export function afterAll(report: Report, context: FlowContext): Routing | null {
  if (!report.acts.some(isSaidToSomething)) return null;
  const last = context.case;
  if (last === null) return { kind: 'say', effects: [sayText(conversationWords(context.language).nothingOpen)] };
  if (last.state !== 'escalated') return toClosed(last, report, context);
  return last.ticket === null
    ? { kind: 'say', effects: [sayText(caseWords(context.language).notYetOpen(last.number))] }
    : toTicket(last, last.ticket, report, context);
}
