/** How a picture is drawn: size, colour, shape and style of every node and edge, derived from ontology and theme. */
import type { GraphView, ViewEdge, ViewNode } from '../../server/api/types.ts';
import type { Lang, Modality, Ontology } from '../../server/ontology.ts';
import { mix, premultiplied, translucent } from './colors.ts';
import type { EdgeLook } from './edge-program.ts';
import type { NodeLook } from './node-program.ts';
import { SHAPES } from './shapes.ts';
import type { Theme } from './theme.ts';

/** Labels that stand in front: the graph is about localities and the ways between them. */
const LOCALITIES = new Set(['Province', 'Port', 'BorderGate', 'EconomicZone', 'Route']);

/** The places that a reader looks for first. */
const LANDMARKS = new Set(['Province', 'Port', 'BorderGate']);

/** Pixels drawn and left out in turn. */
export const DASHES: Record<Modality, readonly [number, number]> = {
  existing: [0, 0],
  agreed: [9, 4],
  proposed: [2.5, 4],
};

/** A node as the graph holds it. */
export interface NodeAttributes extends NodeLook {
  x: number;
  y: number;
  size: number;
  color: string;
  zIndex: number;
  type: 'shape' | 'point';
  label: string;
  locality: boolean;
  /** True for what no label of another node may cover. */
  landmark: boolean;
  importance: number;
  /** Order among the labels, the highest first. */
  precedence: number;
}

export interface EdgeAttributes extends EdgeLook {
  size: number;
  color: string;
  zIndex: number;
  type: 'straight' | 'curved' | 'line';
}

/** Name of an entity in the language of the interface. */
export function nameIn(lang: Lang, entity: { name: string; nameEn: string | null }): string {
  return lang === 'en' ? (entity.nameEn ?? entity.name) : entity.name;
}

/** Rank among the labels of a picture: localities first, then by the number of facts. */
export function importance(node: Pick<ViewNode, 'type' | 'weight'>): number {
  return node.weight + (LOCALITIES.has(node.type) ? 4 : 0) + (node.type === 'Province' ? 4 : 0);
}

/** What the questions are about comes before what is merely mentioned often: gateways, and the ends of what is wanted. */
const GATEWAYS = new Set(['Port', 'BorderGate']);
const AHEAD = 20;

/** Order of a node's label: by importance, but gateways in the news and ends of proposed or agreed relations first. */
export function precedence(node: Pick<ViewNode, 'type' | 'weight'>, wanted: boolean): number {
  const gateway = GATEWAYS.has(node.type) && node.weight > 0;
  return importance(node) + (gateway ? AHEAD : 0) + (wanted && LOCALITIES.has(node.type) ? AHEAD : 0);
}

/** Nodes that an edge of something not yet there touches. */
export function wantedEnds(edges: GraphView['edges']): Set<string> {
  return new Set(
    edges.filter(({ modality }) => modality !== 'existing').flatMap(({ from, to }) => [from, to]),
  );
}

/** Radius in pixels: its area grows with the number of facts. */
export function nodeSize(node: Pick<ViewNode, 'type' | 'weight'>): number {
  const locality = LOCALITIES.has(node.type);
  const grown = Math.sqrt(Math.max(node.weight, 0));
  return locality ? Math.min(5.5 + 1.9 * grown, 17) : Math.min(4.5 + 1.1 * grown, 10);
}

export function nodeAttributes(
  node: ViewNode,
  at: { x: number; y: number },
  ontology: Ontology,
  theme: Theme,
  lang: Lang,
  wanted = false,
): NodeAttributes {
  const label = ontology.labels.find(({ name }) => name === node.type);
  const locality = LOCALITIES.has(node.type);
  const color = label?.color ?? theme.muted;
  return {
    ...at,
    type: 'shape',
    size: nodeSize(node),
    // What only the gazetteer holds is paler: it is there to place the rest.
    color: node.weight > 0 ? color : mix(color, theme.canvas, 0.55),
    shape: SHAPES.indexOf(label?.shape ?? 'circle'),
    ring: theme.canvas,
    ringWidth: 1.5,
    zIndex: locality ? 1 : 0,
    label: nameIn(lang, node),
    locality,
    landmark: LANDMARKS.has(node.type),
    importance: importance(node),
    precedence: precedence(node, wanted),
  };
}

export function edgeAttributes(
  edge: ViewEdge,
  curvature: number,
  ends: { from: string; to: string },
  ontology: Ontology,
  theme: Theme,
  software: boolean,
): EdgeAttributes {
  const reference = edge.claims === 0;
  const color = reference ? theme.edge.reference : theme.edge[edge.modality];
  const common = {
    curvature,
    dash: DASHES[edge.modality],
    arrow: pointsSomewhere(edge.type, ends, ontology),
    size: reference ? 1 : Math.min(1.4 + 0.5 * Math.log2(Math.max(edge.articles, 1)), 3),
    zIndex: reference ? 0 : 1,
  };
  // The many lines of what exists lie back; the few of what is wanted carry their own colour and dash.
  const shown = translucent(color, !reference && edge.modality === 'existing' ? 0.6 : 0.95);
  if (curvature !== 0) return { ...common, color: shown, type: 'curved' };
  if (!software) return { ...common, color: shown, type: 'straight' };
  // Lines of one pixel cannot be dashed: there, what is not yet so is lighter.
  const alpha = { existing: 0.8, agreed: 0.6, proposed: 0.4 }[edge.modality];
  return { ...common, color: premultiplied(color, alpha), type: 'line' };
}

/**
 * The edges that a map shows: it says by itself which country a place lies in, and lines from every place to one point of its
 * country would cross all the others.
 */
export function onMap({ nodes, edges }: GraphView): ViewEdge[] {
  const countries = new Set(nodes.filter(({ type }) => type === 'Country').map(({ id }) => id));
  return edges.filter(({ type, to }) => type !== 'LOCATED_IN' || !countries.has(to));
}

/** True when the types of the two ends do not already tell which way the relation runs. */
export function pointsSomewhere(
  type: string,
  ends: { from: string; to: string },
  ontology: Ontology,
): boolean {
  const relation = ontology.relations.find(({ name }) => name === type);
  if (!relation || relation.symmetric) return false;
  return relation.ends.some(({ from, to }) => from.includes(ends.to) && to.includes(ends.from));
}

/**
 * Curvature of every edge: 0 for the only edge between two nodes, fanned out where there are several. Seen from the smaller
 * id, so that edges of both directions fan into one bundle.
 */
export function curvatures(edges: GraphView['edges']): Map<string, number> {
  const bundles = new Map<string, ViewEdge[]>();
  for (const edge of edges) {
    const key = edge.from < edge.to ? `${edge.from}\n${edge.to}` : `${edge.to}\n${edge.from}`;
    const bundle = bundles.get(key);
    if (bundle) bundle.push(edge);
    else bundles.set(key, [edge]);
  }
  const out = new Map<string, number>();
  for (const bundle of bundles.values()) {
    bundle.sort((a, b) => (a.id < b.id ? -1 : 1));
    bundle.forEach((edge, i) => {
      const fan = (i - (bundle.length - 1) / 2) * Math.min(0.22, 0.7 / bundle.length);
      out.set(edge.id, edge.from < edge.to ? fan : -fan);
    });
  }
  return out;
}
