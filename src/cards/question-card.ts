import type { Button, Say, Voice } from '../domain/conversation/say.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import { type CardWords, cardWords } from '../wording/card.ts';
import { termFold } from './article-parts.ts';
import { card } from './card.ts';
import { type AdaptiveCardJson, type CardElement, headline, type SubmitAction, subtle } from './elements.ts';

type QuestionSay = Extract<Say, { kind: 'question' }>;

/** More choices than this are a list to pick from: beside "I don't know" and "More" no more buttons fit a phone. */
const MOST_BUTTONS = 2;
/** A longer list opens only when it is pressed. */
const LONGEST_LIST = 9;
const LONGEST_CODE = 200;
const LONGEST_ANSWER = 4_000;

function sending(title: string, data: object): CardElement {
  const action: SubmitAction = { type: 'Action.Submit', title, data };
  return { type: 'ActionSet', actions: [action] };
}

function choiceOf({ label, payload }: Button): { readonly title: string; readonly value: string }[] {
  return payload.act === 'answer' ? [{ title: label, value: payload.choice }] : [];
}

/** A list to pick from, "I don't know" at its end. The input's id is the field of the payload that the picked choice fills. */
function list(say: QuestionSay, words: CardWords): CardElement[] {
  const choices = [...say.choices, ...say.other].flatMap(choiceOf);
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'choice',
      label: words.choose,
      style: choices.length > LONGEST_LIST ? 'compact' : 'expanded',
      choices,
      wrap: true,
      isRequired: true,
      errorMessage: words.chooseFirst,
    },
    sending(words.answer, { desk: 1, act: 'answer', case: say.caseNumber, finding: say.key }),
  ];
}

/** A field to type or paste into: in a channel a message without a mention would not reach the bot. */
function field(words: CardWords): CardElement[] {
  return [
    {
      type: 'Input.Text',
      id: 'freeText',
      label: words.typeIt,
      isMultiline: true,
      maxLength: LONGEST_ANSWER,
      isRequired: true,
      errorMessage: words.typeFirst,
    },
    sending(words.answer, { desk: 1 }),
  ];
}

/** What a question is answered with: a field, a list, or buttons, with what else may be pressed. */
function answers(
  say: QuestionSay,
  words: CardWords,
): { readonly body: CardElement[]; readonly buttons: readonly Button[] } {
  if (say.choices.length === 0) return { body: field(words), buttons: say.other };
  if (say.choices.length <= MOST_BUTTONS) return { body: [], buttons: [...say.choices, ...say.other] };
  const beside = say.other.filter((one) => choiceOf(one).length === 0);
  return { body: list(say, words), buttons: beside };
}

/** Asks for what stands in a picture, in two fields: the second code often tells what the first leaves open. */
export function codeFormCard(say: Extract<Say, { kind: 'code-form' }>, voice: Voice): AdaptiveCardJson {
  const words = cardWords(voice.language);
  const input = (id: string, name: string): CardElement => ({
    type: 'Input.Text',
    id,
    label: name,
    isMultiline: false,
    maxLength: LONGEST_CODE,
  });
  const body = [headline(say.text), input('code', words.codeField), input('extended', words.extendedField)];
  return card(say.text, [...body, sending(words.answer, { desk: 1, act: 'codes' })], {}, voice);
}

/** One question with its choices, "I don't know" and "why do you ask?" beside them. */
export function questionCard(say: QuestionSay, voice: Voice, knowledge: KnowledgeBase): AdaptiveCardJson {
  const words = cardWords(voice.language);
  const labels = say.choices.map((choice) => choice.label);
  const folds = termFold([say.text, ...labels].join('\n'), knowledge, voice);
  const { body, buttons } = answers(say, words);
  const spoken = `${say.text} ${labels.join(' / ')}`.trim();
  const whole = [headline(say.text), ...body, subtle(words.caseLine(say.caseNumber, words.freeText))];
  return card(spoken, whole, { buttons, folds }, voice);
}
