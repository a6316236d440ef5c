/** Whether two names or ids are one: Azure, people and files spell them with capitals or without. */
export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
