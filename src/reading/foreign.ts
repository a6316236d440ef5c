import type { Finding, FindingKey } from '../domain/knowledge/finding.ts';
import { type KnowsRoutes, knowsOurs, namesOurs } from '../domain/knowledge/other-desks.ts';
import { isStatusIntent } from '../domain/text/intent.ts';
import type { Said } from '../domain/text/report.ts';
import type { SayingAct } from '../domain/text/saying.ts';
import type { HeardMessage } from './learned/hear.ts';
import { NO_TROUBLE, type Whose } from './learned/labels.ts';
import { namesSomethingNear } from './text/avd-words.ts';

/** From here on a message tells no trouble. Of labelled messages that do, one in two hundred is taken for none. */
const SURELY_NONE = 0.8;

/** Getting in, dropping out and being slow are said of banks and cars as well. */
const SAID_OF_ANYTHING: readonly FindingKey[] = ['stage', 'pattern', 'slow-part'];
/** The one stage that is said of nothing else. */
const OUR_STAGE = 'black-after-sign-in';

/** Whether word lists found what only a desktop has, or that another team is named, which answers. */
function namesOther(findings: readonly Finding[]): boolean {
  const telling = findings.filter(({ key, value }) => !SAID_OF_ANYTHING.includes(key) || value === OUR_STAGE);
  return knowsOurs(telling) || telling.some(({ key, holds }) => holds && key === 'topic');
}

/** From here on a fact of a desktop is heard in the words. */
const HEARD = 0.5;

/** Who is named by what was learned has a desk of its own. */
const OTHER_TEAM: Whose = 'other-team';

/** From here on a message was heard to be no matter of any desk, whatever its words may mean elsewhere. */
const SURELY_NOBODYS = 0.8;
const SURELY_BESIDE = 0.7;
const NOBODYS: Whose = 'nobodys';
const BESIDE: readonly SayingAct[] = ['off-topic', 'social'];

/** Words like "account" and "locked" say nothing where the whole was heard to be about a bank or a gym. */
function isNobodys({ whose, first }: HeardMessage): boolean {
  const [of] = whose;
  const [begins] = first;
  if (of === undefined || begins === undefined) return false;
  const beside: readonly string[] = BESIDE;
  return (
    of.name === NOBODYS &&
    of.probability >= SURELY_NOBODYS &&
    beside.includes(begins.name) &&
    begins.probability >= SURELY_BESIDE
  );
}

/**
 * Whether a message has nothing to do with the desk, by what was learned: it names no part of ours, and was heard either to be nobody's matter or to tell no
 * trouble. A message that asks for something else, a ticket or how something of ours is, is never foreign.
 */
export function isForeign({ text, intent, entities, findings }: Said, heard: HeardMessage, book: KnowsRoutes): boolean {
  const { region, hostPool, sessionHost } = entities;
  if (region !== null || hostPool !== null || sessionHost !== null) return false;
  if (namesOurs(book, text)) return false;
  if (isStatusIntent(intent) || intent === 'help') return isNobodys(heard);
  if (intent !== 'troubleshoot' && intent !== 'other') return false;
  if (isNobodys(heard)) return true;
  if (namesOther(findings) || namesSomethingNear(text)) return false;
  const { article, whose, facts } = heard;
  if (facts.some(({ probability }) => probability >= HEARD)) return false;
  const none = article.find(({ name }) => name === NO_TROUBLE);
  return none !== undefined && none.probability >= SURELY_NONE && whose[0]?.name !== OTHER_TEAM;
}
