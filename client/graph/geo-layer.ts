/**
 * The boundaries under the map layout, on a canvas of sigma's own so that an exported picture holds them too. One path a
 * feature, built once; each frame only sets the transformation.
 */
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Underlay } from './controller.ts';
import type { Drawing } from './label-layer.ts';
import { mercator } from './map.ts';
import type { Theme } from './theme.ts';

interface Area {
  path: Path2D;
  kind: 'land' | 'other' | 'unit';
}

/** Countries whose provinces the graph is about. */
const OWN = new Set(['VN', 'LA']);

/** Sigma's typings leave `beforeLayer` out of this method's options; it passes them on all the same. */
const BENEATH = { style: {}, beforeLayer: 'edges' };

function ring(path: Path2D, points: Position[]): void {
  points.forEach(([lon = 0, lat = 0], i) => {
    const { x, y } = mercator(lat, lon);
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  });
  path.closePath();
}

function toArea({ geometry, properties }: Feature): Area[] {
  const path = new Path2D();
  if (geometry?.type === 'Polygon') for (const points of geometry.coordinates) ring(path, points);
  else if (geometry?.type === 'MultiPolygon')
    for (const polygon of geometry.coordinates) for (const points of polygon) ring(path, points);
  else return [];
  if (properties?.country) return [{ path, kind: 'unit' }];
  return [{ path, kind: OWN.has(String(properties?.id)) ? 'land' : 'other' }];
}

/** The layer for a collection of outlines: countries (`id`), and first-level units, which name their `country`. */
export function geoUnderlay(collection: FeatureCollection): Underlay {
  const areas = collection.features.flatMap(toArea);
  return {
    attach(renderer, theme) {
      if (!renderer.getCanvases().geo) renderer.createCanvasContext('geo', BENEATH);
      renderer.resize(true);
      const draw = () => drawAreas(renderer, areas, theme);
      renderer.on('afterRender', draw);
      return () => {
        renderer.off('afterRender', draw);
        renderer.getCanvases().geo?.getContext('2d')?.clearRect(0, 0, 1e5, 1e5);
      };
    },
  };
}

function drawAreas(renderer: Drawing, areas: readonly Area[], theme: Theme): void {
  const context = renderer.getCanvases().geo?.getContext('2d');
  if (!context) return;
  const origin = renderer.graphToViewport({ x: 0, y: 0 });
  const unit = renderer.graphToViewport({ x: 1, y: 1 });
  const [sx, sy] = [unit.x - origin.x, unit.y - origin.y];
  const { width, height } = renderer.getDimensions();
  context.save();
  context.fillStyle = theme.sea;
  context.fillRect(0, 0, width, height);
  context.transform(sx, 0, 0, sy, origin.x, origin.y);
  context.lineJoin = 'round';
  const fills = { land: theme.land, other: theme.landOther, unit: null };
  for (const { path, kind } of areas) {
    const fill = fills[kind];
    if (!fill) continue;
    context.fillStyle = fill;
    context.fill(path, 'evenodd');
  }
  context.strokeStyle = theme.border;
  context.lineWidth = 0.8 / sx;
  for (const { path, kind } of areas) if (kind === 'unit') context.stroke(path);
  context.strokeStyle = theme.borderState;
  context.lineWidth = 1.6 / sx;
  for (const { path, kind } of areas) if (kind !== 'unit') context.stroke(path);
  context.restore();
}
