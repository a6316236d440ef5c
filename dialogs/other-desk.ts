import { conversationWords } from '../src/wording/conversation.ts';
import { begunFor, type Flow } from './flow.ts';
import { askButton, sayText, textButton } from './say.ts';

/** Says who looks after what is not Azure Virtual Desktop. The button says that it happens in it all the same, which is read anew, or hands it over where no article is about it. */
export const otherDeskFlow: Flow<Record<string, never>> = {
  id: 'other-desk',
  answers: ({ act }, _context, top) => act === 'other-team' && top === null,
  step(_state, input, { language, knowledge }) {
    const base = { state: {}, next: { kind: 'end' } } as const;
    const asked = begunFor(input, 'other-team');
    const desk = knowledge.routes.routes.find(({ id }) => id === asked?.desk);
    if (desk === undefined || input.kind !== 'begin' || input.cause.kind !== 'message') return { ...base, effects: [] };
    const words = conversationWords(language);
    const { text } = input.cause.report;
    const otherwise =
      desk.stands === 'unless-broken'
        ? textButton(words.buttons.ticket, { act: 'ticket.open' }, text)
        : askButton(words.itIsOurs, words.inAvd(text));
    return { ...base, effects: [sayText(desk.says[language], [otherwise])] };
  },
};
