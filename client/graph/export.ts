/** The picture as a PNG file: what is seen, with its title above, the legend and the source line below. */
import type { Lang, Ontology } from '../../server/ontology.ts';
import type { GraphController } from './controller.ts';
import { LABEL_FONT } from './label-layer.ts';
import { DASHES } from './look.ts';
import { SHAPE_PATHS } from './shapes.ts';
import { takeSnapshot } from './snapshot.ts';

export interface Caption {
  title: string;
  source: string;
  lang: Lang;
  ontology: Ontology;
  /** What edges of the gazetteer alone are called. */
  reference: string;
}

const MARGIN = 20;
const TITLE = 22;
const TEXT = 13;
const ROW = 24;

interface Entry {
  text: string;
  draw(context: CanvasRenderingContext2D, x: number, y: number): void;
}

/** Draws the picture, and gives it to the browser as a download. */
export async function exportPng(controller: GraphController, caption: Caption): Promise<void> {
  const canvas = composePicture(controller, caption);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser could not write the picture as PNG.');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${fileName(caption.title)}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function fileName(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^lang-gieng-/, '');
  return `lang-gieng-${words.slice(0, 60)}`.replace(/-$/, '');
}

/** The whole sheet: title, picture, legend, source. */
export function composePicture(controller: GraphController, caption: Caption): HTMLCanvasElement {
  const { canvas: picture, scale } = takeSnapshot(controller);
  const { theme } = controller;
  const width = picture.width / scale;
  const height = picture.height / scale;
  const measure = document.createElement('canvas').getContext('2d')!;
  measure.font = `${TEXT}px ${LABEL_FONT}`;
  const rows = flow(measure, legendEntries(controller, caption), width - 2 * MARGIN);
  const top = MARGIN + TITLE + 14;
  const sheet = document.createElement('canvas');
  sheet.width = picture.width;
  sheet.height = Math.round((top + height + MARGIN + rows.length * ROW + ROW + MARGIN) * scale);
  const context = sheet.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = theme.canvas;
  context.fillRect(0, 0, width, sheet.height / scale);
  context.drawImage(picture, 0, top, width, height);
  context.textBaseline = 'middle';
  context.fillStyle = theme.ink;
  context.font = `600 ${TITLE}px ${LABEL_FONT}`;
  context.fillText(caption.title, MARGIN, MARGIN + TITLE / 2, width - 2 * MARGIN);
  context.font = `${TEXT}px ${LABEL_FONT}`;
  let y = top + height + MARGIN;
  for (const row of rows) {
    for (const { entry, x } of row) {
      entry.draw(context, MARGIN + x, y);
      context.fillStyle = theme.ink;
      context.fillText(entry.text, MARGIN + x + 36, y);
    }
    y += ROW;
  }
  context.fillStyle = theme.muted;
  context.fillText(caption.source, MARGIN, y + 4, width - 2 * MARGIN);
  return sheet;
}

/** What the picture holds, and nothing else. */
function legendEntries(controller: GraphController, { ontology, lang, reference }: Caption): Entry[] {
  const { theme } = controller;
  const { nodes: drawnNodes, edges: drawnEdges } = controller.drawn;
  const types = new Set(drawnNodes.map(({ type }) => type));
  const nodes = ontology.labels
    .filter(({ name }) => types.has(name))
    .map(
      (label): Entry => ({
        text: label.title[lang],
        draw(context, x, y) {
          context.save();
          context.translate(x + 10, y - 8);
          context.scale(16 / 24, 16 / 24);
          context.fillStyle = label.color;
          context.fill(new Path2D(SHAPE_PATHS[label.shape]), 'evenodd');
          context.restore();
        },
      }),
    );
  const line = (text: string, color: string, dash: readonly number[]): Entry => ({
    text,
    draw(context, x, y) {
      context.save();
      context.strokeStyle = color;
      context.lineWidth = 2;
      context.setLineDash(dash[1] ? [...dash] : []);
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x + 30, y);
      context.stroke();
      context.restore();
    },
  });
  const stated = new Set(drawnEdges.filter(({ claims }) => claims > 0).map(({ modality }) => modality));
  const edges = ontology.modalities
    .filter(({ id }) => stated.has(id))
    .map(({ id, title }) => line(title[lang], theme.edge[id], DASHES[id]));
  if (drawnEdges.some(({ claims }) => claims === 0))
    edges.push(line(reference, theme.edge.reference, DASHES.existing));
  return [...nodes, ...edges];
}

/** Sets entries side by side, on as many rows as the width asks for. */
function flow(context: CanvasRenderingContext2D, entries: Entry[], width: number) {
  const rows: { entry: Entry; x: number }[][] = [[]];
  let x = 0;
  for (const entry of entries) {
    const needs = 36 + context.measureText(entry.text).width;
    if (x > 0 && x + needs > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)!.push({ entry, x });
    x += needs + 24;
  }
  return rows;
}
