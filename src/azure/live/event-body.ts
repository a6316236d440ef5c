import { z } from 'zod';
import { GLOBAL_REGION, regionName } from '../../domain/core/region.ts';
import type { EventImpact, ServiceEvent } from '../../domain/fleet/service-event.ts';
import { plainText } from '../plain-text.ts';
import { lastPart, optionalText, optionalTime, spelled } from './azure-values.ts';

const TYPES = [
  'ServiceIssue',
  'PlannedMaintenance',
  'HealthAdvisory',
  'SecurityAdvisory',
  'RCA',
  'EmergingIssues',
  'Billing',
];
const STATUSES = ['Active', 'Resolved'];

const impactedRegion = z.object({
  impactedRegion: optionalText,
  status: z.string().nullish(),
  updates: z.array(z.object({ summary: optionalText })).nullish(),
});
const impact = z.object({ impactedService: z.string().min(1), impactedRegions: z.array(impactedRegion).nullish() });
type ImpactBody = z.infer<typeof impact>;

function impactsOf(body: ImpactBody, eventStatus: string): EventImpact[] {
  // An impact that names no region may be anywhere: it must not be lost for want of a name.
  const regions = body.impactedRegions?.length
    ? body.impactedRegions
    : [{ impactedRegion: undefined, status: undefined }];
  return regions.map((region) => ({
    service: body.impactedService,
    region: regionName(region.impactedRegion ?? GLOBAL_REGION),
    status: spelled(STATUSES, region.status ?? eventStatus),
  }));
}

/**
 * One item of the Service Health event list → an event in plain text. Its summary is the communication of the moment; where Azure leaves that
 * empty, the article or the newest update of a region.
 */
export const serviceEventBody = z
  .object({
    id: z.string().nullish(),
    name: z.string().nullish(),
    properties: z.object({
      eventType: z.string().min(1),
      status: z.string().min(1),
      title: optionalText,
      header: optionalText,
      summary: optionalText,
      article: z.object({ articleContent: optionalText }).nullish(),
      eventLevel: optionalText,
      level: optionalText,
      impactStartTime: optionalTime,
      impactMitigationTime: optionalTime,
      lastUpdateTime: optionalTime,
      impact: z.array(impact).nullish(),
    }),
  })
  .transform(({ id, name, properties }, context): ServiceEvent => {
    const trackingId = lastPart(name ?? id ?? '');
    if (trackingId === '') {
      context.addIssue({ code: 'custom', message: 'an event without name and id' });
      return z.NEVER;
    }
    const status = spelled(STATUSES, properties.status);
    const impacts = properties.impact ?? [];
    const newest = impacts.flatMap((one) => one.impactedRegions ?? []).flatMap((region) => region.updates ?? [])[0];
    const summary = properties.summary ?? properties.article?.articleContent ?? newest?.summary ?? '';
    return {
      trackingId,
      type: spelled(TYPES, properties.eventType),
      status,
      title: plainText(properties.title ?? properties.header ?? trackingId),
      summary: plainText(summary),
      level: properties.eventLevel ?? properties.level,
      startedAt: properties.impactStartTime,
      mitigatedAt: properties.impactMitigationTime,
      updatedAt: properties.lastUpdateTime,
      impacts: impacts.flatMap((one) => impactsOf(one, status)),
    };
  });
