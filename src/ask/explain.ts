import type { Diagnosis, Reason } from '../domain/knowledge/diagnosis.ts';

function signed(value: number): string {
  return `${value >= 0 ? '+' : ''}${value.toFixed(2)}`;
}

function reasonLine(reason: Reason): string {
  switch (reason.code) {
    case 'prior':
      return `${signed(reason.weight)}  prior`;
    case 'text':
      return `${signed(reason.weight)}  words in common (${reason.similarity.toFixed(2)})`;
    case 'finding': {
      const counted = reason.weight === 0 ? ', already counted in its group' : '';
      return `${signed(reason.weight)}  ${reason.holds ? '' : 'not '}${reason.key} = ${reason.value} (${reason.strength}, ${reason.from}${counted})`;
    }
  }
}

/** The whole reasoning with its figures: log odds and where they come from, and what each possible question is worth (minutes). */
export function explanation(diagnosis: Diagnosis): string[] {
  const candidates = diagnosis.candidates.flatMap((candidate) => [
    `${(candidate.confidence * 100).toFixed(1).padStart(5)} %  ${candidate.fixId}  log odds ${candidate.logOdds.toFixed(2)}, trying it costs ${candidate.acting} min`,
    ...candidate.reasons.map((reason) => `           ${reasonLine(reason)}`),
  ]);
  const questions = diagnosis.questions
    .slice(0, 8)
    .map(
      (one) =>
        `${signed(one.gain).padStart(8)} min  ${one.key}  (asking costs ${one.asking} min)  separates ${one.separates.join(' from ') || 'nothing'}`,
    );
  const dropped = diagnosis.dropped.map((one) => `           ${one.fixId} (${one.why})`);
  return [
    'Candidates',
    ...candidates,
    `${(diagnosis.noneDocumented * 100).toFixed(1).padStart(5)} %  none documented; handing over costs ${diagnosis.escalating} min of waiting`,
    'Questions, by what the answer is expected to save',
    ...(questions.length > 0 ? questions : ['           none left']),
    ...(dropped.length > 0 ? ['Left out', ...dropped] : []),
    `Next: ${JSON.stringify(diagnosis.next)}`,
  ];
}
