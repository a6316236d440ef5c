import { z } from 'zod';
import { GLOBAL_REGION, REGIONS } from '../domain/core/region.ts';
import { epochMs } from '../domain/core/time.ts';
import { stackVersion } from '../domain/fleet/stack-version.ts';
import type { KnownIncident } from '../domain/knowledge/incident.ts';
import { checkShape } from './check-shape.ts';
import { cutFile } from './front-matter.ts';
import type { FileReading } from './problem.ts';
import { sectionsOf } from './sections.ts';
import { day, localized, sources } from './shapes.ts';
import type { YamlSource } from './yaml-source.ts';

const SECTIONS = ['Summary', 'Tell the caller'] as const;
const REGION_NAMES = new Set([GLOBAL_REGION, ...REGIONS.map((region) => region.name)]);

const utcTime = z
  .string()
  .refine(
    (value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/.test(value) && epochMs(value) !== undefined,
    {
      error: 'expected a UTC time, YYYY-MM-DDThh:mm:ssZ',
    },
  )
  .transform((value) => new Date(value).toISOString());

const version = z
  .string()
  .refine((value) => stackVersion(value) !== undefined, 'expected a stack version, 1.0.2602.09500 or rdp-sxs260209500')
  .transform((value) => stackVersion(value) ?? value);

const incidentFrontMatter = z
  .strictObject({
    trackingId: z.string().regex(/^[A-Z0-9]{4}-[A-Z0-9]{3}$/, 'expected a tracking id like KR8C-K1Z'),
    title: localized,
    startedAt: utcTime,
    endedAt: utcTime.optional(),
    regions: z
      .array(z.string().refine((name) => REGION_NAMES.has(name), 'expected a region programmatic name like canadaeast'))
      .min(1),
    badStackVersions: z.array(version).default([]),
    goodStackVersion: version.optional(),
    validUntil: day,
    sources,
  })
  .refine(({ startedAt, endedAt }) => endedAt === undefined || endedAt >= startedAt, {
    path: ['endedAt'],
    error: 'expected a time that is not before startedAt',
  })
  .transform((front) => ({ ...front, endedAt: front.endedAt, goodStackVersion: front.goodStackVersion }));

/** Reads one known incident. `problems` lists everything wrong in the file. */
export function readIncident(
  fileText: string,
): FileReading<{ readonly incident: KnownIncident; readonly lineOf: YamlSource['lineOf'] }> {
  const cut = cutFile(fileText);
  if ('says' in cut) return { value: undefined, problems: [cut] };
  const front = checkShape(cut.frontMatter, incidentFrontMatter);
  const sections = sectionsOf(cut.body, cut.bodyLine, SECTIONS);
  const problems = [...front.problems, ...sections.problems];
  if (front.value === undefined || sections.value === undefined) return { value: undefined, problems };
  const parts = sections.value;
  return {
    value: {
      incident: { ...front.value, summary: parts.Summary.text, tellTheCaller: parts['Tell the caller'].text },
      lineOf: cut.frontMatter.lineOf,
    },
    problems,
  };
}
