/** Where the connection log is read. `endpoint` and `audience` are https origins, no slash behind them. */
export interface LogAnalyticsConfig {
  /** GUID of the workspace. */
  readonly workspaceId: string;
  readonly endpoint: string;
  /** Whom access tokens are asked for. */
  readonly audience: string;
}

/** Log Analytics of each cloud by its Azure Resource Manager (docs/azure-facts.md#clouds; the package for its queries names the same three). */
const LOGS_OF_CLOUD: Readonly<Record<string, string>> = {
  'https://management.azure.com': 'https://api.loganalytics.io',
  'https://management.usgovcloudapi.net': 'https://api.loganalytics.us',
  'https://management.chinacloudapi.cn': 'https://api.loganalytics.azure.cn',
};

/** The origin of Log Analytics beside this origin of Azure Resource Manager; `undefined` for a cloud that is none of the three known ones. */
export function logsBeside(resourceManager: string): string | undefined {
  return LOGS_OF_CLOUD[resourceManager];
}

/**
 * The workspace to read, or `undefined` where none is set. In every known cloud the audience is the endpoint's own origin, so an endpoint that is
 * set by hand is its own audience too.
 */
export function logAnalyticsOf(settings: {
  readonly LOG_ANALYTICS_WORKSPACE_ID?: string | undefined;
  readonly LOG_ANALYTICS_ENDPOINT?: string | undefined;
  readonly AZURE_RESOURCE_MANAGER_ENDPOINT: string;
}): LogAnalyticsConfig | undefined {
  const workspaceId = settings.LOG_ANALYTICS_WORKSPACE_ID;
  const endpoint = settings.LOG_ANALYTICS_ENDPOINT ?? logsBeside(settings.AZURE_RESOURCE_MANAGER_ENDPOINT);
  return workspaceId === undefined || endpoint === undefined
    ? undefined
    : { workspaceId, endpoint, audience: endpoint };
}
