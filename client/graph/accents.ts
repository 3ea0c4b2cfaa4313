/**
 * What stands out at the moment: under the pointer, selected, or pointed at from a list. Accents only add (the rest is never
 * dimmed), so that a change touches the few items concerned and not the whole picture.
 */
import type { PictureGraph } from './drawing.ts';

export interface Accent {
  /** Nodes that are meant themselves. */
  heads: Set<string>;
  /** Their edges, and the nodes at the other ends. */
  edges: Set<string>;
  near: Set<string>;
}

export type AccentKind = 'hover' | 'selected' | 'listed';

export const NO_ACCENT: Accent = { heads: new Set(), edges: new Set(), near: new Set() };

/** A node with its neighbourhood. */
export function nodeAccent(graph: PictureGraph, id: string): Accent {
  if (!graph.hasNode(id)) return NO_ACCENT;
  return { heads: new Set([id]), edges: new Set(graph.edges(id)), near: new Set(graph.neighbors(id)) };
}

/** Edges with their ends. */
export function edgesAccent(graph: PictureGraph, ids: Iterable<string>): Accent {
  const edges = new Set([...ids].filter((id) => graph.hasEdge(id)));
  const heads = new Set([...edges].flatMap((id) => graph.extremities(id)));
  return { heads, edges, near: new Set() };
}

/** Items that look different once `before` has given way to `after`. */
export function touched(before: Accent, after: Accent): { nodes: string[]; edges: string[] } {
  return {
    nodes: [...new Set([...before.heads, ...before.near, ...after.heads, ...after.near])],
    edges: [...new Set([...before.edges, ...after.edges])],
  };
}
