/** Rules on syntax that one of the engines lacks altogether, most of them told by a rule of the grammar. */
import type { Branch } from '../parse.ts';
import type { PortableRule } from '../portable.ts';
import {
  childOf,
  childrenOf,
  dottedNameOf,
  find,
  isBranch,
  isLeaf,
  textOf,
  tokensOf,
  walk,
} from '../tree.ts';

/** A rule that is broken wherever the grammar's rules of these names occur. */
const lacking = (name: string, reason: string, ...rules: string[]): PortableRule => ({
  name,
  effect: 'error',
  reason,
  find: (tree) => find(tree, ...rules),
});

const PORTABLE_PROCEDURES = ['db.labels', 'db.relationshipTypes', 'db.propertyKeys'];
const PORTABLE_CONSTRAINTS = ['ConstraintIsUnique', 'ConstraintIsNotNull', 'ConstraintKey'];
const MOST_CLAUSES = 100;

/** Clauses of one query, with those of its subqueries. */
const clausesOf = (tree: Branch) => find(tree, 'clause');

export const SYNTAX_RULES: PortableRule[] = [
  lacking(
    'collect-subquery',
    'COLLECT { … } is not understood; use CALL { … RETURN collect(…) AS … }',
    'collectExpression',
  ),
  lacking(
    'in-transactions',
    'CALL { … } IN TRANSACTIONS is not understood; batch in the program',
    'subqueryInTransactionsParameters',
  ),
  lacking(
    'later-clause',
    'LET, FILTER, FINISH, INSERT, WHEN and USE are not understood',
    ...['letClause', 'filterClause', 'finishClause', 'insertClause', 'when', 'useClause'],
  ),
  lacking(
    'preparser-option',
    'EXPLAIN, PROFILE and CYPHER … do not belong into a file',
    'preparserOption',
    'consoleCommand',
  ),
  lacking('load-csv', 'LOAD CSV reads files of the machine that the engine runs on', 'loadCSVClause'),
  lacking(
    'type-predicate-syntax',
    'IS :: and IS NORMALIZED are not understood',
    'TypeComparison',
    'NormalFormComparison',
  ),
  lacking('dynamic-property', 'n[$key] cannot be set; name the key', 'SetDynamicProp', 'RemoveDynamicProp'),
  lacking(
    'extended-case',
    'CASE x WHEN 1, 2 and WHEN > 4 are not understood; write CASE WHEN x IN [1, 2]',
    'WhenSimpleComparison',
    'WhenAdvancedComparison',
  ),
  {
    name: 'case-alternatives',
    effect: 'error',
    reason: 'CASE x WHEN 1, 2 is not understood; write CASE WHEN x IN [1, 2]',
    find: (tree) => find(tree, 'extendedCaseAlternative').filter((part) => tokensOf(part).includes('COMMA')),
  },
  {
    name: 'optional-call',
    effect: 'error',
    reason: 'OPTIONAL CALL is not understood',
    find: (tree) =>
      find(tree, 'subqueryClause', 'callClause').filter((part) => tokensOf(part).includes('OPTIONAL')),
  },
  {
    name: 'exists-with-return',
    effect: 'error',
    reason: 'RETURN inside EXISTS { … } or COUNT { … } is not understood; leave it out',
    find: (tree) =>
      find(tree, 'existsExpression', 'countExpression').flatMap((part) => find(part, 'returnClause')),
  },
  {
    name: 'nested-pattern-comprehension',
    effect: 'error',
    reason: 'a pattern comprehension inside a list comprehension is not understood; match in a CALL { … }',
    find: (tree) => find(tree, 'listComprehension').flatMap((part) => find(part, 'patternComprehension')),
  },
  {
    name: 'path-in-comprehension',
    effect: 'error',
    reason: 'a pattern comprehension cannot name its path',
    find: (tree) => find(tree, 'patternComprehension').filter((part) => childOf(part, 'variable')),
  },
  {
    name: 'text-join',
    effect: 'error',
    reason: '|| is not understood; use +',
    find: (tree) => [...walk(tree)].filter((part) => isLeaf(part) && part.token === 'DOUBLEBAR'),
  },
  {
    name: 'number-form',
    effect: 'error',
    reason: 'numbers are written without underscores',
    find: (tree) => find(tree, 'numberLiteral').filter((part) => textOf(part).includes('_')),
  },
  {
    name: 'numbered-parameter',
    effect: 'error',
    reason: 'parameters have names',
    find: (tree) => find(tree, 'parameterName').filter((part) => /^\d/.test(textOf(part))),
  },
  {
    name: 'deleted-expression',
    effect: 'error',
    reason: 'DELETE takes variables only',
    find: (tree) =>
      find(tree, 'deleteClause').flatMap((part) =>
        part.children.filter((child) => isBranch(child) && child.rule !== 'variable'),
      ),
  },
  {
    name: 'merge-action-map',
    effect: 'wrong',
    reason: 'ON CREATE SET r = a sets nothing; write SET r = properties(a) behind the MERGE',
    find: (tree) =>
      find(tree, 'mergeAction')
        .flatMap((part) => find(part, 'SetProps', 'AddProp'))
        .filter((part) => childrenOf(part, 'variable').length === 2),
  },
  {
    name: 'procedure',
    effect: 'error',
    reason: `no procedures but ${PORTABLE_PROCEDURES.join(', ')} are on both engines`,
    find: (tree) =>
      find(tree, 'procedureName').filter((part) => !PORTABLE_PROCEDURES.includes(dottedNameOf(part))),
  },
  {
    name: 'too-many-clauses',
    effect: 'error',
    reason: `more than ${MOST_CLAUSES} clauses in one statement; split it`,
    find: (tree) => clausesOf(tree).slice(MOST_CLAUSES, MOST_CLAUSES + 1),
  },
  {
    name: 'schema-command',
    effect: 'error',
    reason:
      'of the schema commands only plain node indexes and node constraints (unique, key, not null) are on both engines',
    find: (tree) => find(tree, 'command').filter((part) => !isPortableCommand(part)),
  },
];

function isPortableCommand(command: Branch): boolean {
  if (find(command, 'dropConstraint', 'dropIndex').length > 0) return true;
  const [constraint] = find(command, 'createConstraint');
  if (constraint)
    return (
      find(constraint, ...PORTABLE_CONSTRAINTS).length > 0 &&
      find(constraint, 'commandRelPattern').length === 0
    );
  const [index] = find(command, 'createIndex');
  return (
    index !== undefined && tokensOf(index)[0] === 'INDEX' && find(index, 'commandRelPattern').length === 0
  );
}
