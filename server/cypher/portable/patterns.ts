/** Rules on what is matched: patterns, paths, labels. */
import type { Branch } from '../parse.ts';
import type { PortableRule } from '../portable.ts';
import { childOf, childrenOf, find, isLeaf, nameOf, textOf, tokensOf, walk } from '../tree.ts';
import { kindsOf } from './entities.ts';

const has = (branch: Branch, token: string) => tokensOf(branch).includes(token);

/** The lower and upper bound that a variable length states: `*2..5`, `*3`. */
function lengthBounds(length: Branch): { from: number | null; to: number | null } {
  const match = /^\*(\d*)(\.\.)?(\d*)$/.exec(textOf(length));
  const number = (text: string | undefined) => (text ? Number(text) : null);
  const from = number(match?.[1]);
  return { from, to: match?.[2] ? number(match[3]) : from };
}

/** True when one relationship could stand at both places of a path. */
function overlap(one: Branch, other: Branch): boolean {
  if (childOf(one, 'pathLength') || childOf(other, 'pathLength')) return false;
  const types = (pattern: Branch) => find(pattern, 'LabelName').map(nameOf);
  const [a, b] = [types(one), types(other)];
  return a.length === 0 || b.length === 0 || a.some((type) => b.includes(type));
}

/** True when a name occurs in the statement ahead of a clause. */
function boundBefore(tree: Branch, clause: Branch, name: string): boolean {
  return find(tree, 'variable').some((part) => part.offset < clause.offset && nameOf(part) === name);
}

export const PATTERN_RULES: PortableRule[] = [
  {
    name: 'optional-match-subquery',
    effect: 'wrong',
    reason:
      'OPTIONAL MATCH with a pattern or subquery in its WHERE loses rows; put the pattern into the match',
    *find(tree) {
      for (const clause of find(tree, 'matchClause')) {
        const where = childOf(clause, 'whereClause');
        if (where && has(clause, 'OPTIONAL'))
          yield* find(
            where,
            'patternExpression',
            'existsExpression',
            'countExpression',
            'patternComprehension',
          );
      }
    },
  },
  {
    name: 'shortest-path-predicate',
    effect: 'wrong',
    reason:
      'a condition on the path of shortestPath() filters after the search; name the types in the pattern',
    *find(tree) {
      for (const clause of find(tree, 'matchClause')) {
        const where = childOf(clause, 'whereClause');
        for (const pattern of where ? find(clause, 'pattern') : []) {
          const path = childOf(pattern, 'variable');
          if (!where || !path || find(pattern, 'shortestPathPattern').length === 0) continue;
          yield* find(where, 'variable').filter((part) => nameOf(part) === nameOf(path));
        }
      }
    },
  },
  {
    name: 'shortest-path-length',
    effect: 'error',
    reason: 'shortestPath() takes no least length above 1',
    find: (tree) =>
      find(tree, 'shortestPathPattern').flatMap((path) =>
        find(path, 'pathLength').filter((length) => (lengthBounds(length).from ?? 1) > 1),
      ),
  },
  {
    name: 'empty-interval',
    effect: 'wrong',
    reason: 'a length that nothing can have matches all the same',
    find: (tree) =>
      find(tree, 'pathLength').filter((length) => {
        const { from, to } = lengthBounds(length);
        return to !== null && (to < (from ?? 1) || to === 0);
      }),
  },
  {
    name: 'type-predicate',
    effect: 'wrong',
    reason: "r:TYPE as a condition is null; write type(r) = 'TYPE'",
    *find(tree) {
      const kinds = kindsOf(tree);
      for (const comparison of find(tree, 'LabelComparison')) {
        const subject = comparison.parent && childOf(comparison.parent, 'variable');
        if (subject && kinds.get(nameOf(subject)) === 'relationship') yield comparison;
      }
    },
  },
  {
    name: 'repeated-hop',
    effect: 'error',
    reason:
      'two relationships of one path that may be the same fail above 65,535 rows; part them by a comma, or name types',
    *find(tree) {
      for (const path of find(tree, 'patternElement', 'pathPatternNonEmpty')) {
        const hops = childrenOf(path, 'relationshipPattern');
        const second = hops.find((hop, i) => hops.slice(0, i).some((earlier) => overlap(earlier, hop)));
        if (second) yield second;
      }
    },
  },
  {
    name: 'optional-match-start',
    effect: 'error',
    reason: 'start an OPTIONAL MATCH that goes on after a variable length at a node that is bound already',
    *find(tree) {
      for (const clause of find(tree, 'matchClause').filter((part) => has(part, 'OPTIONAL'))) {
        for (const path of find(clause, 'patternElement')) {
          const hops = childrenOf(path, 'relationshipPattern');
          if (!hops.slice(0, -1).some((hop) => childOf(hop, 'pathLength'))) continue;
          const start = childOf(childOf(path, 'nodePattern') ?? path, 'variable');
          if (!start || !boundBefore(tree, clause, nameOf(start))) yield path;
        }
      }
    },
  },
  {
    name: 'label-expression',
    effect: 'error',
    reason: 'labels are combined by conditions: WHERE n:A OR n:B, $label IN labels(n), type(r) = $type',
    *find(tree) {
      for (const expression of find(tree, 'labelExpression', 'nodeLabelsIs', 'dynamicLabelType')) {
        const ofRelationship = expression.parent?.rule === 'relationshipPattern';
        for (const part of walk(expression)) {
          const known = ofRelationship ? ['COLON', 'BAR'] : ['COLON'];
          if (
            isLeaf(part)
              ? !known.includes(part.token) && !/\w|`/.test(part.text)
              : part.rule === 'DynamicLabel'
          ) {
            yield part;
            break;
          }
        }
        if (tokensOf(expression).includes('IS')) yield expression;
      }
    },
  },
  {
    name: 'inline-condition',
    effect: 'error',
    reason: 'a condition inside a node pattern is not understood; put it into WHERE',
    find: (tree) => find(tree, 'nodePattern').filter((node) => has(node, 'WHERE')),
  },
  {
    name: 'path-syntax',
    effect: 'error',
    reason:
      'quantified paths, SHORTEST, ANY and match modes are not understood; use [*1..3] or shortestPath()',
    find: (tree) =>
      find(
        tree,
        ...['AnyShortestPath', 'AllShortestPath', 'AnyPath', 'AllPath', 'ShortestGroup'],
        ...['quantifier', 'parenthesizedPath', 'matchMode'],
      ),
  },
  {
    name: 'single-node-path',
    effect: 'error',
    reason: 'a named path needs a relationship',
    find: (tree) =>
      find(tree, 'pattern').filter(
        (pattern) => childOf(pattern, 'variable') && find(pattern, 'relationshipPattern').length === 0,
      ),
  },
  {
    name: 'parameter-as-properties',
    effect: 'error',
    reason: 'a pattern takes no map as a parameter; name the keys, or SET n = $map',
    find: (tree) => find(tree, 'properties').filter((part) => childOf(part, 'parameter')),
  },
];
