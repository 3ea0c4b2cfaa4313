/**
 * Runs the picture: holds the one sigma of the page, draws what it is given, and tells what is pointed at and clicked.
 * Knows nothing of React, the server or the address bar.
 */
import type { MouseCoords } from 'sigma/types';
import type { GraphView, ViewEdge, ViewNode } from '../../server/api/types.ts';
import type { Lang, Ontology } from '../../server/ontology.ts';
import { type Accent, type AccentKind, edgesAccent, NO_ACCENT, nodeAccent, touched } from './accents.ts';
import { createDrawing, createGraph, type PictureGraph } from './drawing.ts';
import { type Drawing, LabelLayer } from './label-layer.ts';
import { curvatures, edgeAttributes, nodeAttributes, onMap, wantedEnds } from './look.ts';
import { edgeShapes, nearestEdge } from './picking.ts';
import type { Positions } from './positions.ts';
import { hasSoftwareGl } from './software.ts';
import { readTheme, type Theme } from './theme.ts';

export type Target = { kind: 'node' | 'edge'; id: string };

export interface Handlers {
  /** A click or tap; `null` on empty ground. */
  onPick(target: Target | null): void;
  /** Where the pointer rests, with its place in the container; `null` when it rests on nothing. */
  onPoint(target: Target | null, at: { x: number; y: number }): void;
  /** The container has become so much wider or flatter that another arrangement fits it better. */
  onReshape(): void;
}

/** A layer beneath the picture: the map's boundaries. */
export interface Underlay {
  attach(renderer: Drawing, theme: Theme): () => void;
}

export interface Scene {
  picture: GraphView;
  positions: Positions;
  ontology: Ontology;
  lang: Lang;
  underlay: Underlay | null;
}

/** Beyond so many edges a software renderer gets the cheap programs; below, the full ones cost it little. */
const FULL_LOOK_IN_SOFTWARE = 400;
/** Beyond so many edges none is sought under a moving pointer; a click still finds them. */
const HOVERED_EDGES = 5000;
const EDGE_TOLERANCE = 7;
const MOVE_MS = 350;
/** Shorter side, in pixels, from which on nothing is drawn smaller for want of room. */
const ROOMY = 480;
const PADDING = 56;
/** Pixels that a revealed node keeps from the rim. */
const REVEAL_MARGIN = 40;
/** Change of the aspect, as a logarithm, that asks for another arrangement. */
const RESHAPED = 0.2;

export class GraphController {
  readonly container: HTMLElement;
  renderer: Drawing;
  scene: Scene | null = null;
  theme: Theme;
  private readonly labels: LabelLayer;
  private readonly handlers: Handlers;
  private readonly accents: Record<AccentKind, Accent> = {
    hover: NO_ACCENT,
    selected: NO_ACCENT,
    listed: NO_ACCENT,
  };
  private detach: (() => void) | null = null;
  private readonly observer: ResizeObserver;
  private pointed: Target | null = null;
  /** False from a change of sigma's settings to the next frame: until then no part can be repainted alone. */
  private indexed = true;
  /** Aspect at the last arrangement. */
  private shape: number;

  constructor(container: HTMLElement, handlers: Handlers) {
    this.container = container;
    this.handlers = handlers;
    this.theme = readTheme(container);
    this.renderer = createDrawing(container, createGraph(), {
      nodeReducer: (id, data) => {
        const kind = this.accentOfNode(id);
        if (kind === 'head')
          return { ...data, ring: this.theme.pick, ringWidth: 3.5, zIndex: 3, size: data.size + 1 };
        if (kind === 'near') return { ...data, ring: this.theme.pick, ringWidth: 2, zIndex: 2 };
        return data;
      },
      edgeReducer: (id, data) =>
        this.accentList.some(({ edges }) => edges.has(id))
          ? { ...data, color: this.theme.pick, size: data.size + 1.2, zIndex: 3 }
          : data,
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / this.roominess,
    });
    this.labels = new LabelLayer(this.renderer, this.theme, () => this.emphasised);
    this.shape = this.aspect;
    this.observer = new ResizeObserver(() => {
      // Sigma forgets which edge it keeps where, and knows it again when the next frame is drawn.
      this.indexed = false;
      this.renderer.setSetting('stagePadding', PADDING * this.roominess);
      if (Math.abs(Math.log(this.aspect / this.shape)) < RESHAPED) return;
      this.shape = this.aspect;
      this.handlers.onReshape();
    });
    this.observer.observe(container);
    this.listen();
  }

  private get accentList(): Accent[] {
    return [this.accents.hover, this.accents.selected, this.accents.listed];
  }

  private get graph(): PictureGraph {
    return this.renderer.getGraph() as PictureGraph;
  }

  /** Nodes that stand out in their own right: their labels come first. */
  get emphasised(): string[] {
    return this.accentList.flatMap(({ heads }) => [...heads]);
  }

  /** What of the scene's picture is on the canvas. */
  get drawn(): { nodes: ViewNode[]; edges: ViewEdge[] } {
    const { nodes = [], edges = [] } = this.scene?.picture ?? {};
    return {
      nodes: nodes.filter(({ id }) => this.graph.hasNode(id)),
      edges: edges.filter(({ id }) => this.graph.hasEdge(id)),
    };
  }

  /** Draws a scene. The camera goes back to the whole picture unless `keepCamera`. */
  show(scene: Scene, keepCamera = false): void {
    this.scene = scene;
    this.build();
    this.detach?.();
    this.detach = scene.underlay?.attach(this.renderer, this.theme) ?? null;
    if (!keepCamera) this.renderer.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    this.renderer.refresh();
  }

  /** Draws the scene again in the colours that are now in force. */
  restyle(): void {
    this.theme = readTheme(this.container);
    if (this.scene) this.show(this.scene, true);
  }

  /** Makes nodes, or edges with their ends, stand out; nothing when both lists are empty. */
  accent(kind: AccentKind, { nodes = [], edges = [] }: { nodes?: string[]; edges?: string[] }): void {
    const before = this.accents[kind];
    const parts = [...nodes.map((id) => nodeAccent(this.graph, id)), edgesAccent(this.graph, edges)];
    const after: Accent = {
      heads: new Set(parts.flatMap(({ heads }) => [...heads])),
      edges: new Set(parts.flatMap((part) => [...part.edges])),
      near: new Set(parts.flatMap(({ near }) => [...near])),
    };
    this.accents[kind] = after;
    const graph = this.graph;
    const changed = touched(before, after);
    const partialGraph = {
      nodes: changed.nodes.filter((id) => graph.hasNode(id)),
      edges: changed.edges.filter((id) => graph.hasEdge(id)),
    };
    if (partialGraph.nodes.length + partialGraph.edges.length === 0) return;
    this.renderer.refresh({ partialGraph, skipIndexation: this.indexed, schedule: true });
  }

  /** Brings a node into view when it lies outside, by no more than is missing. False when the picture has no such node. */
  reveal(id: string): boolean {
    // Panels may have just taken their room.
    this.renderer.resize();
    const data = this.renderer.getNodeDisplayData(id);
    if (!data) return false;
    const { x, y } = this.renderer.framedGraphToViewport(data);
    const { width, height } = this.renderer.getDimensions();
    const missing = (at: number, length: number) => {
      const margin = Math.min(REVEAL_MARGIN, length / 4);
      return at - Math.min(Math.max(at, margin), length - margin);
    };
    const [dx, dy] = [missing(x, width), missing(y, height)];
    if (dx !== 0 || dy !== 0)
      this.move(this.renderer.viewportToFramedGraph({ x: width / 2 + dx, y: height / 2 + dy }));
    this.renderer.scheduleRender();
    return true;
  }

  zoom(factor: number): void {
    const camera = this.renderer.getCamera();
    this.move({ ratio: camera.getBoundedRatio(camera.ratio / factor) });
  }

  fit(): void {
    this.move({ x: 0.5, y: 0.5, ratio: 1 });
  }

  /** The container in pixels. */
  get window(): { width: number; height: number } {
    const { clientWidth: width, clientHeight: height } = this.container;
    return { width: Math.max(width, 1), height: Math.max(height, 1) };
  }

  private get aspect(): number {
    return this.window.width / this.window.height;
  }

  /** Share of its full size at which everything is drawn: less in a small window. */
  private get roominess(): number {
    const { width, height } = this.window;
    return Math.min(Math.max(Math.min(width, height) / ROOMY, 0.55), 1);
  }

  kill(): void {
    this.observer.disconnect();
    this.detach?.();
    this.renderer.kill();
  }

  private move(state: { x?: number; y?: number; ratio?: number }): void {
    const camera = this.renderer.getCamera();
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still) camera.setState(state);
    else void camera.animate(state, { duration: MOVE_MS });
  }

  private build(): void {
    const { picture, positions, ontology, lang, underlay } = this.scene!;
    const software = hasSoftwareGl() && picture.edges.length > FULL_LOOK_IN_SOFTWARE;
    const graph = createGraph();
    const types = new Map<string, string>();
    const wanted = wantedEnds(picture.edges);
    for (const node of picture.nodes) {
      const at = positions.get(node.id);
      if (!at) continue;
      types.set(node.id, node.type);
      const look = nodeAttributes(node, at, ontology, this.theme, lang, wanted.has(node.id));
      graph.addNode(node.id, software ? { ...look, type: 'point' } : look);
    }
    const edges = underlay ? onMap(picture) : picture.edges;
    const bends = curvatures(edges);
    for (const edge of edges) {
      const from = types.get(edge.from);
      const to = types.get(edge.to);
      if (!from || !to) continue;
      const look = edgeAttributes(
        edge,
        bends.get(edge.id) ?? 0,
        { from, to },
        ontology,
        this.theme,
        software,
      );
      graph.addDirectedEdgeWithKey(edge.id, edge.from, edge.to, look);
    }
    this.renderer.setGraph(graph);
    this.labels.reset(this.theme);
  }

  private accentOfNode(id: string): 'head' | 'near' | null {
    const list = this.accentList;
    if (list.some(({ heads }) => heads.has(id))) return 'head';
    return list.some(({ near }) => near.has(id)) ? 'near' : null;
  }

  private listen(): void {
    const { renderer } = this;
    renderer.on('afterRender', () => {
      this.indexed = true;
    });
    renderer.on('clickNode', ({ node }) => this.handlers.onPick({ kind: 'node', id: node }));
    renderer.on('clickStage', ({ event }) => {
      const id = this.edgeAt(event);
      this.handlers.onPick(id ? { kind: 'edge', id } : null);
    });
    renderer.on('doubleClickNode', ({ preventSigmaDefault }) => preventSigmaDefault());
    renderer.on('enterNode', ({ node, event }) => this.point({ kind: 'node', id: node }, event));
    renderer.on('leaveNode', ({ event }) => this.point(null, event));
    renderer.on('leaveStage', ({ event }) => this.point(null, event));
    renderer.on('moveBody', ({ event }) => {
      if (this.pointed?.kind === 'node' || this.graph.size > HOVERED_EDGES) return;
      const id = this.edgeAt(event);
      this.point(id ? { kind: 'edge', id } : null, event);
    });
  }

  private point(target: Target | null, { x, y }: { x: number; y: number }): void {
    if (target?.id === this.pointed?.id) return;
    this.pointed = target;
    this.container.style.cursor = target ? 'pointer' : '';
    this.accent('hover', target ? { [`${target.kind}s`]: [target.id] } : {});
    this.handlers.onPoint(target, { x, y });
  }

  private edgeAt({ x, y }: MouseCoords | { x: number; y: number }): string | null {
    return nearestEdge(edgeShapes(this.renderer), { x, y }, EDGE_TOLERANCE);
  }
}
