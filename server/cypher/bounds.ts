/** Refuses statements that are too large for the engines to read: see `limits.ts` for why. */
import { AppError } from '../errors.ts';
import { STATEMENT_BOUNDS } from './limits.ts';
import { type Branch, COMMENTS, type Leaf } from './parse.ts';
import { isBranch, isLeaf, walk } from './tree.ts';

type Bound = keyof typeof STATEMENT_BOUNDS;

const NAMES: Record<Bound, string> = {
  nesting: 'brackets inside one another',
  braces: 'subqueries or maps inside one another',
  tokens: 'words and signs',
  clauses: 'clauses',
  relationships: 'relationship patterns',
  operators: 'operators',
  accesses: 'keys or indexes after one value',
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

/** Parts of a branch that are counted with it: what the bound is, and which children count. */
const COUNTED: Record<string, { bound: Bound; of: string[] }> = {
  expression2: { bound: 'accesses', of: ['PropertyPostfix', 'IndexPostfix', 'RangePostfix'] },
  listLiteral: { bound: 'items', of: ['COMMA'] },
  map: { bound: 'items', of: ['COMMA'] },
  functionInvocation: { bound: 'items', of: ['COMMA'] },
};

/** Checks what takes the tree to tell. @throws AppError `not-allowed` */
export function checkTree(tree: Branch): void {
  const total = { clauses: 0, relationships: 0, operators: 0 };
  for (const part of walk(tree)) {
    if (isLeaf(part)) {
      if (OPERATORS.has(part.token)) keep('operators', ++total.operators);
      continue;
    }
    if (part.rule === 'clause') keep('clauses', ++total.clauses);
    if (part.rule === 'relationshipPattern') keep('relationships', ++total.relationships);
    const counted = COUNTED[part.rule];
    if (counted) {
      const names = part.children.map((child) => (isBranch(child) ? child.rule : child.token));
      keep(counted.bound, names.filter((name) => counted.of.includes(name)).length);
    }
  }
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
