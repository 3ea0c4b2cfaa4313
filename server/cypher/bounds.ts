/** Refuses statements that are too large for the engines to read: see `limits.ts` for why. */
import { AppError } from '../errors.ts';
import { STATEMENT_BOUNDS } from './limits.ts';
import { type Branch, COMMENTS, type Leaf, type Tree } from './parse.ts';
import { isLeaf, tokensOf, walk } from './tree.ts';

type Bound = keyof typeof STATEMENT_BOUNDS;

const NAMES: Record<Bound, string> = {
  nesting: 'brackets inside one another',
  braces: 'subqueries or maps inside one another',
  tokens: 'words and signs',
  clauses: 'clauses',
  relationships: 'relationship patterns',
  operators: 'operators',
  levels: 'operators, keys or alternatives inside one another',
  items: 'items in one list',
};

const OPENING = new Set(['LPAREN', 'LBRACKET', 'LCURLY']);
const CLOSING = new Set(['RPAREN', 'RBRACKET', 'RCURLY']);

/** Checks what can be told without parsing, and must be told before. @throws AppError `not-allowed` */
export function checkTokens(tokens: Leaf[]): void {
  keep('tokens', tokens.filter(({ token }) => !COMMENTS.has(token)).length);
  let nesting = 0;
  let braces = 0;
  for (const { token } of tokens) {
    if (OPENING.has(token)) keep('nesting', ++nesting);
    if (token === 'LCURLY') keep('braces', ++braces);
    if (CLOSING.has(token)) nesting--;
    if (token === 'RCURLY') braces--;
  }
}

const OPERATORS = new Set(
  (
    'PLUS MINUS TIMES DIVIDE PERCENT POW DOUBLEBAR EQ NEQ INVALID_NEQ LT GT LE GE REGEQ ' +
    'AND OR XOR NOT IN STARTS ENDS CONTAINS IS BAR AMPERSAND EXCLAMATION_MARK'
  ).split(' '),
);

/** Signs and words that put what is beside or behind them a level deeper. */
const LEVELS = new Set([...OPERATORS, ...OPENING, 'CASE', 'COLON']);

/** Rules whose commas part the items of something long. */
const LISTS = new Set(['listLiteral', 'map', 'functionInvocation']);

/** Parts that hang behind one another: each is a level of its own, whatever the grammar makes of them. */
const CHAINED = new Set(['PropertyPostfix', 'IndexPostfix', 'RangePostfix', 'labelType', 'dynamicLabelType']);

/** Checks what takes the tree to tell. @throws AppError `not-allowed` */
export function checkTree(tree: Branch): void {
  const total = { clauses: 0, relationships: 0, operators: 0 };
  for (const part of walk(tree)) {
    if (isLeaf(part)) continue;
    // The strokes of arrows are no operators.
    if (!/arrow/i.test(part.rule)) {
      total.operators += tokensOf(part).filter((token) => OPERATORS.has(token)).length;
      keep('operators', total.operators);
    }
    if (part.rule === 'clause') keep('clauses', ++total.clauses);
    if (part.rule === 'relationshipPattern') keep('relationships', ++total.relationships);
    if (LISTS.has(part.rule)) keep('items', tokensOf(part).filter((token) => token === 'COMMA').length);
  }
  keep('levels', levels(tree));
}

function levels(tree: Tree): number {
  if (isLeaf(tree)) return 0;
  let own = 0;
  let inner = 0;
  for (const child of tree.children) {
    if (isLeaf(child) ? LEVELS.has(child.token) : CHAINED.has(child.rule)) own++;
    inner = Math.max(inner, levels(child));
  }
  return own + inner;
}

function keep(bound: Bound, value: number): void {
  const most = STATEMENT_BOUNDS[bound];
  if (value > most)
    throw new AppError(
      'not-allowed',
      `The statement has too many ${NAMES[bound]}: ${most} is the most. Split it, or pass long lists as parameters.`,
      { bound, most },
    );
}
