import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskAnswer, TicketDesk, TicketDraft, TicketState } from '../../src/domain/ticket/ticket.ts';
import { ticketKey } from '../../src/domain/ticket/ticket-key.ts';

/** One ticket system, and a way to reach it anew: each `open` gives another desk on the same tickets, as after a restart. */
interface DeskPlace {
  open(): Promise<TicketDesk>;
  close(): Promise<void>;
}

const OPENED = '2026-11-20T09:00:00.000Z';

type NewPlace = () => Promise<DeskPlace>;

/** A draft that is worth a ticket. */
export function sampleDraft(key: string): TicketDraft {
  return {
    key,
    caseNumber: 17,
    title: 'hp-prod-01: users get 0x204',
    body: '**Symptom** users get 0x204\n\n- region: canadaeast',
    severity: 2,
  };
}

/** The value of a desk that did what it was asked. */
export function done<Value>(answer: DeskAnswer<Value>): Value {
  if (answer.kind === 'failed') throw new Error(`${answer.failure.kind}: ${answer.failure.detail}`);
  return answer.value;
}

async function inPlace(newPlace: NewPlace, work: (place: DeskPlace) => Promise<void>): Promise<void> {
  const place = await newPlace();
  try {
    await work(place);
  } finally {
    await place.close();
  }
}

interface DeskTraits {
  /** How often open-ended inputs are drawn; fewer where a desk is slow. */
  readonly runs?: number;
  /** What a ticket is right after it was opened. */
  readonly state?: TicketState;
  /** Whether tickets can be changed from here. */
  readonly changes?: boolean;
}

/** What every `TicketDesk` must do, whatever system is behind it. */
export function describeTicketDesk(title: string, newPlace: NewPlace, traits: DeskTraits = {}): void {
  const { runs = 30, state = 'new', changes = true } = traits;
  describe(`${title} keeps the contract of a ticket desk`, () => {
    it('says that it takes tickets, again and again, and opens nothing by that', () =>
      inPlace(newPlace, async (place) => {
        const desk = await place.open();
        for (const _time of [1, 2]) expect(await desk.check()).toEqual({ kind: 'done', value: null });
        const { id } = done(await desk.open(sampleDraft('case-17')));
        expect(await desk.check()).toEqual({ kind: 'done', value: null });
        expect(done(await desk.find(id))).toMatchObject({ state, comments: [] });
      }));

    it('opens a ticket that holds the draft', () =>
      inPlace(newPlace, async (place) => {
        const ticket = done(await (await place.open()).open(sampleDraft('case-17')));
        expect(ticket).toMatchObject({ ...sampleDraft('case-17'), state, comments: [] });
        expect(ticket.id).toMatch(/^\d+$/);
        expect(Date.parse(ticket.openedAt)).not.toBeNaN();
      }));

    it('opens one ticket for one key, however often and from wherever it is asked', () =>
      inPlace(newPlace, async (place) => {
        const desks = [await place.open(), await place.open()];
        const answers = await Promise.all([0, 1, 0, 1].map((index) => desks[index]?.open(sampleDraft('case-17'))));
        const tickets = answers.map((answer) => answer && done(answer));
        expect(new Set(tickets.map((ticket) => ticket?.id)).size).toBe(1);
        const changed = done(await (await place.open()).open({ ...sampleDraft('case-17'), title: 'another title' }));
        expect(changed).toEqual(tickets[0]);
      }));

    it('opens different tickets for different keys', () =>
      inPlace(newPlace, async (place) => {
        const desk = await place.open();
        const ids = [done(await desk.open(sampleDraft('case-1'))).id, done(await desk.open(sampleDraft('case-2'))).id];
        expect(new Set(ids).size).toBe(2);
      }));

    it('finds a ticket by id, and by its key where it is to be opened again, also after a restart', () =>
      inPlace(newPlace, async (place) => {
        const ticket = done(await (await place.open()).open(sampleDraft('case-17')));
        const later = await place.open();
        expect(done(await later.find(ticket.id))).toEqual(ticket);
        expect(done(await later.open(sampleDraft('case-17')))).toEqual(ticket);
      }));

    it('answers null for a ticket that is not there', () =>
      inPlace(newPlace, async (place) => {
        const desk = await place.open();
        expect(done(await desk.find('999999'))).toBeNull();
      }));

    it('never throws, and finds nothing under an id that is no number', () =>
      inPlace(newPlace, async (place) => {
        const desk = await place.open();
        done(await desk.open(sampleDraft('case-1')));
        const noNumber = fc.oneof(
          fc.string(),
          fc.constantFrom('', ' 1', '1 ', '01', '1.0', '1e0', '-1', '#1', '%', '../1'),
        );
        await fc.assert(
          fc.asyncProperty(
            noNumber.filter((id) => !/^[1-9]\d*$/.test(id)),
            async (id) => {
              expect(done(await desk.find(id))).toBeNull();
            },
          ),
        );
      }));

    it.runIf(changes)('adds comments in their order without secrets, closes and takes up again, each of it once', () =>
      inPlace(newPlace, async (place) => {
        const desk = await place.open();
        const { id } = done(await desk.open(sampleDraft('case-17')));
        done(await desk.change(id, { kind: 'comment', text: 'first: restarted vm-3' }));
        const spoken = done(await desk.change(id, { kind: 'comment', text: 'password: hunter2\nsecond line' }));
        expect(spoken?.comments.map(({ text }) => text.trim())).toEqual([
          'first: restarted vm-3',
          'password: [removed]\nsecond line',
        ]);
        for (const _time of [1, 2])
          expect(done(await desk.change(id, { kind: 'close', by: 'Agent One' }))?.state).toBe('closed');
        expect(done(await (await place.open()).find(id))?.state).toBe('closed');
        for (const _time of [1, 2])
          expect(done(await desk.change(id, { kind: 'reopen', by: null }))?.state).toBe('open');
        expect(done(await desk.find(id))).toMatchObject(sampleDraft('case-17'));
      }),
    );

    it.runIf(changes)('changes severity and title, or says in so many words that it does not', () =>
      inPlace(newPlace, async (place) => {
        const desk = await place.open();
        const { id } = done(await desk.open(sampleDraft('case-17')));
        const edits = [
          { kind: 'edit', field: 'severity', to: 1, by: 'Agent One' },
          { kind: 'edit', field: 'title', to: 'password: hunter2 black screen', by: null },
        ] as const;
        for (const edit of edits) {
          const answer = await desk.change(id, edit);
          if (answer.kind === 'failed') {
            expect(answer.failure.kind).toBe('refused');
            expect(done(await desk.find(id))).toMatchObject(sampleDraft('case-17'));
          } else
            expect(answer.value?.[edit.field]).toBe(edit.field === 'severity' ? 1 : 'password: [removed] black screen');
        }
      }),
    );

    it.runIf(changes)('changes no ticket that is not there', () =>
      inPlace(newPlace, async (place) => {
        const desk = await place.open();
        for (const id of ['999999', 'x', ' 1', ''])
          for (const change of [
            { kind: 'comment', text: 'hello' },
            { kind: 'close', by: null },
          ] as const)
            expect(done(await desk.change(id, change))).toBeNull();
      }),
    );

    it('keeps any title and text that holds no secret', () =>
      inPlace(newPlace, async (place) => {
        const desk = await place.open();
        let count = 0;
        const word = fc.constantFrom('0x204', 'Éloïse', '"quoted"', "it's", '<b>', '—', '🙂', 'vm-3', '%s');
        // A title is one line.
        const [titles, bodies] = [fc.array(word), fc.array(fc.oneof(word, fc.constant('\n')))];
        await fc.assert(
          fc.asyncProperty(titles, bodies, async (title, body) => {
            count += 1;
            const draft = {
              ...sampleDraft(`case-${count}`),
              title: `t ${title.join(' ')} t`,
              body: `b ${body.join(' ')} b`,
            };
            expect(done(await desk.open(draft))).toMatchObject(draft);
          }),
          { numRuns: runs },
        );
      }));

    it('takes secrets out of title and body', () =>
      inPlace(newPlace, async (place) => {
        const desk = await place.open();
        const draft = { ...sampleDraft('case-3'), title: 'password: hunter2', body: 'mot de passe : hunter2\nx' };
        const { id } = done(await desk.open(draft));
        expect(done(await desk.find(id))).toMatchObject({
          title: 'password: [removed]',
          body: 'mot de passe : [removed]\nx',
        });
      }));
  });
}

/** What a desk must do besides where several installations open their tickets in one system. */
export function describeSharedDesk(title: string, newPlace: NewPlace): void {
  describe(`${title} is shared with other installations`, () => {
    const theirs = { ...sampleDraft(ticketKey('k7m2q9xwab', 1, OPENED)), title: 'theirs', body: 'another caller' };

    it('opens a ticket of its own for its case, whatever number others have', () =>
      inPlace(newPlace, async (place) => {
        const [mine, other] = [await place.open(), await place.open()];
        const first = done(await other.open(theirs));
        const draft = sampleDraft(ticketKey('h3k8p2wz4v', 1, OPENED));
        const second = done(await mine.open(draft));
        expect(second.id).not.toBe(first.id);
        expect(done(await mine.open(draft))).toEqual(second);
        expect(done(await other.open(theirs))).toEqual(first);
      }));

    it('takes no key for its own that differs in capitals alone', () =>
      inPlace(newPlace, async (place) => {
        const desk = await place.open();
        const first = done(await desk.open({ ...theirs, key: theirs.key.toUpperCase() }));
        const second = done(await desk.open(sampleDraft(theirs.key)));
        expect(second.id).not.toBe(first.id);
        expect(second).toMatchObject(sampleDraft(theirs.key));
      }));

    it('leaves alone what another one opened with a key of the older form, and finds its own again by its text', () =>
      inPlace(newPlace, async (place) => {
        const [mine, other] = [await place.open(), await place.open()];
        const first = done(await other.open({ ...theirs, key: 'case-1' }));
        const second = done(await mine.open(sampleDraft('case-1')));
        expect(second.id).not.toBe(first.id);
        expect(second).toMatchObject(sampleDraft('case-1'));
        expect(done(await mine.open(sampleDraft('case-1')))).toEqual(second);
        expect(done(await other.open({ ...theirs, key: 'case-1' }))).toEqual(first);
        expect(done(await mine.find(first.id))?.state).toBe('new');
      }));
  });
}
