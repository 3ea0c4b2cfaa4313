/** Draws node labels on sigma's label canvas after each frame, in place of sigma's own, which overlap. */
import type Sigma from 'sigma';
import {
  type LabelCandidate,
  type PlacedLabel,
  placeLabels,
  type Rank,
  type Side,
  wrapLabel,
} from './labels.ts';
import type { EdgeAttributes, NodeAttributes } from './look.ts';
import type { Theme } from './theme.ts';

export const LABEL_FONT = '"Noto Sans", "Noto Sans Lao", sans-serif';

/** Labels tried in one frame: beyond it, nothing more would find room. */
const BUDGET = 300;
const LINE_CHARACTERS = 24;
/** The same in the narrower form that a locality's name takes where the usual one finds no room. */
const NARROW_CHARACTERS = 13;

export type Drawing = Sigma<NodeAttributes, EdgeAttributes>;

interface Measured {
  lines: string[];
  width: number;
  height: number;
  font: string;
  size: number;
  /** The narrower form, where there is one. */
  narrow?: { lines: string[]; width: number; height: number };
}

export class LabelLayer {
  /** Labels of the last frame. */
  placed: PlacedLabel[] = [];
  private order: string[] = [];
  private readonly sides = new Map<string, Side>();
  private readonly measured = new Map<string, Measured>();
  private readonly renderer: Drawing;
  private theme: Theme;
  /** Nodes whose label comes before all others: hovered and selected ones. */
  private readonly first: () => Iterable<string>;
  /** Size of everything against the screen: more than 1 in an exported picture. */
  private readonly scale: number;

  constructor(renderer: Drawing, theme: Theme, first: () => Iterable<string>, scale = 1) {
    this.renderer = renderer;
    this.theme = theme;
    this.first = first;
    this.scale = scale;
    renderer.on('afterRender', () => this.draw());
  }

  /** To be called when nodes, names or theme have changed. */
  reset(theme: Theme): void {
    this.theme = theme;
    this.measured.clear();
    this.sides.clear();
    this.order = this.graph
      .nodes()
      .sort(
        (a, b) =>
          this.graph.getNodeAttribute(b, 'precedence') - this.graph.getNodeAttribute(a, 'precedence') ||
          (a < b ? -1 : 1),
      );
  }

  private get graph() {
    return this.renderer.getGraph();
  }

  private draw(): void {
    const context = this.renderer.getCanvases().labels?.getContext('2d');
    if (!context) return;
    const { width, height } = this.renderer.getDimensions();
    const candidates: LabelCandidate[] = [];
    const forced = new Set(this.first());
    for (const id of this.byImportance(forced)) {
      if (candidates.length >= BUDGET) break;
      const data = this.graph.hasNode(id) ? this.renderer.getNodeDisplayData(id) : undefined;
      if (!data) continue;
      const { x, y } = this.renderer.framedGraphToViewport(data);
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const radius = this.renderer.scaleSize(data.size);
      const text = this.measure(context, id);
      candidates.push({
        id,
        x,
        y,
        radius,
        width: text.width,
        height: text.height,
        narrow: text.narrow,
        side: this.sides.get(id),
        rank: this.rankOf(id, forced),
      });
    }
    this.placed = placeLabels(candidates, { width, height });
    this.sides.clear();
    for (const label of this.placed) this.sides.set(label.id, label.side);
    // The important ones last: where two halos touch, theirs is whole.
    for (const label of [...this.placed].reverse()) this.write(context, label, forced.has(label.id));
  }

  private rankOf(id: string, forced: Set<string>): Rank {
    if (forced.has(id)) return 'forced';
    return this.graph.getNodeAttribute(id, 'landmark') ? 'firm' : 'lesser';
  }

  private *byImportance(first: Set<string>): Generator<string> {
    yield* first;
    for (const id of this.order) if (!first.has(id)) yield id;
  }

  private measure(context: CanvasRenderingContext2D, id: string): Measured {
    const held = this.measured.get(id);
    if (held) return held;
    const { label, locality, importance } = this.graph.getNodeAttributes(id);
    const size = (locality ? Math.min(12.5 + importance / 12, 16) : 12) * this.scale;
    const font = `${locality ? 600 : 400} ${size}px ${LABEL_FONT}`;
    context.font = font;
    const lines = wrapLabel(label, LINE_CHARACTERS);
    const room = (lines: string[]) => ({
      lines,
      width: Math.max(...lines.map((line) => context.measureText(line).width)) + 4 * this.scale,
      height: lines.length * size * 1.22,
    });
    const narrow = locality && label.length > NARROW_CHARACTERS ? wrapLabel(label, NARROW_CHARACTERS) : null;
    const measured: Measured = { ...room(lines), font, size };
    if (narrow) measured.narrow = room(narrow);
    this.measured.set(id, measured);
    return measured;
  }

  private write(context: CanvasRenderingContext2D, placed: PlacedLabel, strong: boolean): void {
    const { id, side, box } = placed;
    const { font, size, ...measured } = this.measure(context, id);
    const lines = (placed.narrowed && measured.narrow?.lines) || measured.lines;
    const { locality } = this.graph.getNodeAttributes(id);
    context.font = font;
    context.textBaseline = 'middle';
    const across = side.split('-')[0];
    context.textAlign = across === 'right' ? 'left' : across === 'left' ? 'right' : 'center';
    context.lineJoin = 'round';
    context.lineWidth = 3.5 * this.scale;
    context.strokeStyle = this.theme.canvas;
    context.fillStyle = strong ? this.theme.pick : locality ? this.theme.ink : this.theme.muted;
    const pad = 2 * this.scale;
    const x =
      across === 'right' ? box.left + pad : across === 'left' ? box.right - pad : (box.left + box.right) / 2;
    const middle = (box.top + box.bottom) / 2;
    lines.forEach((line, i) => {
      const y = middle + (i - (lines.length - 1) / 2) * size * 1.22;
      context.strokeText(line, x, y);
      context.fillText(line, x, y);
    });
  }
}
