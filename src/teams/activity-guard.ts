import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { type HttpAnswer, refusal } from './http-answer.ts';

const name = z.string().refine((text) => text.trim() !== '');
const optional = z.string().nullish();
const who = { id: name, name: optional, aadObjectId: optional, role: optional };
const party = z.looseObject(who);
const place = z.looseObject({
  ...who,
  conversationType: optional,
  tenantId: optional,
  isGroup: z.boolean().nullish(),
});
const mentioned = z.looseObject({ id: optional });

const common = {
  type: name,
  serviceUrl: name,
  channelId: name,
  conversation: place,
  recipient: party,
  id: name.nullish(),
  from: party.nullish(),
  text: optional,
  locale: optional,
  localTimezone: optional,
  deliveryMode: optional,
  channelData: z.looseObject({ tenant: z.looseObject({ id: optional }).nullish() }).nullish(),
  attachments: z.array(z.looseObject({ contentType: optional })).nullish(),
  entities: z.array(z.looseObject({ type: optional, text: optional, mentioned: mentioned.nullish() })).nullish(),
  membersAdded: z.array(party).nullish(),
};

const anyActivity = z.looseObject(common);
/** Only a message must have an author and an id: without the id a second delivery could not be told from a new message. */
const messageActivity = z.looseObject({ ...common, id: name, from: party });

const LOOPBACK_HOST = /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/i;

/** Whether a URL leads to this machine and nowhere else (127.0.0.0/8, ::1, localhost), over http or https. */
export function isLoopbackUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '' && LOOPBACK_HOST.test(hostname);
}

function serviceUrlProblem(serviceUrl: string, anonymous: boolean): string | undefined {
  if (!URL.canParse(serviceUrl) || !/^https?:$/.test(new URL(serviceUrl).protocol)) {
    return 'serviceUrl is no http or https address. Set it to where the answers are to be sent.';
  }
  if (anonymous && !isLoopbackUrl(serviceUrl)) {
    return 'serviceUrl leads away from this machine. Without MicrosoftAppId the bot answers to 127.0.0.0/8, ::1 and localhost only.';
  }
  return undefined;
}

export type GuardedActivity =
  | { readonly kind: 'accepted'; readonly activity: Activity }
  | { readonly kind: 'refused'; readonly answer: HttpAnswer };

function refused(message: string): GuardedActivity {
  return { kind: 'refused', answer: refusal(400, 'InvalidActivity', message) };
}

/**
 * Checks an activity before the bot SDK sees it: the SDK answers 500 to one without `type`, calls the public internet for one without `serviceUrl`,
 * compares a token with the `serviceUrl` only where there is one, and fails while it answers where a field it sends back is of the wrong type. A
 * refusal names the first field that is missing or of the wrong type.
 */
export function guardActivity(body: unknown, { anonymous }: { readonly anonymous: boolean }): GuardedActivity {
  const first = anyActivity.safeParse(body);
  const result = first.success && first.data.type === 'message' ? messageActivity.safeParse(body) : first;
  if (!result.success) {
    const field = result.error.issues[0]?.path.join('.') ?? '';
    if (field === '') return refused('The body is no activity. Send one Bot Framework activity as a JSON object.');
    return refused(`The activity has no usable ${field}. Send a complete Bot Framework activity.`);
  }
  const problem = serviceUrlProblem(result.data.serviceUrl, anonymous);
  if (problem !== undefined) return refused(problem);
  return { kind: 'accepted', activity: result.data as unknown as Activity };
}
