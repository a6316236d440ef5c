import { INCIDENT_FIX } from '../../src/diagnosis/incident-first.ts';
import type { Risk } from '../../src/domain/knowledge/article.ts';
import { heldValues } from '../../src/domain/knowledge/finding.ts';
import type { HostAction } from '../../src/domain/knowledge/host-action.ts';
import { HOST_ROLES } from '../../src/wording/lines/host-commands.ts';
import { outside } from '../../src/wording/lines/outside-text.ts';
import { sentences } from '../../src/wording/sentences.ts';
import { subjectName } from '../../src/wording/status/status-headline.ts';
import type { FlowContext } from '../flow.ts';
import { openCaseOf } from '../open-case.ts';
import { openProposal } from '../troubleshoot/case-record.ts';
import { titleOf } from '../troubleshoot/standing-line.ts';
import type { AsideAnswer, AsideSight } from './asked.ts';
import { hostNamed } from './hosts-of.ts';
import { type MayFacts, type MayVerdict, mayDo } from './may-verdict.ts';

const RISK_OF: Readonly<Partial<Record<HostAction, Risk>>> = {
  restart: 'restart',
  stop: 'restart',
  resize: 'restart',
  'sign-out': 'ends sessions',
};

/** What the case takes for the cause: a fault of Microsoft's, another one, or none yet. */
export function causeTaken(context: FlowContext): MayFacts['taken'] {
  const deskCase = openCaseOf(context);
  const fixId = deskCase === null ? null : openProposal(deskCase);
  return fixId === null ? 'none' : fixId === INCIDENT_FIX ? 'incident' : 'another';
}

/** What the open case says of the caller's client. */
function clientFacts(context: FlowContext): NonNullable<MayFacts['client']> {
  const deskCase = openCaseOf(context);
  const fixId = deskCase === null ? null : openProposal(deskCase);
  const scopes = deskCase === null ? [] : heldValues(deskCase.findings, 'scope');
  const article = context.knowledge.articles.find((one) => one.id === fixId);
  return { many: scopes.some((one) => one !== 'one-user'), fits: article?.component === 'client' };
}

/** Where the fix that stands has a step with the risk of this action. */
function stepOf(action: HostAction | undefined, context: FlowContext): string[] {
  const deskCase = openCaseOf(context);
  const fixId = deskCase === null ? null : openProposal(deskCase);
  const risk = action === undefined ? undefined : RISK_OF[action];
  const article = context.knowledge.articles.find((one) => one.id === fixId);
  const step = risk === undefined ? -1 : (article?.steps.findIndex(({ risks }) => risks.includes(risk)) ?? -1);
  if (fixId === null || step < 0) return [];
  return [sentences(context.language).asides.may.step(step + 1, titleOf(fixId, context))];
}

function roleFor(action: HostAction, { language }: FlowContext): string[] {
  const role = HOST_ROLES[action];
  return role === null ? [] : [sentences(language).asides.may.role(role)];
}

function worded(verdict: MayVerdict, sight: AsideSight): string[] {
  const { context, answer, moments } = sight;
  const words = sentences(context.language).asides.may;
  const { subject, hostsAt } = answer;
  const name = subjectName(subject, context.language);
  switch (verdict.kind) {
    case 'lost': {
      const host = hostNamed(sight.observation, subject);
      const hit =
        host === undefined || verdict.action === 'reset-profile'
          ? []
          : [sentences(context.language).asides.act.hits(name, host.sessions)];
      return [words.lost(verdict.action), [...hit, words.copyFirst].join(' ')];
    }
    case 'incident':
      return [words.incident(verdict.action, verdict.id === null ? null : outside(verdict.id), name), words.stayIn];
    case 'sessions':
      return [
        words.sessions(verdict.action, name, verdict.count),
        [words.drainFirst, ...stepOf(verdict.action, context)].join(' '),
      ];
    case 'free':
      return [
        words.free(verdict.action, name, hostsAt === null ? '' : moments.when(hostsAt)),
        [...stepOf(verdict.action, context), ...roleFor(verdict.action, context)].join(' '),
      ];
    case 'drain':
      return [words.drain(name, verdict.count), ...roleFor('drain', context)];
    case 'harmless':
      return [verdict.action === 'start' ? words.start(name) : words.message, ...roleFor(verdict.action, context)];
    case 'one-session':
      return [words.signOut, [...stepOf('sign-out', context), ...roleFor('sign-out', context)].join(' ')];
    case 'other-files':
      return [words.assign, ...roleFor('assign', context)];
    case 'client':
      return [words.client(verdict)];
    case 'which-host':
      return [words.whichHost(verdict.action)];
    case 'unread':
      return [words.unread(name)];
    case 'unknown':
      return [words.unknown];
  }
}

/** Whether something may be done: "No: …, because …", "Yes, …", or who decides. */
export function mayAnswer(action: HostAction | undefined, sight: AsideSight): AsideAnswer {
  const { answer, observation, context } = sight;
  const host = hostNamed(observation, answer.subject);
  const sessions = answer.subject.kind === 'host' ? (host?.sessions ?? null) : undefined;
  const verdict = mayDo({ action, answer, sessions, taken: causeTaken(context), client: clientFacts(context) });
  return { lines: worded(verdict, sight).filter((line) => line !== '') };
}
