/** Rules on values and operators. */
import type { Branch, Tree } from '../parse.ts';
import type { PortableRule } from '../portable.ts';
import { childOf, childrenOf, dottedNameOf, find, isBranch, isLeaf, textOf, tokensOf } from '../tree.ts';

type Type = 'number' | 'text' | 'list' | 'boolean';

const RESULTS: Record<string, Type> = {
  ...Object.fromEntries(
    ['tostring', 'tolower', 'toupper', 'trim', 'substring', 'replace', 'type'].map((f) => [
      f,
      'text' as const,
    ]),
  ),
  ...Object.fromEntries(
    ['size', 'count', 'tointeger', 'tofloat', 'length', 'abs'].map((f) => [f, 'number' as const]),
  ),
  ...Object.fromEntries(
    ['collect', 'nodes', 'relationships', 'labels', 'keys', 'range', 'split'].map((f) => [
      f,
      'list' as const,
    ]),
  ),
};

/** The type of a value, where its text tells. */
function typeOf(value: Tree | undefined): Type | undefined {
  if (!isBranch(value)) return undefined;
  switch (value.rule) {
    case 'NummericLiteral':
    case 'countStar':
      return 'number';
    case 'StringsLiteral':
      return 'text';
    case 'BooleanLiteral':
      return 'boolean';
    case 'listLiteral':
    case 'listComprehension':
    case 'patternComprehension':
      return 'list';
    case 'functionInvocation':
      return RESULTS[dottedNameOf(childOf(value, 'functionName') as Branch).toLowerCase()];
    default:
      return undefined;
  }
}

const operands = (part: Branch) => part.children.filter(isBranch);
const isNegative = (part: Tree) => textOf(part).startsWith('-');

/** Pattern syntax of Java that the embedded engine reads otherwise, or not at all. */
const UNSHARED_REGEX = /\(\?|\\\\[wWdDsSbB1-9]/;

export const VALUE_RULES: PortableRule[] = [
  {
    name: 'mixed-plus',
    effect: 'wrong',
    reason: 'list + value and text + number are null; write + [value], or toString()',
    *find(tree) {
      for (const sum of find(tree, 'expression6').filter((part) => tokensOf(part).includes('PLUS'))) {
        const types = new Set(
          operands(sum)
            .map(typeOf)
            .filter((type) => type !== undefined),
        );
        if (types.size > 1) yield sum;
      }
    },
  },
  {
    name: 'mixed-comparison',
    effect: 'wrong',
    reason: "1 = '1' is true on one engine; keep one type to a property",
    *find(tree) {
      for (const comparison of find(tree, 'expression8')) {
        const types = new Set(
          operands(comparison)
            .map(typeOf)
            .filter((type) => type !== undefined),
        );
        if (types.size > 1) yield comparison;
      }
    },
  },
  {
    name: 'unordered-types',
    effect: 'wrong',
    reason: 'booleans and lists have no order',
    find: (tree) =>
      find(tree, 'expression8').filter(
        (part) =>
          tokensOf(part).some((token) => ['LT', 'GT', 'LE', 'GE'].includes(token)) &&
          operands(part).some((value) => ['boolean', 'list'].includes(typeOf(value) ?? '')),
      ),
  },
  {
    name: 'negative-slice',
    effect: 'wrong',
    reason: 'l[-2..] is empty; write l[size(l) - 2..]',
    find: (tree) => find(tree, 'RangePostfix').filter((part) => operands(part).some(isNegative)),
  },
  {
    name: 'null-in-list',
    effect: 'wrong',
    reason: 'IN, any() and all() over a list that holds null differ',
    find: (tree) =>
      find(tree, 'listLiteral').filter((list) =>
        operands(list).some((item) => textOf(item).toUpperCase() === 'NULL'),
      ),
  },
  {
    name: 'power-chain',
    effect: 'wrong',
    reason: 'a ^ b ^ c groups otherwise; use parentheses',
    find: (tree) => find(tree, 'expression4').filter((part) => operands(part).length > 2),
  },
  {
    name: 'regular-expression',
    effect: 'wrong',
    reason: '(?…), \\w, \\d, \\b and back-references differ between the engines’ regular expressions',
    *find(tree) {
      for (const comparison of find(tree, 'StringAndListComparison'))
        if (tokensOf(comparison).includes('REGEQ') && UNSHARED_REGEX.test(textOf(comparison)))
          yield comparison;
    },
  },
  {
    name: 'pattern-comprehension-null',
    effect: 'wrong',
    reason: 'a pattern comprehension drops null results; use coalesce() or a map',
    find: (tree) =>
      find(tree, 'patternComprehension').filter((part) => {
        const result = operands(part).at(-1);
        return result?.rule === 'expression2' && childrenOf(result, 'PropertyPostfix').length > 0;
      }),
  },
  {
    name: 'text-index',
    effect: 'error',
    reason: "a text has no index; write substring('abc', 0, 1)",
    find: (tree) =>
      find(tree, 'expression2').filter(
        (part) => typeOf(part.children[0]) === 'text' && childOf(part, 'IndexPostfix'),
      ),
  },
  {
    name: 'element-id-lookup',
    effect: 'slow',
    reason: 'elementId(n) = … reads every node; look up by a key that is indexed',
    find: (tree) =>
      find(tree, 'expression8').filter((part) =>
        operands(part).some((value) => /^elementid\(/i.test(textOf(value))),
      ),
  },
  {
    name: 'unwind-optional-match',
    effect: 'slow',
    reason: 'OPTIONAL MATCH by a key reads the label once a row; write WHERE e.id IN $ids, or MATCH',
    *find(tree) {
      for (const query of find(tree, 'singleQuery')) {
        const clauses = query.children
          .filter(isBranch)
          .map((clause) => clause.children.find(isBranch) as Branch);
        const unwind = clauses.findIndex((clause) => clause.rule === 'unwindClause');
        if (unwind === -1) continue;
        yield* clauses
          .slice(unwind)
          .filter((clause) => clause.rule === 'matchClause' && tokensOf(clause).includes('OPTIONAL'))
          .filter((clause) => firstNodeHasKey(clause));
      }
    },
  },
];

function firstNodeHasKey(clause: Branch): boolean {
  const node = find(clause, 'nodePattern')[0];
  return node?.children.some((child) => !isLeaf(child) && child.rule === 'properties') ?? false;
}
