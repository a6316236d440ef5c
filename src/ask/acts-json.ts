import { type FindingKey, heldValues } from '../domain/knowledge/finding.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import { actionIn, pointsBack, ticketFieldsIn } from '../domain/knowledge/wish-slots.ts';
import type { WishWords } from '../domain/knowledge/wish-words.ts';
import type { Report } from '../domain/text/report.ts';
import type { HeardAct, SayingAct } from '../domain/text/saying.ts';

/** What was last talked of, as a caller of `ask --json` may say. */
export interface TalkedOf {
  readonly hosts: readonly string[];
  readonly hostPools: readonly string[];
  readonly regions: readonly string[];
  readonly user: string | null;
}

/** Acts about the state or the running of something. */
const ABOUT_THINGS: readonly SayingAct[] = [
  'ask.status',
  'ask.eta',
  'ask.impact',
  'ask.sessions',
  'ask.changes',
  'ask.may',
  'host.act',
  'watch.start',
  'watch.stop',
  'check.again',
  'correct',
];
const NUMBERED: readonly SayingAct[] = [
  'ask.cases',
  'ask.ticket',
  'case.switch',
  'case.reopen',
  'case.close',
  'ticket.edit',
  'ticket.comment',
  'ticket.close',
];
const WITH_FINDINGS: readonly SayingAct[] = [
  'tell',
  'answer',
  'correct',
  'case.new',
  'ask.meaning',
  'host.act',
  'ask.sessions',
];
const PLACES: readonly FindingKey[] = ['region', 'host-pool', 'session-host'];
function namedIn({ findings }: Report): string[] {
  return PLACES.flatMap((key) => heldValues(findings, key));
}

function subjectsOf(act: SayingAct, report: Report, about: TalkedOf | undefined, wishes: WishWords): readonly string[] {
  const named = namedIn(report);
  if (named.length > 0 || act === 'correct') return named;
  const before = about === undefined ? [] : [...about.hosts, ...about.hostPools, ...about.regions];
  if (act !== 'ask.status') return before;
  if (before.length > 0 && pointsBack(report.text, wishes)) return before;
  return [report.intent === 'status.incidents' ? 'incidents' : 'overview'];
}

function numberIn({ entities, text }: Report): number | undefined {
  const number = entities.ticket ?? /(?:^|[\s#(])(\d{1,9})(?=$|[\s.,;:!?)])/.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}

function findingsOf(act: SayingAct, { findings }: Report): Readonly<Record<string, string>> {
  const onlyUser = act === 'host.act' || act === 'ask.sessions';
  const told = findings.filter(({ key, holds }) => holds && (!onlyUser || key === 'user'));
  return Object.fromEntries(told.map(({ key, value }) => [key, value]).reverse());
}

function slotsOf(
  act: SayingAct,
  report: Report,
  about: TalkedOf | undefined,
  { wishes }: Pick<KnowledgeBase, 'wishes'>,
): Readonly<Record<string, unknown>>[] {
  const subjects = ABOUT_THINGS.includes(act) ? subjectsOf(act, report, about, wishes) : [];
  const number = NUMBERED.includes(act) ? numberIn(report) : undefined;
  const findings = WITH_FINDINGS.includes(act) ? findingsOf(act, report) : {};
  const topic = act === 'other-team' ? (heldValues(report.findings, 'topic')[0] ?? report.heard?.topic) : undefined;
  const action = act === 'host.act' ? actionIn(report.text, wishes) : undefined;
  const slots = {
    ...(subjects.length === 0 ? {} : { subjects }),
    ...(Object.keys(findings).length === 0 ? {} : { findings }),
    ...(number === undefined ? {} : { number }),
    ...(topic === undefined ? {} : { topic }),
    ...(action === undefined ? {} : { action }),
  };
  if (act !== 'ticket.edit') return [slots];
  const fields = ticketFieldsIn(report.text, wishes);
  return fields.length === 0 ? [slots] : fields.map((field) => ({ ...slots, ...field }));
}

/** What a message does, as `ask --json` gives it: the acts in the order in which they should be answered, with what each of them names. */
export function actsJson(
  report: Report,
  about: TalkedOf | undefined,
  knowledge: Pick<KnowledgeBase, 'wishes'>,
): readonly Readonly<Record<string, unknown>>[] {
  const does: readonly HeardAct[] = report.heard?.does ?? [];
  return does.flatMap(({ act, confidence }) =>
    slotsOf(act, report, about, knowledge).map((slots) => ({
      act,
      ...slots,
      confidence: Number(confidence.toFixed(2)),
    })),
  );
}
