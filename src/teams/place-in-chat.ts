import type { Activity, ResourceResponse, TurnContext } from 'botbuilder';
import { ConnectorError } from './connector-http.ts';

/** Sends an activity; one that has an id takes the place of the message with that id, or comes anew where the channel can't change that one any more. */
export async function placeInChat(
  context: TurnContext,
  activity: Partial<Activity>,
): Promise<ResourceResponse | undefined> {
  const { id, ...message } = activity;
  if (id === undefined) return await context.sendActivity(message);
  try {
    await context.updateActivity(activity);
    return { id };
  } catch (error) {
    const gone =
      error instanceof ConnectorError && error.status !== undefined && error.status < 500 && error.status !== 429;
    if (gone) return await context.sendActivity(message);
    throw error;
  }
}
