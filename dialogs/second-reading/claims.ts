import type { DeskCase } from '../../src/domain/case/case.ts';
import { type Claim, type ReadClaim, sameClaim } from '../../src/domain/case/claim.ts';
import type { Diagnosis } from '../../src/domain/knowledge/diagnosis.ts';
import type { SecondReading } from '../../src/domain/model/language-model.ts';
import type { FlowContext } from '../flow.ts';
import { openQuestion } from '../troubleshoot/case-record.ts';
import { judge } from '../troubleshoot/judge.ts';
import { withClaim } from '../troubleshoot/with-claim.ts';

/** More than this nobody reads with a caller on the line. */
const MOST_CLAIMS = 3;
/** Once a case holds so many, what changes nothing is no help to whoever takes its ticket over. */
const MOST_KEPT = 12;
/** Judged with every question still allowed, so that what is asked next counts as a change as well. */
const QUESTIONS_LEFT = 3;

type Made = Omit<ReadClaim, 'at' | 'answer'>;
/** What judging takes. */
type JudgingContext = Pick<FlowContext, 'now' | 'knowledge' | 'search'>;

/** What the model read as claims, the likeliest to matter first: facts, then places, then what was tried. */
function claimed({ findings, tried, region, hostPool, sessionHost }: SecondReading): Made[] {
  const place = (key: string, value: string | null): Made[] =>
    value === null ? [] : [{ claim: { kind: 'finding', key, value, holds: true }, words: null }];
  // Of two values of one key at most one is meant, and "yes to all" must not take both.
  const once = findings.filter(({ key }, index) => findings.findIndex((other) => other.key === key) === index);
  return [
    ...once.map(({ key, value, holds, words }) => ({
      claim: { kind: 'finding', key, value, holds } as const,
      words,
    })),
    ...place('session-host', sessionHost),
    ...place('host-pool', hostPool),
    ...place('region', region),
    ...tried.map(({ fixId, words }) => ({ claim: { kind: 'tried', fixId } as const, words })),
  ];
}

/** Whether the case knows it: read by rule or checked, with either polarity, or a place where another is known. */
function isKnown(claim: Claim, deskCase: DeskCase): boolean {
  if (claim.kind === 'tried')
    return deskCase.tried.includes(claim.fixId) || deskCase.proposals.some(({ fixId }) => fixId === claim.fixId);
  if (claim.kind === 'article') return deskCase.described?.includes(claim.fixId) === true;
  const same = deskCase.findings.filter(({ key }) => key === claim.key);
  if (same.some(({ from }) => from !== 'said')) return true;
  if (same.some(({ value }) => value.toLowerCase() === claim.value.toLowerCase())) return true;
  const { region, hostPool, sessionHost } = deskCase.entities;
  const place = claim.key === 'region' || claim.key === 'host-pool' || claim.key === 'session-host';
  return place && (region ?? hostPool ?? sessionHost) !== null;
}

function stepOf({ next, candidates }: Diagnosis): string {
  const what = next.kind === 'propose' ? next.fixId : next.kind === 'ask' ? next.key : next.leads.join();
  return [next.kind, what, candidates[0]?.fixId, candidates[0]?.likelihood].join(' ');
}

/** Tells of claims whether yes to them would change what the case does next, or what it looks at. */
function changesOf(
  deskCase: DeskCase,
  { now, knowledge, search }: JudgingContext,
): (claims: readonly Claim[]) => boolean {
  const stepFor = (known: DeskCase) => stepOf(judge(known, knowledge, search, QUESTIONS_LEFT));
  const places = ({ entities }: DeskCase) => JSON.stringify(entities);
  const before = stepFor(deskCase);
  return (claims) => {
    const told = claims.reduce((known, claim) => withClaim(known, claim, now), deskCase);
    return places(told) !== places(deskCase) || stepFor(told) !== before;
  };
}

/** The look-alike that comes first and is still in the field: not tried, not ruled out, not held back by an incident. */
function lookAlike({ alike }: SecondReading, deskCase: DeskCase, context: JudgingContext): Made[] {
  const { candidates } = judge(deskCase, context.knowledge, context.search, QUESTIONS_LEFT);
  const first = alike.find((id) => candidates.some(({ fixId }) => fixId === id));
  return first === undefined ? [] : [{ claim: { kind: 'article', fixId: first }, words: null }];
}

/**
 * What a second reading adds to a case: new to it, and never put before. First what is worth one tap of the agent, because it would change what
 * comes next, with `answer` null; then the rest, unanswered. Empty in most cases. Pure; nothing of it changes the case.
 */
export function readClaims(reading: SecondReading, deskCase: DeskCase, context: JudgingContext): ReadClaim[] {
  const open = openQuestion(deskCase);
  const isNew = ({ claim }: Made) =>
    !isKnown(claim, deskCase) && !(deskCase.claims ?? []).some((one) => sameClaim(one.claim, claim));
  const changes = changesOf(deskCase, context);
  const matters = (all: readonly Made[]) => {
    const answers = (claim: Claim) => claim.kind === 'finding' && claim.holds && claim.key === open;
    const alone = all.filter(({ claim }) => answers(claim) || changes([claim]));
    const together = alone.length === 0 && changes(all.map(({ claim }) => claim));
    return together ? all : alone;
  };
  const facts = claimed(reading).filter(isNew);
  const telling = matters(facts);
  const worth = telling.length > 0 ? telling : matters(lookAlike(reading, deskCase, context).filter(isNew));
  const put = worth.slice(0, MOST_CLAIMS);
  const room = Math.max(0, MOST_KEPT - (deskCase.claims ?? []).length - put.length);
  const rest = facts.filter((one) => !put.includes(one)).slice(0, room);
  return [
    ...put.map((one) => ({ ...one, at: context.now, answer: null })),
    ...rest.map((one) => ({ ...one, at: context.now, answer: 'unanswered' as const })),
  ];
}

/** Only what is worth a tap. */
export function claimsWorthATap(reading: SecondReading, deskCase: DeskCase, context: JudgingContext): ReadClaim[] {
  return readClaims(reading, deskCase, context).filter(({ answer }) => answer === null);
}
