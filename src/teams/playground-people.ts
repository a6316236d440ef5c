import { randomUUID } from 'node:crypto';
import { stringify } from 'yaml';

function person(number: number): Record<string, string> {
  const name = number === 0 ? 'Desk agent' : `Colleague ${number}`;
  return {
    id: `user-id-${number}`,
    name,
    userPrincipleName: `agent${number}@contoso.com`,
    aadObjectId: `00000000-0000-0000-0000-0000000000${20 + number}`,
    givenName: name,
    surname: 'Contoso',
    email: `agent${number}@contoso.com`,
  };
}

/**
 * The Playground's configuration file (version 0.1.1, YAML) with neutral names in place of its own; it insists on five colleagues. The chat is a new one each time: the page begins
 * empty, so the bot must not go on in the middle of something.
 */
export function playgroundPeople(): string {
  return stringify({
    version: '0.1.1',
    tenantId: '00000000-0000-0000-0000-0000000000001',
    bot: { id: '00000000-0000-0000-0000-00000000000011', name: 'AVD desk bot' },
    currentUser: person(0),
    users: [1, 2, 3, 4, 5].map(person),
    personalChat: { id: randomUUID() },
    groupChat: { id: randomUUID(), name: 'Service desk' },
    team: {
      id: 'team-id',
      name: 'Service desk',
      aadGroupId: '00000000-0000-0000-0000-000000000031',
      channels: [{ id: 'channel-announcements-id', name: 'Announcements' }],
    },
  });
}
