/**
 * What a statement typed by a person may be made of: an allow list, applied to the parsed statement.
 *
 * It is one of two layers: the store runs such statements in a read session, or on a snapshot that cannot be written.
 * Those do not stop everything: LOAD CSV reads files, SHOW and procedures tell of other people's statements and of the
 * server's settings. So whatever stands in none of the lists below is refused, be it known to this program or not.
 */
import { AppError } from '../errors.ts';
import type { Branch, Position, Tree } from './parse.ts';
import { childOf, dottedNameOf, find, isBranch, isLeaf, walk } from './tree.ts';

/** Rules of the grammar that choose what a statement does, and what each may consist of. */
const MAY_HOLD: Record<string, string[]> = {
  statementsOrCommands: ['statementOrCommand'],
  statementOrCommand: ['preparsedStatement'],
  preparsedStatement: ['statement'],
  statement: ['regularQuery'],
  regularQuery: ['union'],
  union: ['singleQuery'],
  singleQuery: ['clause'],
  clause: [
    'matchClause',
    'withClause',
    'unwindClause',
    'returnClause',
    'callClause',
    'subqueryClause',
    'orderBySkipLimitClause',
  ],
  subqueryClause: ['subqueryScope', 'regularQuery'],
};

/** For people: said whenever something is refused. */
const ALLOWED_CLAUSES =
  'MATCH, OPTIONAL MATCH, WHERE, WITH, UNWIND, CALL { … }, ORDER BY, SKIP, LIMIT, UNION and RETURN';

/** Procedures that tell what kinds of things the graph holds, and nothing else. */
const PROCEDURES = [
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
];

/** Functions of Cypher that compute from their arguments or the graph; lower case, as Cypher does not mind the case. */
const FUNCTIONS = new Set(
  `abs acos all any asin atan atan2 avg btrim ceil char_length character_length coalesce collect cos cot count
  date date.fromepoch date.realtime date.statement date.transaction date.truncate datetime datetime.fromepoch
  datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction datetime.truncate degrees
  duration duration.between duration.indays duration.inmonths duration.inseconds e elementid endnode exists exp floor
  haversin head id isempty isnan keys labels last left length localdatetime localdatetime.realtime
  localdatetime.statement localdatetime.transaction localdatetime.truncate localtime localtime.realtime
  localtime.statement localtime.transaction localtime.truncate log log10 lower ltrim max min nodes none normalize
  nullif percentilecont percentiledisc pi point point.distance point.withinbbox properties radians rand randomuuid
  range reduce relationships replace reverse right round rtrim sign sin single size split sqrt startnode stdev stdevp
  substring sum tail tan time time.realtime time.statement time.transaction time.truncate timestamp toboolean
  tobooleanlist tobooleanornull tofloat tofloatlist tofloatornull tointeger tointegerlist tointegerornull tolower
  tostring tostringlist tostringornull toupper trim type upper valuetype vector.similarity.cosine
  vector.similarity.euclidean`.split(/\s+/),
);

/** Refuses the first thing in the statement that no list allows. @throws AppError `not-allowed` */
export function checkAllowed(tree: Branch): void {
  const statements = find(tree, 'statementOrCommand');
  if (statements.length > 1)
    throw refusal(
      statements[1] as Branch,
      'Only one statement can be run at a time; send the next one by itself.',
    );
  for (const part of walk(tree)) {
    if (!isBranch(part)) continue;
    const may = MAY_HOLD[part.rule];
    if (may) {
      const other = part.children.find((child) => isBranch(child) && !may.includes(child.rule));
      if (other)
        throw refusal(
          other,
          `${describe(other)} is not allowed here: a statement may use ${ALLOWED_CLAUSES}.`,
        );
    }
    if (part.rule === 'procedureName') checkProcedure(part);
    if (part.rule === 'functionName') checkFunction(part);
  }
}

function checkProcedure(part: Branch): void {
  const name = dottedNameOf(part);
  if (!PROCEDURES.includes(name))
    throw refusal(part, `CALL ${name} is not allowed here: the procedures are ${PROCEDURES.join(', ')}.`);
}

function checkFunction(part: Branch): void {
  const name = dottedNameOf(part);
  if (!FUNCTIONS.has(name.toLowerCase()))
    throw refusal(part, `${name}() is not allowed here: only the functions that Cypher itself brings are.`);
}

/** How a refused part begins, as the user knows it: `CREATE`, `LOAD CSV`, `SHOW USERS`, `CALL … IN TRANSACTIONS`. */
function describe(part: Tree): string {
  if (isBranch(part)) {
    if (part.rule === 'subqueryInTransactionsParameters') return 'CALL { … } IN TRANSACTIONS';
    if (part.rule === 'consoleCommand') return 'A command of the Neo4j Browser (:…)';
    if (part.rule === 'regularQuery') return 'A query in braces of its own';
    const command = childOf(part, 'command');
    if (command) return describe(command);
  }
  const words: string[] = [];
  for (const leaf of walk(part)) {
    if (!isLeaf(leaf)) continue;
    if (!/^[A-Za-z]+$/.test(leaf.text) || leaf.token === 'IDENTIFIER' || words.length === 2) break;
    words.push(leaf.text.toUpperCase());
  }
  return words.join(' ') || 'This';
}

function refusal({ line, column }: Position, sentence: string): AppError {
  return new AppError('not-allowed', `Line ${line}, column ${column}: ${sentence}`, { line, column });
}
