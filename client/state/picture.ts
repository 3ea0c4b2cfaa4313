/** Pictures as sets of nodes and edges. */
import type { GraphView } from '../../server/api/types.ts';

/** Both pictures in one; where they share an item the first one's stands. */
export function unite(first: GraphView, second: GraphView): GraphView {
  const nodes = new Map([...second.nodes, ...first.nodes].map((node) => [node.id, node]));
  const edges = new Map([...second.edges, ...first.edges].map((edge) => [edge.id, edge]));
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    total: {
      nodes: Math.max(first.total.nodes, nodes.size),
      edges: Math.max(first.total.edges, edges.size),
    },
  };
}
