import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config/config.ts';

const LIVE = { AZURE_SUBSCRIPTION_IDS: 'sub-1' };
const WORKSPACE = '3c1f0b5e-0000-4000-8000-00000000106a';
const RESOURCE_ID = '/subscriptions/sub-1/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log-avd';

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(env, []);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the workspace of the connection log', () => {
  it.each([
    ['https://management.azure.com', 'https://api.loganalytics.io'],
    ['https://management.usgovcloudapi.net/', 'https://api.loganalytics.us'],
    ['https://management.chinacloudapi.cn', 'https://api.loganalytics.azure.cn'],
  ])('in the cloud of %s is read at %s, with tokens for it', (address, endpoint) => {
    const env = { ...LIVE, LOG_ANALYTICS_WORKSPACE_ID: ` ${WORKSPACE.toUpperCase()} ` };
    const { azure } = readConfig({ ...env, AZURE_RESOURCE_MANAGER_ENDPOINT: address }, []);
    expect(azure).toMatchObject({ connectionLog: { workspaceId: WORKSPACE, endpoint, audience: endpoint } });
  });

  it('is read at an endpoint of its own where one is set, which is its audience too', () => {
    const env = { ...LIVE, LOG_ANALYTICS_WORKSPACE_ID: WORKSPACE, LOG_ANALYTICS_ENDPOINT: 'https://logs.contoso.com/' };
    const { azure } = readConfig({ ...env, AZURE_RESOURCE_MANAGER_ENDPOINT: 'https://management.contoso.com' }, []);
    const origin = 'https://logs.contoso.com';
    expect(azure).toMatchObject({ connectionLog: { workspaceId: WORKSPACE, endpoint: origin, audience: origin } });
  });

  it('may be missing, also beside an endpoint, also empty', () => {
    for (const env of [{}, { LOG_ANALYTICS_ENDPOINT: 'https://logs.contoso.com' }, { LOG_ANALYTICS_WORKSPACE_ID: ' ' }])
      expect(readConfig({ ...LIVE, ...env }, []).azure).toMatchObject({ connectionLog: undefined });
  });

  it.each([
    ['its resource id', { ...LIVE, LOG_ANALYTICS_WORKSPACE_ID: RESOURCE_ID }, /is no GUID.*portal.*Overview/],
    ['its name', { ...LIVE, LOG_ANALYTICS_WORKSPACE_ID: 'log-avd' }, /^LOG_ANALYTICS_WORKSPACE_ID is no GUID/],
    ['an endpoint with a path', { LOG_ANALYTICS_ENDPOINT: 'https://api.loganalytics.io/v1' }, /without a path/],
    ['an endpoint over http', { LOG_ANALYTICS_ENDPOINT: 'http://api.loganalytics.io' }, /is no https address/],
    ['the demo fleet beside it', { LOG_ANALYTICS_WORKSPACE_ID: WORKSPACE }, /the demo fleet reads no workspace/],
    [
      'a cloud nobody knows',
      {
        ...LIVE,
        LOG_ANALYTICS_WORKSPACE_ID: WORKSPACE,
        AZURE_RESOURCE_MANAGER_ENDPOINT: 'https://management.contoso.com',
      },
      /^LOG_ANALYTICS_ENDPOINT is missing/,
    ],
  ])('is refused with what to do: %s', (_title, env: Readonly<Record<string, string>>, expected) => {
    const problems = problemsOf(env);
    expect(problems).toEqual([expect.stringMatching(expected)]);
    expect(problems.join()).not.toContain('contoso');
    expect(problems.join()).not.toContain(RESOURCE_ID);
  });

  it('is refused for everything that is wrong at once', () => {
    const env = { LOG_ANALYTICS_WORKSPACE_ID: 'x', LOG_ANALYTICS_ENDPOINT: 'y', AZURE_RESOURCE_MANAGER_ENDPOINT: 'z' };
    expect(problemsOf(env)).toHaveLength(4);
  });
});
