/**
 * The portable subset of Cypher: what both engines answer alike.
 *
 * The embedded engine answers some constructs wrongly without an error, and lacks others. Each rule names one, says why
 * in a line, and finds it in a parsed statement. All product Cypher keeps to the subset (a test lints it); statements
 * of the console are run as they are, with a warning where the answer would be wrong.
 */
import type { Branch, Position, Tree } from './parse.ts';
import { FUNCTION_RULES } from './portable/functions.ts';
import { NAME_RULES } from './portable/names.ts';
import { PATTERN_RULES } from './portable/patterns.ts';
import { PROJECTION_RULES } from './portable/projections.ts';
import { SYNTAX_RULES } from './portable/syntax.ts';
import { VALUE_RULES } from './portable/values.ts';

/** What a construct leads to: another answer than Neo4j's, an error on one engine, or long waiting. */
export type Effect = 'wrong' | 'error' | 'slow' | 'style';

export interface PortableRule {
  name: string;
  effect: Effect;
  /** Why, and what to write instead. */
  reason: string;
  /** The parts of the statement that break the rule. */
  find(tree: Branch): Iterable<Tree>;
}

export const PORTABLE_RULES: PortableRule[] = [
  ...PATTERN_RULES,
  ...PROJECTION_RULES,
  ...VALUE_RULES,
  ...FUNCTION_RULES,
  ...SYNTAX_RULES,
  ...NAME_RULES,
];

export interface Finding extends Position {
  rule: string;
  effect: Effect;
  message: string;
}

/** What in a parsed statement is outside the portable subset, in the order of the statement. */
export function portabilityFindings(tree: Branch): Finding[] {
  return PORTABLE_RULES.flatMap(({ name, effect, reason, find }) =>
    [...find(tree)].map(({ offset, line, column }) => {
      const message = `Line ${line}, column ${column}: ${reason} (${name})`;
      return { rule: name, effect, message, offset, line, column };
    }),
  ).sort((a, b) => a.offset - b.offset);
}
