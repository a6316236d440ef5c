import { readClaims } from '../../dialogs/second-reading/claims.ts';
import type { KnowledgeKit } from '../compose/knowledge-kit.ts';
import type { ReadClaim } from '../domain/case/claim.ts';
import type { UtcTime } from '../domain/core/time.ts';
import type { LanguageModel, ModelTrouble } from '../domain/model/language-model.ts';
import type { LookAlikes } from '../second-opinion/look-alikes.ts';
import { claimText } from '../wording/lines/claim-lines.ts';
import { modelWords } from '../wording/model.ts';
import type { Judgement } from './judge-message.ts';

/** What the language model reads beside a judgement that it changes nothing of: its claims, or why there are none. */
export type SecondOpinion =
  | { readonly kind: 'read'; readonly claims: readonly ReadClaim[] }
  | { readonly kind: 'none'; readonly why: ModelTrouble };

/** Gives one for a judged message; `null` where there is nothing to read a second time. */
export type GiveSecondOpinion = (judgement: Judgement, now: UtcTime) => Promise<SecondOpinion | null>;

/** Whose budget the command line's questions are. */
const CONVERSATION = 'ask';
const FEWEST_WORDS = 3;

/** Second opinions of a model on messages that tell of a trouble or were not understood. */
export function secondOpinions(
  model: LanguageModel,
  lookAlikes: LookAlikes,
  { knowledge, search }: Pick<KnowledgeKit, 'knowledge' | 'search'>,
): GiveSecondOpinion {
  return async ({ report, deskCase }, now) => {
    const { text, language, intent } = report;
    const worth = intent === 'troubleshoot' || intent === 'other' || intent === 'smalltalk';
    if (!worth || (text.match(/\p{L}{2,}/gu) ?? []).length < FEWEST_WORDS) return null;
    const given = { conversation: CONVERSATION, text, before: [], language };
    const answer = await model.read({ ...given, lookAlikes: await lookAlikes(CONVERSATION, text) });
    if (answer.kind === 'none') return answer;
    return { kind: 'read', claims: readClaims(answer.value, deskCase, { now, knowledge, search }) };
  };
}

/** A second opinion as one line of text; empty where it has nothing to say. */
export function opinionText(
  opinion: SecondOpinion | null,
  judgement: Judgement,
  { knowledge }: Pick<KnowledgeKit, 'knowledge'>,
): string {
  const { language } = judgement.report;
  const words = modelWords(language);
  if (opinion === null) return '';
  if (opinion.kind === 'none') return `\n${words.noHelp(opinion.why)}\n`;
  const put = opinion.claims.filter(({ answer }) => answer === null);
  if (put.length === 0) return '';
  const quotes = put.flatMap(({ words: quoted }) => quoted ?? []);
  return `\n${words.claims(
    put.map(({ claim }) => claimText(claim, { knowledge, language })),
    [...new Set(quotes)],
  )}\n`;
}

/** The same for JSON: each claim with the words it was read from, and whether yes to it would change what comes next. */
export function opinionJson(opinion: SecondOpinion | null): unknown {
  if (opinion === null) return { read: [] };
  if (opinion.kind === 'none') return { read: [], none: opinion.why };
  return { read: opinion.claims.map(({ claim, words, answer }) => ({ ...claim, words, changes: answer === null })) };
}
