/** The id of a fact, `<from>.<TYPE>.<to>`: taken apart and put together. */

/** The parts of a fact's id; `null` for anything else. */
export function parseFactId(id: unknown): { from: string; type: string; to: string } | null {
  const match = typeof id === 'string' ? /^(.+)\.([A-Z][A-Z_]*)\.(.+)$/.exec(id) : null;
  return match ? { from: match[1]!, type: match[2]!, to: match[3]! } : null;
}

/** The id of the fact between two entities; a symmetric relation is stored with the smaller id first. */
export function factId(from: string, type: string, to: string, symmetric = false): string {
  return symmetric && to < from ? `${to}.${type}.${from}` : `${from}.${type}.${to}`;
}
