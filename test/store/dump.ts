/** A graph as sorted lines, without what an engine adds: two graphs are the same when these are. */

import type { Store } from '../../server/store/store.ts';
import { type Node, type Properties, Relationship } from '../../server/store/values.ts';

export async function dump(store: Store): Promise<string[]> {
  const { rows } = await store.reader.run('MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m');
  const name = ({ labels, properties }: Node) => `${[...labels].sort().join(':')} ${properties.id}`;
  const text = (properties: Properties) =>
    JSON.stringify(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
  const lines = rows.flatMap(([n, r, m]) => {
    const node = n as Node;
    const own = `${name(node)} ${text(node.properties)}`;
    if (!(r instanceof Relationship)) return own;
    return [own, `${name(node)} ${r.type} ${name(m as Node)} ${text(r.properties)}`];
  });
  return [...new Set(lines)].sort();
}
