import { counted, type ReviewSection } from './section.ts';

/** What loading said; `problems` are worded by the loader, `file:line key: what is wrong and what is expected`. */
export function loadSection(problems: readonly string[], articles: number): ReviewSection {
  return {
    title: 'Checks',
    why: 'The bot does not start on knowledge that does not load.',
    looked:
      problems.length === 0
        ? `${counted(articles, 'article')} and every file beside them load`
        : 'the loading of every file; the other parts of this review wait until it works',
    remarks: problems.map((problem) => {
      const [, about = problem, says = ''] = /^(\S+:\d+ \S+): (.*)$/s.exec(problem) ?? [];
      return { weight: 'mend', about, says };
    }),
  };
}
