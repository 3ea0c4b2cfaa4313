/** The claims of ways: what leads to a port, gate or province, and what a road passes. */

import type { Modality } from '../../../ontology.ts';
import type { Context } from '../context.ts';
import type { Entity } from '../document.ts';

/** CONNECTS_TO, told in a sentence; nothing where an end or the modality is missing. */
export function connect(
  context: Context,
  sentence: number,
  from: Entity | null | undefined,
  to: Entity | null | undefined,
  modality: Modality | null,
  rule: string,
): void {
  context.claims.add({ type: 'CONNECTS_TO', from, to, sentence, rule, modality, confidence: 0.8 });
}

/** PASSES_THROUGH, told in a sentence; nothing where an end or the modality is missing. */
export function pass(
  context: Context,
  sentence: number,
  road: Entity | null | undefined,
  to: Entity | null | undefined,
  modality: Modality | null,
  rule: string,
  confidence = 0.8,
): void {
  context.claims.add({ type: 'PASSES_THROUGH', from: road, to, sentence, rule, modality, confidence });
}

/** A road is taken by what goes on: `xe theo quốc lộ A …`. */
export const TAKEN = /(?:theo|men|xuôi|ngược|bằng) $/u;

/** `sẽ theo quốc lộ A xuống cảng B`: a road in use leads to a port that works, whatever is to go there by it. */
export function asItStands(road: Entity, port: Entity, how: Modality | null): Modality | null {
  const isThere =
    road.record?.properties.status === 'in use' && port.record?.properties.status === 'operating';
  return how !== null && isThere ? 'existing' : how;
}
