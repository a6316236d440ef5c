import { openKnowledgeKit } from '../../src/compose/knowledge-kit.ts';

/** The real knowledge base with its search and its reader, opened once for all test files of a worker. */
export const kit = openKnowledgeKit();
