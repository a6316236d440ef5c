import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Button, Say } from '../../src/domain/conversation/say.ts';
import type { Language } from '../../src/domain/core/language.ts';
import { regionDisplayName } from '../../src/domain/core/region.ts';
import type { Diagnosis } from '../../src/domain/knowledge/diagnosis.ts';
import type { FindingKey } from '../../src/domain/knowledge/finding.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge/knowledge-base.ts';
import type { Choice, Question } from '../../src/domain/knowledge/question.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { button } from '../say.ts';

type QuestionSay = Extract<Say, { kind: 'question' }>;

/** The question for a key; `undefined` for a key nobody can be asked. */
export function questionOn(knowledge: KnowledgeBase, key: FindingKey): Question | undefined {
  return knowledge.questions.find((question) => question.key === key);
}

/** Only the choices that a remaining candidate cares about, so that twenty names become five; all of them where none does. */
function choicesThatMatter(question: Question, diagnosis: Diagnosis, knowledge: KnowledgeBase): readonly Choice[] {
  const candidates = new Set(diagnosis.candidates.map((candidate) => candidate.fixId));
  const named = knowledge.articles
    .filter((article) => candidates.has(article.id))
    .flatMap((article) => Object.keys(article.signals[question.key] ?? {}))
    .map((value) => value.toLowerCase());
  if (question.choices.length <= 6) return question.choices;
  const kept = question.choices.filter((choice) => named.includes(choice.value.toLowerCase()));
  return kept.length > 1 ? kept : question.choices;
}

function otherButtons(deskCase: DeskCase, key: FindingKey, language: Language): Button[] {
  const words = conversationWords(language).buttons;
  const caseNumber = deskCase.number;
  return [
    button(words.dontKnow, { desk: 1, act: 'answer', case: caseNumber, finding: key, choice: 'unknown' }),
    button(words.why, { desk: 1, act: 'why', case: caseNumber, finding: key }),
    button(words.ticket, { desk: 1, act: 'escalate', case: caseNumber }),
  ];
}

/** A question from `findings.yaml` as a card, its choices cut to those that can still change the outcome. */
export function questionSay(
  question: Question,
  deskCase: DeskCase,
  diagnosis: Diagnosis,
  knowledge: KnowledgeBase,
  language: Language,
): QuestionSay {
  return {
    kind: 'question',
    text: question.text[language] ?? question.text.en,
    why: question.why[language] ?? question.why.en,
    caseNumber: deskCase.number,
    key: question.key,
    choices: choicesThatMatter(question, diagnosis, knowledge).map((choice) =>
      button(choice.label[language] ?? choice.label.en, {
        desk: 1,
        act: 'answer',
        case: deskCase.number,
        finding: question.key,
        choice: choice.value,
      }),
    ),
    other: otherButtons(deskCase, question.key, language),
  };
}

/** "Where do the hosts run?", with our own regions (programmatic names) as choices. */
export function whereSay(deskCase: DeskCase, regions: readonly string[], language: Language): QuestionSay {
  const words = conversationWords(language);
  return {
    kind: 'question',
    text: words.askWhere,
    why: words.whyWhere,
    caseNumber: deskCase.number,
    key: 'region',
    choices: regions.map((region) =>
      button(regionDisplayName(region), {
        desk: 1,
        act: 'answer',
        case: deskCase.number,
        finding: 'region',
        choice: region,
      }),
    ),
    other: otherButtons(deskCase, 'region', language),
  };
}

/** Asks once for what Microsoft's support wants of one failed connection. */
export function correlationSay(deskCase: DeskCase, language: Language): QuestionSay {
  const words = conversationWords(language);
  return {
    kind: 'question',
    text: words.askCorrelation,
    why: words.askCorrelation,
    caseNumber: deskCase.number,
    key: 'correlation-id',
    // What was read in a picture is the agent's word once it is pressed.
    choices: (deskCase.idsInPictures ?? []).map((id) =>
      button(words.buttons.idInPicture(id), {
        desk: 1,
        act: 'answer',
        case: deskCase.number,
        finding: 'correlation-id',
        choice: id,
      }),
    ),
    other: otherButtons(deskCase, 'correlation-id', language),
  };
}
