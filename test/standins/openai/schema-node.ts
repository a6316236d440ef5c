/** A JSON schema, or a part of one, that is no bare `true` or `false`. */
export type SchemaNode = Readonly<Record<string, unknown>>;

/** Whether a part of a schema is an object with keywords. */
export function isSchemaNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of a keyword that is a list; none where it is missing or something else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The parts of a keyword that names schemas, like `properties`; none where it is missing or something else. */
export function namedIn(node: SchemaNode, keyword: string): SchemaNode {
  const parts = node[keyword];
  return isSchemaNode(parts) ? parts : {};
}
