import type { Scenario } from '../../../src/azure/demo/scenario.ts';
import { stageFleet } from '../../../src/azure/demo/staged-fleet.ts';
import { GRAPH_PATH } from '../../../src/azure/graph-path.ts';
import type { UtcTime } from '../../../src/domain/core/time.ts';
import type { SessionHost } from '../../../src/domain/fleet/fleet.ts';
import { type Reply, statusReply } from './reply.ts';

/** One request as the stand-in got it. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
}

/** Answers in place of the scenario's lists; `undefined` leaves the request to them. */
export type Ahead = (asked: Asked) => Reply | undefined;

/** One row of the VM query of Resource Graph. */
export interface GraphRow {
  readonly id: string;
  readonly location: string;
  readonly power: string;
}

const GRAPH_API_VERSION = '2024-04-01';
const COMPUTE_API_VERSION = '2026-03-01';
/** What Resource Graph itself allows in one answer. */
const MOST_ROWS = 1_000;

function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return {
    kind: 'answer',
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

interface Query {
  readonly subscriptions?: readonly string[];
  readonly query?: string;
  readonly options?: { readonly $top?: number; readonly $skipToken?: string; readonly resultFormat?: string };
}

/** One page of a query over `rows`, as Resource Graph answers it: the token of the next page only where there is one. */
export function graphPage(rows: readonly GraphRow[], query: Query, mostRows = MOST_ROWS): Reply {
  const { $skipToken = '', $top = 100, resultFormat } = query.options ?? {};
  const wanted = (query.subscriptions ?? []).map((id) => `/subscriptions/${id.toLowerCase()}/`);
  const seen = rows
    .filter((row) => wanted.some((scope) => row.id.toLowerCase().startsWith(scope)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const from = Number($skipToken.replace(/^rows-/, '') || 0);
  const until = from + Math.min($top, mostRows);
  const data = seen.slice(from, until);
  return json(
    200,
    {
      totalRecords: seen.length,
      count: data.length,
      data: resultFormat === 'objectArray' ? data : { columns: [], rows: [] },
      facets: [],
      resultTruncated: 'false',
      ...(until < seen.length ? { $skipToken: `rows-${until}` } : {}),
    },
    { 'x-ms-user-quota-remaining': '14', 'x-ms-user-quota-resets-after': '00:00:05' },
  );
}

/** A request to Resource Graph, its query read; `undefined` for any other request. */
export function graphQuery({ method, url, body }: Asked): Query | undefined {
  if (method !== 'POST' || url.pathname !== GRAPH_PATH) return undefined;
  if (url.searchParams.get('api-version') !== GRAPH_API_VERSION) return undefined;
  const query = JSON.parse(body) as Query;
  return /microsoft\.compute\/virtualmachines/i.test(query.query ?? '') ? query : undefined;
}

/** One VM with its instance view, as a GET with `$expand=instanceView` gives it. */
export function machineBody(host: SessionHost, location: string): unknown {
  const statuses = [{ code: 'ProvisioningState/succeeded' }, { code: `PowerState/${host.power}` }];
  return { id: host.vmId, location: host.region ?? location, properties: { instanceView: { statuses } } };
}

function rowOf(host: SessionHost, location: string): GraphRow {
  const id = host.vmId.replace(/resourceGroups/, 'resourcegroups');
  return { id, location: host.region ?? location, power: `PowerState/${host.power}` };
}

/**
 * What Resource Graph and the VM itself say of a scenario; `undefined` for a request to anything else.
 */
export function graphReply(scenario: Scenario, now: UtcTime, asked: Asked): Reply | undefined {
  const query = graphQuery(asked);
  const path = decodeURIComponent(asked.url.pathname).toLowerCase();
  const single = /\/providers\/microsoft\.compute\/virtualmachines\/[^/]+$/.test(path);
  if (query === undefined && !(single && asked.method === 'GET')) return undefined;
  const pools = stageFleet(scenario, now).flatMap((one) => one.pools);
  const machines = pools.flatMap(({ pool, hosts }) => hosts.map((host) => ({ host, location: pool.location })));
  if (query !== undefined)
    return graphPage(
      machines.map(({ host, location }) => rowOf(host, location)),
      query,
    );
  const found = machines.find(({ host }) => host.vmId.toLowerCase() === path);
  if (found === undefined) return statusReply(404, asked.url.pathname, 0);
  const { searchParams } = asked.url;
  const asWanted =
    searchParams.get('api-version') === COMPUTE_API_VERSION &&
    /^instanceView$/i.test(searchParams.get('$expand') ?? '');
  return asWanted ? json(200, machineBody(found.host, found.location)) : statusReply(400, asked.url.pathname, 0);
}
