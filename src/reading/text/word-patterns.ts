function alternatives(lines: string): string {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('|');
}

/** A pattern from a table: one alternative per line, each a whole word or phrase. Made for folded text. */
export function anyOf(lines: string, flags = ''): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(lines)})(?![\\p{L}\\p{N}])`, `u${flags}`);
}

/** The same, where the text begins with one of the lines. */
export function startsWith(lines: string): RegExp {
  return new RegExp(`^(?:${alternatives(lines)})(?![\\p{L}\\p{N}])`, 'u');
}

/** The same, where the whole text is one of the lines, whatever marks stand at its end. */
export function isOneOf(lines: string): RegExp {
  return new RegExp(`^(?:${alternatives(lines)})[\\s?!.,;:]*$`, 'u');
}
