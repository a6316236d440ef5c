import type { Button } from '../../src/domain/conversation/say.ts';
import { type HostAction, isOnClient } from '../../src/domain/knowledge/host-action.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { type ActionPlace, HOST_ROLES, hostCommand } from '../../src/wording/lines/host-commands.ts';
import { outside } from '../../src/wording/lines/outside-text.ts';
import { sentences } from '../../src/wording/sentences.ts';
import { subjectName } from '../../src/wording/status/status-headline.ts';
import { openCaseOf } from '../open-case.ts';
import { button, textButton } from '../say.ts';
import type { AsideAnswer, AsideSight } from './asked.ts';
import { hostNamed, hostsOf, resourceGroupOf } from './hosts-of.ts';
import { causeTaken } from './may.ts';
import { mayDo } from './may-verdict.ts';

/** Places of the names in the ARM id of a machine. */
const GROUP_IN_ID = 4;

function placeOf({ observation, answer }: AsideSight): ActionPlace {
  const { subject } = answer;
  const host = hostNamed(observation, subject);
  const hostPool = host?.hostPool ?? (subject.kind === 'hostpool' ? subject.id : undefined);
  const id = host?.vmId.split('/') ?? [];
  const told = (name: string | undefined) => (name === undefined || name === '' ? undefined : outside(name));
  return {
    hostPool: told(hostPool),
    host: told(host?.name ?? (subject.kind === 'host' ? subject.id : undefined)),
    resourceGroup: told(hostPool === undefined ? undefined : resourceGroupOf(observation, hostPool)),
    machine: told(id.at(-1)),
    machineGroup: told(id[GROUP_IN_ID]),
  };
}

/** Hands it over with what is wanted and how it is done. */
function handOver(note: string, { context }: AsideSight): Button {
  const label = conversationWords(context.language).buttons.ticket;
  const deskCase = openCaseOf(context);
  return deskCase === null
    ? textButton(label, { act: 'ticket.open' }, note)
    : button(label, { desk: 1, act: 'escalate', case: deskCase.number, note });
}

/** The bot changes nothing: who may, where it is done, what it would hit now, and the ticket with it. `typed`: the wish in its own words. */
export function hostActAnswer(action: HostAction | undefined, typed: string, sight: AsideSight): AsideAnswer {
  const { answer, observation, context } = sight;
  const { act, may } = sentences(context.language).asides;
  const { subject } = answer;
  const known = subject.kind === 'host' || subject.kind === 'hostpool';
  const name = known ? subjectName(subject, context.language) : null;
  if (action === undefined)
    return { lines: [act.nothing(null)], buttons: [handOver(act.wantedUnread(outside(typed)), sight)] };
  if (isOnClient(action)) return { lines: [act.onClient, act.risk[action]] };
  const way = hostCommand(action, placeOf(sight));
  const hosts = hostsOf(observation, subject);
  const hits =
    name === null || hosts.length === 0
      ? []
      : [
          act.hits(
            name,
            hosts.reduce((sum, one) => sum + one.sessions, 0),
          ),
        ];
  const verdict = mayDo({ action, answer, sessions: undefined, taken: causeTaken(context) });
  const useless =
    verdict.kind === 'incident'
      ? [may.incident(action, verdict.id === null ? null : outside(verdict.id), subjectName(subject, context.language))]
      : [];
  const command = way === null ? [] : [act.command(way.command)];
  const portal = way === null || way.portal === null ? [] : [act.portal(way.portal)];
  const ways = context.role === 'engineer' ? [...command, ...portal] : [...portal, ...command];
  const [how = act.documented] = ways;
  const note = [act.wanted(action, name), ...ways].join('\n');
  return {
    lines: [act.nothing(HOST_ROLES[action]), how, [...useless, act.risk[action], ...hits].join(' ')],
    buttons: [handOver(note, sight)],
  };
}
