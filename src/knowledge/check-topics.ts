import { brokenLinks } from './links.ts';
import type { Problem } from './problem.ts';
import type { DeclaredFindings } from './read-findings.ts';
import type { PlacedRoutes } from './read-routes.ts';

/** Checks routes and the values of the finding key `topic` against one another: each route leads from a topic, each topic has its route. */
export function checkTopics(file: string, { topics }: PlacedRoutes, findings: DeclaredFindings): Problem[] {
  const declared = findings.closedValues.get('topic') ?? [];
  const led = new Set(topics.map(({ name }) => name));
  const without = declared.filter((topic) => !led.has(topic));
  return [
    ...brokenLinks(file, topics, new Set(declared), 'a value of the key topic in findings.yaml'),
    ...without.map((topic) => ({
      file,
      line: 1,
      key: 'routes',
      says: `the topic "${topic}" of findings.yaml is missing; expected a route for every topic`,
    })),
  ];
}
