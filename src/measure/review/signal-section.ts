import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import type { Question } from '../../domain/knowledge/question.ts';
import type { Reader } from '../../reading/read.ts';
import { type NamedFinding, namedFindings, type Producer, producerOf } from './producers.ts';
import { counted, type ReviewRemark, type ReviewSection } from './section.ts';
import { namedValues, type WayToKnow } from './ways-to-know.ts';

interface Produced {
  readonly finding: NamedFinding;
  readonly producer: Producer;
}

function unproduced(produced: readonly Produced[]): ReviewRemark[] {
  return produced.flatMap(({ finding, producer }): ReviewRemark[] => {
    if (producer.kind !== 'nobody') return [];
    const hint =
      producer.readAs.length === 0
        ? 'no question offers it, no phrase reveals it, no check says it. Add a phrase or a choice to findings.yaml'
        : `typed like this it is read as ${producer.readAs.join(', ')}. Write that spelling in the article`;
    return [
      { weight: 'mend', about: `${finding.key} “${finding.value}”`, says: `${hint} (${finding.ids.join(', ')}).` },
    ];
  });
}

/** Findings of keys that no question asks for, which no check says either. */
function onlyTyped(produced: readonly Produced[], questions: readonly Question[]): ReviewRemark[] {
  const asked = new Set(questions.map(({ key }) => key));
  const values = new Map<string, string[]>();
  for (const { finding, producer } of produced)
    if (producer.kind === 'reading' && !asked.has(finding.key))
      values.set(finding.key, [...(values.get(finding.key) ?? []), finding.value]);
  return [...values].map(([key, typed]) => ({
    weight: 'look',
    about: key,
    says: `known only when somebody types it, no question and no check: ${typed.map((value) => `“${value}”`).join(', ')}.`,
  }));
}

function questionRemarks({ questions, articles }: KnowledgeBase): ReviewRemark[] {
  const heeded = (key: string, values: readonly string[]) =>
    articles.some((article) => namedValues(article, key).some((value) => values.includes(value)));
  return questions.flatMap(({ key, choices }): ReviewRemark[] => {
    const about = `question ${key}`;
    const [only] = choices;
    if (only === undefined) return [];
    if (choices.length === 1)
      return [{ weight: 'mend', about, says: `offers nothing but “${only.value}”. Give it a second choice.` }];
    const values = choices.map(({ value }) => value);
    return heeded(key, values)
      ? []
      : [{ weight: 'look', about, says: 'no article heeds any of its answers, so it is never worth asking.' }];
  });
}

/** Findings that articles name and nobody can ever know, and questions that lead nowhere. */
export function signalSection(knowledge: KnowledgeBase, ways: readonly WayToKnow[], reader: Reader): ReviewSection {
  const produced = namedFindings(knowledge).map((finding) => {
    return { finding, producer: producerOf(finding, knowledge, ways, reader) };
  });
  return {
    title: 'Signals nobody produces',
    why: 'A signal that never comes never helps its article: usually a spelling, or a phrase that is missing.',
    looked: `${counted(produced.length, 'finding')} that articles name, ${counted(knowledge.questions.length, 'question')}`,
    remarks: [...unproduced(produced), ...questionRemarks(knowledge), ...onlyTyped(produced, knowledge.questions)],
  };
}
