/** The picture as it stands on the screen, drawn again at a higher resolution into one canvas. */
import type { GraphController } from './controller.ts';
import { createDrawing, type PictureGraph } from './drawing.ts';
import { LabelLayer } from './label-layer.ts';

/** Pixels of the result for each pixel of the page, at least. */
const RESOLUTION = 2;

/**
 * Draws the scene of `controller` with a second, short-lived sigma. Everything given in pixels (nodes, lines, dashes, letters) grows
 * with it, so that the result looks as the screen does. `scale` is what one pixel of the page has become.
 */
export function takeSnapshot(controller: GraphController): { canvas: HTMLCanvasElement; scale: number } {
  const ratio = window.devicePixelRatio || 1;
  const k = Math.max(1, RESOLUTION / ratio);
  const { width, height } = controller.renderer.getDimensions();
  const container = document.createElement('div');
  Object.assign(container.style, {
    position: 'fixed',
    left: '-30000px',
    top: '0',
    width: `${width * k}px`,
    height: `${height * k}px`,
  });
  document.body.append(container);
  const settings = controller.renderer.getSettings();
  const renderer = createDrawing(container, controller.renderer.getGraph() as PictureGraph, {
    nodeReducer: settings.nodeReducer,
    edgeReducer: (id, data) => {
      const look = { ...data, ...settings.edgeReducer?.(id, data) };
      return { ...look, dash: [look.dash[0] * k, look.dash[1] * k] };
    },
    minEdgeThickness: settings.minEdgeThickness * k,
    stagePadding: settings.stagePadding * k,
    zoomToSizeRatioFunction: (ratio) => settings.zoomToSizeRatioFunction(ratio) / k,
  });
  try {
    const labels = new LabelLayer(renderer, controller.theme, () => controller.emphasised, k);
    labels.reset(controller.theme);
    renderer.setCustomBBox(controller.renderer.getCustomBBox());
    renderer.getCamera().setState(controller.renderer.getCamera().getState());
    controller.scene?.underlay?.attach(renderer, controller.theme);
    renderer.refresh();
    const canvas = document.createElement('canvas');
    canvas.width = width * k * ratio;
    canvas.height = height * k * ratio;
    const context = canvas.getContext('2d')!;
    context.fillStyle = controller.theme.canvas;
    context.fillRect(0, 0, canvas.width, canvas.height);
    const layers = renderer.getCanvases();
    for (const layer of ['geo', 'edges', 'nodes', 'labels']) {
      const drawn = layers[layer];
      if (drawn?.width) context.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    }
    return { canvas, scale: k * ratio };
  } finally {
    renderer.kill();
    container.remove();
  }
}
