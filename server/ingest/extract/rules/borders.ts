/** BORDERS and PAIRED_WITH: provinces that share a border, gates that face each other across it. */

import { type Context, group, matches } from '../context.ts';
import type { Entity } from '../document.ts';
import { spansIn } from '../shape.ts';

export function borders(context: Context): void {
  for (const shape of context.placeShapes) {
    const between = [
      '@border~12 (?:của|giữa|between) {a:P|V} (?:và|với|-|and) {b:P|V}',
      '@border {a:P} - {b:P}',
      '{a:P} @borders~12 {b:P}',
      '(?:giáp ranh|giáp biên)~8 (?:giữa )?{a:P} (?:và|với|-) {b:P}',
    ];
    for (const source of between) {
      for (const match of matches(context, shape, source)) {
        add(context, shape.index, group(shape, match, 'a')[0], group(shape, match, 'b')[0]);
      }
    }
    for (const match of matches(context, shape, '@border~12 giữa {both:B}')) {
      const [a, b] = group(shape, match, 'both');
      add(context, shape.index, a, b);
    }
  }
}

function add(context: Context, sentence: number, a: Entity | undefined, b: Entity | undefined): void {
  context.claims.add({ type: 'BORDERS', from: a, to: b, sentence, rule: 'borders', confidence: 0.85 });
}

/** `cặp cửa khẩu A - B`, `cửa khẩu A - B`: two gates of two countries. */
export function pairedWith(context: Context): void {
  for (const shape of context.placeShapes) {
    for (const match of matches(
      context,
      shape,
      '(?:cặp|hai) cửa khẩu~24:? {a:G}(?:~12{L})?(?:, {P})? và {b:G}',
    )) {
      const [a] = group(shape, match, 'a');
      const [b] = group(shape, match, 'b');
      if (a && b && (!a.country || a.country !== b.country)) {
        context.claims.add({
          type: 'PAIRED_WITH',
          from: a,
          to: b,
          sentence: shape.index,
          rule: 'gate-pair',
          confidence: 0.85,
        });
      }
    }
    for (const match of matches(context, shape, '{a:G}(?: \\([^)]*\\))? (?<joint>-|và|and) (?={b:G})')) {
      const [first] = spansIn(shape, match.groups?.a);
      const [a] = group(shape, match, 'a');
      const [b] = group(shape, match, 'b');
      if (!a || !b || (a.country && a.country === b.country)) continue;
      const together =
        match.groups?.joint === '-' ||
        /cặp|hai|pair/.test(first?.head ?? '') ||
        /đối diện|facing|opposite/.test(shape.text);
      if (!together) continue;
      context.claims.add({
        type: 'PAIRED_WITH',
        from: a,
        to: b,
        sentence: shape.index,
        rule: 'gate-pair',
        confidence: 0.9,
      });
    }
  }
}
