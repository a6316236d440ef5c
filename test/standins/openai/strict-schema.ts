import { isSchemaNode, listOf, namedIn, type SchemaNode } from './schema-node.ts';

// Azure documents the properties, levels and keywords, fewer than OpenAI's own documentation allows; the other limits stand only in the latter.
const MOST_PROPERTIES = 100;
const MOST_LEVELS = 5;
const MOST_ENUM_VALUES = 1_000;
const MANY_ENUM_VALUES = 250;
const MOST_ENUM_CHARACTERS = 15_000;
const MOST_CHARACTERS = 120_000;
const REFUSED = new Set([
  ...['minLength', 'maxLength', 'pattern', 'format'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['patternProperties', 'unevaluatedProperties', 'propertyNames', 'minProperties', 'maxProperties'],
  ...['unevaluatedItems', 'prefixItems', 'contains', 'minContains', 'maxContains'],
  ...['minItems', 'maxItems', 'uniqueItems', 'default', 'oneOf', 'allOf', 'not', 'if', 'then', 'else'],
  ...['dependentRequired', 'dependentSchemas'],
]);

interface Totals {
  properties: number;
  enumValues: number;
  characters: number;
}

class Refusal extends Error {}

function within(path: readonly string[]): string {
  const names = path.map((name) => `'${name}'`).join(', ');
  return `In context=(${path.length === 1 ? `${names},` : names})`;
}

function refuse(path: readonly string[], what: string): never {
  throw new Refusal(`${within(path)}, ${what}`);
}

function overLimit(limit: string, received: number): never {
  throw new Refusal(`Expected at most ${limit} when using structured outputs, but received ${received}.`);
}

function isObjectSchema(node: SchemaNode): boolean {
  return node.type === 'object' || listOf(node.type).includes('object') || isSchemaNode(node.properties);
}

function checkEnum(node: SchemaNode, totals: Totals): void {
  const values = [...listOf(node.enum), ...('const' in node ? [node.const] : [])];
  const characters = values.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
  if (values.length > MANY_ENUM_VALUES && characters > MOST_ENUM_CHARACTERS) {
    const limit = `${MOST_ENUM_CHARACTERS} total characters across the values of an enum of more than ${MANY_ENUM_VALUES} values`;
    overLimit(limit, characters);
  }
  totals.enumValues += values.length;
  totals.characters += characters;
}

function checkReference(node: SchemaNode, path: readonly string[], root: SchemaNode): void {
  const others = Object.keys(node).filter((key) => key !== '$ref' && key !== '$defs' && key !== '$schema');
  if (others.length > 0) refuse(path, `$ref cannot have keywords {'${others.join("', '")}'}.`);
  const [, name] = /^#\/\$defs\/([^/]+)$/.exec(String(node.$ref)) ?? [];
  const definitions = namedIn(root, '$defs');
  if (node.$ref !== '#' && (name === undefined || !(name in definitions))) {
    refuse(path, 'reference can only point to definitions defined at the top level of the schema.');
  }
}

function checkObject(node: SchemaNode, path: readonly string[], level: number, totals: Totals): void {
  if (level > MOST_LEVELS) overLimit(`${MOST_LEVELS} levels of nesting`, level);
  if (node.additionalProperties !== false) {
    refuse(path, "'additionalProperties' is required to be supplied and to be false.");
  }
  const names = Object.keys(namedIn(node, 'properties'));
  const required = listOf(node.required);
  const missing = names.find((name) => !required.includes(name));
  if (missing !== undefined) {
    const rule = "'required' is required to be supplied and to be an array including every key in properties.";
    refuse(path, `${rule} Missing '${missing}'.`);
  }
  const extra = required.find((name) => !names.includes(String(name)));
  if (extra !== undefined) refuse(path, `Extra required key '${extra}' supplied.`);
  totals.properties += names.length;
  totals.characters += names.join('').length;
}

/** A schema's parts with their paths, and how many objects lie around them. */
function partsOf(node: SchemaNode, path: readonly string[], level: number): [unknown, readonly string[], number][] {
  const inside = isObjectSchema(node) ? level + 1 : level;
  const named = (keyword: string, at: number) =>
    Object.entries(namedIn(node, keyword)).map(([name, part]): [unknown, readonly string[], number] => [
      part,
      [...path, keyword, name],
      at,
    ]);
  return [
    ...named('properties', inside),
    ...named('$defs', 1),
    ...('items' in node ? [[node.items, [...path, 'items'], inside] as [unknown, string[], number]] : []),
    ...listOf(node.anyOf).map((part, index): [unknown, readonly string[], number] => [
      part,
      [...path, 'anyOf', String(index)],
      inside,
    ]),
  ];
}

function check(schema: unknown, path: readonly string[], level: number, root: SchemaNode, totals: Totals): void {
  if (!isSchemaNode(schema)) refuse(path, 'schema must be a JSON Schema object.');
  const refused = Object.keys(schema).find((keyword) => REFUSED.has(keyword));
  if (refused !== undefined) refuse(path, `'${refused}' is not permitted.`);
  if ('$ref' in schema) checkReference(schema, path, root);
  else if (!('type' in schema) && !('anyOf' in schema)) refuse(path, "schema must have a 'type' key.");
  checkEnum(schema, totals);
  totals.characters += Object.keys(namedIn(schema, '$defs')).join('').length;
  if (isObjectSchema(schema)) checkObject(schema, path, level, totals);
  if (schema.type === 'array' && !('items' in schema)) refuse(path, 'array schema missing items.');
  for (const [part, at, deep] of partsOf(schema, path, level)) check(part, at, deep, root, totals);
}

/** Why the service takes no such schema for strict structured outputs, in its words; `undefined` where it takes it. */
export function strictSchemaFault(name: string, schema: unknown): string | undefined {
  try {
    if (!isSchemaNode(schema) || schema.type !== 'object' || 'anyOf' in schema) {
      refuse([], 'schema must be of type object at its root, and not anyOf.');
    }
    const totals: Totals = { properties: 0, enumValues: 0, characters: 0 };
    check(schema, [], 1, schema, totals);
    if (totals.enumValues > MOST_ENUM_VALUES) {
      overLimit(`${MOST_ENUM_VALUES} enum values in total within a single schema`, totals.enumValues);
    }
    if (totals.properties > MOST_PROPERTIES)
      overLimit(`${MOST_PROPERTIES} object properties in total`, totals.properties);
    if (totals.characters > MOST_CHARACTERS)
      overLimit(`${MOST_CHARACTERS} characters in names and values`, totals.characters);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `Invalid schema for response_format '${name}': ${error.message}`;
  }
}
