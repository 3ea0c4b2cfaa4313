/** Sets up one sigma with the project's own programs and label layer: for the screen, and again for an exported picture. */
import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import { createModalityEdgeProgram } from './edge-program.ts';
import { type Drawing, LABEL_FONT } from './label-layer.ts';
import type { EdgeAttributes, NodeAttributes } from './look.ts';
import { ShapeProgram } from './node-program.ts';

export type PictureGraph = Graph<NodeAttributes, EdgeAttributes>;

const CURVE_SEGMENTS = 16;
const StraightEdges = createModalityEdgeProgram(1);
const CurvedEdges = createModalityEdgeProgram(CURVE_SEGMENTS);

/** Layers of sigma that this client never uses; each would cost a full-size canvas in every frame. */
const UNUSED_LAYERS = ['edgeLabels', 'hovers', 'hoverNodes'];

/** An empty graph of the kind that is drawn. */
export function createGraph(): PictureGraph {
  return new Graph<NodeAttributes, EdgeAttributes>({ type: 'directed', multi: true });
}

/** A sigma in `container`; `settings` adds reducers, or scales everything for an export. */
export function createDrawing(
  container: HTMLElement,
  graph: PictureGraph,
  settings: Partial<Settings<NodeAttributes, EdgeAttributes>>,
): Drawing {
  const renderer = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: 'shape',
    defaultEdgeType: 'straight',
    nodeProgramClasses: {
      shape: ShapeProgram as never,
      point: NodePointProgram as never,
    },
    edgeProgramClasses: {
      straight: StraightEdges as never,
      curved: CurvedEdges as never,
      line: EdgeLineProgram as never,
    },
    labelFont: LABEL_FONT,
    renderLabels: false,
    renderEdgeLabels: false,
    minEdgeThickness: 1,
    zIndex: true,
    minCameraRatio: 0.03,
    maxCameraRatio: 2.5,
    tapMoveTolerance: 14,
    ...settings,
  });
  const canvases = renderer.getCanvases();
  for (const layer of UNUSED_LAYERS) if (canvases[layer]) canvases[layer].style.display = 'none';
  return renderer;
}
