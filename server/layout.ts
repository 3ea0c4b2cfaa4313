/**
 * Network layout: gives every node a place from the edges alone, the same place every time.
 *
 * Louvain finds communities; ForceAtlas2 places the communities; each one's nodes start on a phyllotaxis disc
 * there; a few more rounds of ForceAtlas2 settle the whole; and, while the graph is small, overlaps are removed.
 * Distances are in units of which an average node has about `SPACING` to itself.
 */
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

export interface LayoutNode {
  id: string;
}

export interface LayoutEdge {
  from: string;
  to: string;
  /** Strength of the pull; 1 when absent. */
  weight?: number;
}

export interface Position {
  x: number;
  y: number;
}

const SPACING = 10;
/** Screens are wider than high, and a name needs room beside its node rather than above it. */
const STRETCH = 1.5;
/** Width to height of the room that overlap removal clears around a node and the name to its right. */
const LABEL_SHAPE = 2.5;
/** `noverlap` compares all pairs of a crowded cell: ten seconds at 10,000 nodes. */
const NOVERLAP_LIMIT = 3_000;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Computes a position for every node. Edges whose ends are not among `nodes`, and loops, are ignored; parallel edges
 * pull together. Neither the order of the arguments nor chance has a part in the result.
 */
export function computeLayout(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
): Map<string, Position> {
  const graph = simpleGraph(nodes, edges);
  if (graph.order === 0) return new Map();
  seed(graph);
  const iterations = settleIterations(graph.order);
  if (graph.size > 0) forceAtlas2.assign(graph, { iterations, settings: settings(graph.order) });
  normalise(graph);
  if (graph.order <= NOVERLAP_LIMIT) {
    noverlap.assign(graph, {
      maxIterations: 200,
      inputReducer: (_, { x, y }) => ({ x: (x * STRETCH) / LABEL_SHAPE, y, size: SPACING * 0.17 }),
      outputReducer: (_, { x, y }) => ({ x: (x * LABEL_SHAPE) / STRETCH, y }),
      settings: { margin: SPACING * 0.05, ratio: 1, expansion: 1.1 },
    });
  }
  return new Map(
    graph.mapNodes((id, { x, y }) => [id, { x: round(Number(x) * STRETCH), y: round(Number(y)) }]),
  );
}

/** One undirected edge a pair, nodes and edges in order of their ids. */
function simpleGraph(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Graph {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (const id of [...new Set(nodes.map((node) => node.id))].sort()) graph.addNode(id, { x: 0, y: 0 });
  const weights = new Map<string, { a: string; b: string; weight: number }>();
  for (const { from, to, weight = 1 } of edges) {
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const key = `${a}\n${b}`;
    const known = weights.get(key);
    weights.set(key, { a, b, weight: (known?.weight ?? 0) + weight });
  }
  for (const key of [...weights.keys()].sort()) {
    const { a, b, weight } = weights.get(key)!;
    // Ten sentences about one pair bind it, but not ten times as close as one.
    graph.addEdge(a, b, { weight: 1 + Math.log2(Math.max(1, weight)) });
  }
  return graph;
}

/** Starting positions: every community on a disc of its own. */
function seed(graph: Graph): void {
  const members = new Map<string, string[]>();
  const communities = graph.size > 0 ? louvain(graph, { rng: mulberry32(1) }) : {};
  graph.forEachNode((id) => {
    const community = graph.degree(id) === 0 ? 'alone' : String(communities[id]);
    const known = members.get(community);
    if (known) known.push(id);
    else members.set(community, [id]);
  });
  const centres = placeCommunities(graph, members);
  for (const [community, ids] of members) {
    const centre = centres.get(community)!;
    ids.sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1));
    for (const [i, id] of ids.entries()) {
      const spot = phyllotaxis(i);
      graph.mergeNodeAttributes(id, { x: centre.x + spot.x, y: centre.y + spot.y });
    }
  }
}

function placeCommunities(graph: Graph, members: Map<string, string[]>): Map<string, Position> {
  const quotient = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  const communityOf = new Map<string, string>();
  const bySize = [...members].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  for (const [i, [community, ids]] of bySize.entries()) {
    const spot = phyllotaxis(i * 4);
    quotient.addNode(community, { ...spot, size: SPACING * Math.sqrt(ids.length) });
    for (const id of ids) communityOf.set(id, community);
  }
  graph.forEachEdge((_, attributes, source, target) => {
    const a = communityOf.get(source)!;
    const b = communityOf.get(target)!;
    if (a === b) return;
    const weight = Number(attributes.weight);
    quotient.updateEdge(a, b, (known) => ({ weight: Number(known.weight ?? 0) + weight }));
  });
  if (quotient.order > 1) {
    forceAtlas2.assign(quotient, {
      iterations: 200,
      settings: { ...settings(quotient.order), adjustSizes: true, scalingRatio: SPACING * 2 },
    });
  }
  return new Map(quotient.mapNodes((id, { x, y }) => [id, { x: Number(x), y: Number(y) }]));
}

/** The i-th seed of a sunflower: even spacing on a disc that grows outwards. */
function phyllotaxis(i: number): Position {
  const radius = SPACING * Math.sqrt(i) * 0.6;
  return { x: radius * Math.cos(i * GOLDEN_ANGLE), y: radius * Math.sin(i * GOLDEN_ANGLE) };
}

/** How long to let forces work: long where it is cheap, a touch where the seed must do. */
function settleIterations(order: number): number {
  if (order <= 500) return 400;
  if (order <= NOVERLAP_LIMIT) return 120;
  return order <= 20_000 ? 20 : 8;
}

function settings(order: number) {
  return {
    barnesHutOptimize: order > 300,
    barnesHutTheta: 1.2,
    scalingRatio: SPACING,
    gravity: 0.3,
    strongGravityMode: order <= 30,
    slowDown: 1 + Math.log(order),
    edgeWeightInfluence: 1,
  };
}

/** Centres the picture and scales it to `SPACING`² for each node, whatever units the forces ended in. */
function normalise(graph: Graph): void {
  const xs = graph.mapNodes((_, node) => Number(node.x));
  const ys = graph.mapNodes((_, node) => Number(node.y));
  const middle = { x: median(xs), y: median(ys) };
  const radii = xs.map((x, i) => Math.hypot(x - middle.x, ys[i]! - middle.y));
  const reach = quantile(radii, 0.9) || 1;
  const wanted = (SPACING * Math.sqrt(graph.order)) / 2;
  graph.updateEachNodeAttributes((_, node) => {
    const dx = Number(node.x) - middle.x;
    const dy = Number(node.y) - middle.y;
    const radius = Math.hypot(dx, dy) / reach;
    // Drawing the far ones in and the crowded ones out keeps an outlier from shrinking all the rest.
    const scale = radius > 0 ? (wanted * radius ** 0.85) / (radius * reach) : 0;
    return { ...node, x: dx * scale, y: dy * scale };
  });
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

function median(values: number[]): number {
  return quantile(values, 0.5);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A small seeded generator of numbers in [0, 1): chance that is the same every time. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
