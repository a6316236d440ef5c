import { z } from 'zod';
import { SESSION_STATES, type UserSession } from '../../domain/fleet/user-session.ts';
import { optionalText, optionalTime, spelled } from './azure-values.ts';

const APPLICATIONS = ['Desktop', 'RemoteApp'];

function hostOf(name: string, id: string): string | undefined {
  // Live sessions are called `pool/host/number`; the examples call them by the number alone and tell the host in the id.
  const [, named] = /^[^/]+\/(.+)\/[^/]+$/.exec(name) ?? [];
  const [, identified] = /\/sessionhosts\/([^/]+)\//i.exec(id) ?? [];
  return named ?? identified;
}

/**
 * One item of the user session list → a session of that pool. Where Azure sends no principal name, the user is the domain's bare one; where it
 * sends neither, it is empty and matches nobody who is asked for.
 */
export function userSessionBody(hostPool: string) {
  return z
    .object({
      name: z.string().min(1),
      id: z.string().nullish(),
      properties: z.object({
        userPrincipalName: optionalText,
        /** `DOMAIN\\user` */
        activeDirectoryUserName: optionalText,
        sessionState: optionalText,
        applicationType: optionalText,
        createTime: optionalTime,
      }),
    })
    .transform(({ name, id, properties }, context): UserSession => {
      const sessionHost = hostOf(name, id ?? '');
      if (sessionHost === undefined) {
        context.addIssue({ code: 'custom', message: 'a session without a host' });
        return z.NEVER;
      }
      return {
        user: properties.userPrincipalName ?? properties.activeDirectoryUserName?.split('\\').at(-1) ?? '',
        hostPool,
        sessionHost,
        state: spelled(SESSION_STATES, properties.sessionState ?? 'Unknown'),
        application:
          properties.applicationType === undefined ? undefined : spelled(APPLICATIONS, properties.applicationType),
        since: properties.createTime,
      };
    });
}
