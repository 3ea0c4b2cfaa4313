/** What is asked of a file under `cypher/`, beside that it is portable: a header, one statement, capitals. */
import { parseStatementFile } from '../../server/cypher/files.ts';
import { type Branch, COMMENTS, type Leaf, parse } from '../../server/cypher/parse.ts';
import { PORTABLE_RULES, portabilityFindings } from '../../server/cypher/portable.ts';
import { find, isBranch, isLeaf } from '../../server/cypher/tree.ts';

/** `// except repeated-hop: few rows, measured` in a header lets a file break a rule, for a reason. */
const EXCEPTION = /^except ([a-z-]+): (\S.*)$/;

/** Rules of the grammar whose words are function names or values, which are not written in capitals. */
const LOWER_CASE_RULES = new Set([
  'countStar',
  'reduceExpression',
  'listItemsPredicate',
  'trimFunction',
  'normalizeFunction',
  'shortestPathPattern',
  'BooleanLiteral',
  'KeywordLiteral',
]);

/** All that is wrong with a file, as sentences. */
export function lintFile(name: string, source: string): string[] {
  const { header, text } = parseStatementFile(name, source);
  const { tree, tokens, faults } = parse(text);
  if (faults.length > 0) return faults.map((fault) => `line ${fault.line}: ${fault.message}`);
  const exceptions = header.flatMap((line) => EXCEPTION.exec(line)?.[1] ?? []);
  const findings = portabilityFindings(tree);
  const problems = findings.filter(({ rule }) => !exceptions.includes(rule)).map(({ message }) => message);
  for (const rule of exceptions) {
    if (!PORTABLE_RULES.some((known) => known.name === rule))
      problems.push(`the exception names no rule: ${rule}`);
    else if (!findings.some((finding) => finding.rule === rule))
      problems.push(`the exception is not needed: ${rule}`);
  }
  if (header.length === 0) problems.push('the file has no header that says what it is for');
  if (name.startsWith('queries/'))
    for (const key of ['title.vi:', 'title.en:', 'ask.vi:', 'ask.en:', 'view:'])
      if (!header.some((line) => line.startsWith(key))) problems.push(`the header has no line "${key} …"`);
  if (find(tree, 'statementOrCommand').length > 1) problems.push('the file holds more than one statement');
  if (tokens.some(({ token }) => token === 'SEMICOLON'))
    problems.push('the statement is closed with a semicolon');
  for (const { text: word } of keywordsOf(tree))
    if (word !== word.toUpperCase()) problems.push(`the keyword ${word} is not in capitals`);
  for (const { token, text: comment } of tokens)
    if (COMMENTS.has(token) && !/^\/\/ \S/.test(comment))
      problems.push(`the comment is not "// …": ${comment}`);
  return problems;
}

/** The words of a statement that are Cypher's own and not names, function names or values. */
function* keywordsOf(tree: Branch): Generator<Leaf> {
  for (const child of tree.children) {
    if (isBranch(child)) {
      if (!/symbolic/i.test(child.rule)) yield* keywordsOf(child);
    } else if (isLeaf(child) && /^[a-z]+$/i.test(child.text) && !LOWER_CASE_RULES.has(tree.rule)) yield child;
  }
}
