import type { Button } from '../src/domain/conversation/say.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { begunFor, type Flow, type FlowContext } from './flow.ts';
import { openCaseOf } from './open-case.ts';
import { askButton, sayText, textButton } from './say.ts';

/** A button that claims a trouble for us: beside an open case it is a case of its own. */
function claimed(text: string, context: FlowContext): Button {
  const { itIsOurs } = conversationWords(context.language);
  if (openCaseOf(context) === null) return askButton(itIsOurs, text);
  return textButton(itIsOurs, { act: 'case.new', when: 'now', text }, text);
}

/** Says who looks after what is not Azure Virtual Desktop. The button says that it happens in it all the same, which is read anew, or hands it over where no article is about it. */
export const otherDeskFlow: Flow<Record<string, never>> = {
  id: 'other-desk',
  answers: (act, { knowledge }, top) => {
    if (act.act !== 'other-team') return false;
    return (
      top === null || knowledge.routes.routes.some(({ id, besideCase }) => id === act.desk && besideCase === 'apart')
    );
  },
  step(_state, input, context) {
    const { language, knowledge } = context;
    const base = { state: {}, next: { kind: 'end' } } as const;
    const asked = begunFor(input, 'other-team');
    const desk = knowledge.routes.routes.find(({ id }) => id === asked?.desk);
    if (desk === undefined || input.kind !== 'begin' || input.cause.kind !== 'message') return { ...base, effects: [] };
    const words = conversationWords(language);
    const { text } = input.cause.report;
    const otherwise =
      desk.stands === 'unless-broken'
        ? textButton(words.buttons.ticket, { act: 'ticket.open' }, text)
        : claimed(words.inAvd(text), context);
    return { ...base, effects: [sayText(desk.says[language], [otherwise])] };
  },
};
