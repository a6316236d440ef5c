import { parseSync } from 'oxc-parser';

/** A type that a file declares at its top. */
export interface DeclaredType {
  readonly name: string;
  readonly exported: boolean;
  readonly file: string;
}

const TYPES = new Set(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSEnumDeclaration', 'ClassDeclaration']);

/** The types that a file declares: interfaces, aliases and classes, exported or its own. */
export function declaredTypes(file: string, code: string): DeclaredType[] {
  return parseSync(file, code).program.body.flatMap((statement) => {
    const exported = statement.type === 'ExportNamedDeclaration';
    const declaration = exported ? statement.declaration : statement;
    if (declaration === null || !TYPES.has(declaration.type)) return [];
    const { id } = declaration as { readonly id?: { readonly name: string } | null };
    return id == null ? [] : [{ name: id.name, exported, file }];
  });
}

/** Names of exported types that stand for another type too, each with the files that declare it. */
export function ambiguousTypes(types: readonly DeclaredType[]): Record<string, string[]> {
  const byName = Map.groupBy(types, ({ name }) => name);
  const twice = [...byName].filter(([, all]) => all.length > 1 && all.some(({ exported }) => exported));
  return Object.fromEntries(twice.map(([name, all]) => [name, all.map(({ file }) => file)]));
}
