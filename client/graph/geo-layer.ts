/**
 * The boundaries under the map layout, on a canvas of sigma's own so that an exported picture holds them too. One path a
 * feature, built once; each frame only sets the transformation.
 */
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Underlay } from './controller.ts';
import type { Drawing } from './label-layer.ts';
import { mercator } from './map.ts';
import { nearLines, ringsOf, without } from './outlines.ts';
import type { Theme } from './theme.ts';

interface Area {
  fill: Path2D;
  /** The outline, without what another source draws. */
  line: Path2D;
  kind: 'land' | 'other' | 'unit' | 'sourced';
}

/** Countries whose provinces the graph is about. */
const OWN = new Set(['VN', 'LA']);
/** The country whose units come from another source than all countries: its border is drawn from them alone. */
const SOURCED = 'LA';

/** Pixels. */
const UNIT_LINE = 0.8;
const STATE_LINE = 1.6;

/** Sigma's typings leave `beforeLayer` out of this method's options; it passes them on all the same. */
const BENEATH = { style: {}, beforeLayer: 'edges' };

function trace(lines: readonly Position[][], closed: boolean): Path2D {
  const path = new Path2D();
  for (const points of lines) {
    points.forEach(([lon = 0, lat = 0], i) => {
      const { x, y } = mercator(lat, lon);
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
    if (closed) path.closePath();
  }
  return path;
}

function kindOf({ properties }: Feature): Area['kind'] {
  if (properties?.country) return properties.country === SOURCED ? 'sourced' : 'unit';
  return OWN.has(String(properties?.id)) ? 'land' : 'other';
}

function toAreas(features: readonly Feature[]): Area[] {
  const sourced = features.filter((feature) => kindOf(feature) === 'sourced').flatMap(ringsOf);
  const drawn = nearLines(sourced);
  return features.map((feature) => {
    const rings = ringsOf(feature);
    const fill = trace(rings, true);
    const kind = kindOf(feature);
    if (kind === 'sourced') return { fill, line: fill, kind };
    const cut = sourced.length > 0 && feature.properties?.id === SOURCED;
    return { fill, line: trace(cut ? [] : rings.flatMap((ring) => without(ring, drawn)), false), kind };
  });
}

/** The layer for a collection of outlines: countries (`id`), and first-level units, which name their `country`. */
export function geoUnderlay(collection: FeatureCollection): Underlay {
  const areas = toAreas(collection.features);
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
  const fill = (kind: Area['kind'], color: string) => {
    context.fillStyle = color;
    for (const area of areas) if (area.kind === kind) context.fill(area.fill, 'evenodd');
  };
  const stroke = (kind: Area['kind'], color: string, pixels: number) => {
    context.strokeStyle = color;
    context.lineWidth = pixels / sx;
    for (const area of areas) if (area.kind === kind) context.stroke(area.line);
  };
  fill('other', theme.landOther);
  fill('land', theme.land);
  stroke('unit', theme.border, UNIT_LINE);
  stroke('other', theme.borderState, STATE_LINE);
  stroke('land', theme.borderState, STATE_LINE);
  // The outer half of a thick line around every unit is left standing by the fill: the border of the state.
  stroke('sourced', theme.borderState, 2 * STATE_LINE);
  fill('sourced', theme.land);
  stroke('sourced', theme.border, UNIT_LINE);
  context.restore();
}
