import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../domain/knowledge/article.ts';
import { articleSayings } from '../knowledge/sayings/article-sayings.ts';
import { loadSayings, sayingsFiles } from '../knowledge/sayings/load-sayings.ts';
import { type LearnedModel, learn } from '../reading/learned/learned-model.ts';
import { bytesOf, modelFrom, TRAINER_VERSION } from '../reading/learned/model-bytes.ts';

const KEPT = /^learned-[0-9a-f]+\.bin$/;

function readKept(file: string): LearnedModel | undefined {
  try {
    return modelFrom(readFileSync(file));
  } catch {
    // Not there, or not readable: it is learned again.
    return undefined;
  }
}

function keep(folder: string, name: string, model: LearnedModel): void {
  try {
    mkdirSync(folder, { recursive: true });
    const old = readdirSync(folder).filter((one) => KEPT.test(one) && one !== name);
    const written = join(folder, `${name}.${process.pid}`);
    writeFileSync(written, bytesOf(model));
    renameSync(written, join(folder, name));
    for (const one of old) rmSync(join(folder, one), { force: true });
  } catch {
    // A folder that can't be written costs the learning at each start, nothing else.
  }
}

/**
 * What was learned from the sayings of a knowledge folder: from `cacheFolder` where it was kept there for the same sayings and articles, otherwise
 * learned now (some two seconds) and kept. Throws `KnowledgeError` for sayings that name what does not exist.
 */
export function openLearnedModel(
  knowledgeFolder: string,
  articles: readonly Article[],
  cacheFolder: string,
): LearnedModel {
  const files = sayingsFiles(knowledgeFolder);
  const own = articleSayings(articles);
  const findings = readFileSync(join(knowledgeFolder, 'findings.yaml'), 'utf8');
  const made = JSON.stringify([TRAINER_VERSION, findings, articles.map(({ id }) => id), own, files]);
  const name = `learned-${createHash('sha256').update(made).digest('hex').slice(0, 16)}.bin`;
  const kept = readKept(join(cacheFolder, name));
  if (kept !== undefined) return kept;
  const ids = articles.map(({ id }) => id);
  const model = learn([...loadSayings(knowledgeFolder, files, ids), ...own]);
  keep(cacheFolder, name, model);
  return model;
}
