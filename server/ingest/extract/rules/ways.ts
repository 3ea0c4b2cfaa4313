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
