/** Small pictures for tests: nodes and edges with what a test does not care for filled in. */
import type { GraphView, ViewEdge, ViewNode } from '../../server/api/types.ts';

export function node(id: string, type: string, more: Partial<ViewNode> = {}): ViewNode {
  return {
    id,
    type,
    name: id,
    nameEn: null,
    nameLo: null,
    x: null,
    y: null,
    lat: null,
    lon: null,
    weight: 1,
    source: 'article',
    ...more,
  };
}

export function edge(from: string, type: string, to: string, more: Partial<ViewEdge> = {}): ViewEdge {
  return {
    id: `${from}.${type}.${to}`,
    type,
    from,
    to,
    modality: 'existing',
    claims: 1,
    articles: 1,
    firstDate: null,
    lastDate: null,
    source: 'article',
    ...more,
  };
}

export function picture(nodes: ViewNode[], edges: ViewEdge[]): GraphView {
  return { nodes, edges, total: { nodes: nodes.length, edges: edges.length } };
}
