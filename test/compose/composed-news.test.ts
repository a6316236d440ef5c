import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ComposedDesk, openComposedDesk } from './composed-desk.ts';

let desk: ComposedDesk;
beforeAll(async () => {
  desk = await openComposedDesk({ scenario: 'quiet' });
});
afterAll(async () => {
  await desk.close();
});

const TITLE = 'The user has no desktop or app in the list';

describe('a call that goes on after the first proposal', () => {
  it('keeps the right fix while its first step fails, names each fact, and passes over what was done', async () => {
    const agent = await desk.agent();
    const first = await agent.type(
      "hi sorry, its only my second day. theres a lady on the phone and she says her 'work computer in the cloud' is just empty?? nothing to click. what do i even ask her",
    );
    expect(first).toContain(TITLE);
    const tried = await agent.type(
      'ok thank you!! so she says she already refreshed and signed out and back in and restarted her laptop, still says no devices or apps available. sorry',
    );
    expect(tried).toContain('You did this already: “Refresh the list in Windows App');
    expect(tried).toMatch(/Step 2 of 9/);
    const failed = await agent.type('um it didnt help, she did that already');
    expect(failed).toContain(`does not rule out “${TITLE}”`);
    expect(failed).toMatch(/Step 3 of 9/);
    const black = await agent.type('hang on, now she gets a black screen after sign-in');
    expect(black).toContain(`That rules out “${TITLE}”`);
    for (const said of [tried, failed, black]) expect(said).not.toMatch(/does not change|session host\?/);
  });

  it('en français aussi', async () => {
    const agent = await desk.agent();
    expect(await agent.type('un usager a un écran noir après la connexion')).toContain('écran reste noir');
    expect(await agent.type('ça n’a rien changé')).toMatch(/n’écarte pas «.L'écran reste noir/);
    const empty = await agent.type('en fait il ne voit aucun bureau dans la liste');
    expect(empty).toMatch(/Ça écarte «.L'écran reste noir.*Aucun bureau ni application dans la liste/);
  });
});
