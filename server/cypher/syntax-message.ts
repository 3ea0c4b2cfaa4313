/** Turns a fault that the parser met into a sentence with a hint. */
import type { CypherParser } from '@neo4j-cypher/language-support';
import type { Token } from 'antlr4';

const OPENERS: Record<string, string> = {
  "'": "The text that begins here with ' is never closed.",
  '"': 'The text that begins here with " is never closed.',
  '`': 'The name that begins here with ` is never closed.',
};

/** Words people begin a part of a statement with; the parser does not always list them where it gives up. */
const CLAUSE_WORDS =
  'MATCH OPTIONAL WHERE WITH UNWIND RETURN ORDER SKIP LIMIT UNION CALL YIELD DISTINCT'.split(' ');

/** What is wrong at `token`: an unclosed text or name, a word that is nearly a keyword, or what was expected. */
export function syntaxMessage(parser: CypherParser, token: Token): string {
  const opener = OPENERS[token.text];
  if (opener) return opener;
  if (token.type === -1) return `The statement ends too early.${expectation(parser)}`;
  const word = token.text;
  const near = CLAUSE_WORDS.find(
    (keyword) => keyword !== word.toUpperCase() && isNear(word.toUpperCase(), keyword),
  );
  const shown = word.length > 40 ? `${word.slice(0, 40)}…` : word;
  return `"${shown}" is not expected here.${near ? ` Did you mean ${near}?` : expectation(parser)}`;
}

/** Names what may stand here when that is little enough to read. */
function expectation(parser: CypherParser): string {
  const expected = parser
    .getExpectedTokens()
    .toString(parser.literalNames as string[], parser.symbolicNames as string[])
    .replace(/[{}']/g, '')
    .split(', ')
    .filter((name) => name !== '' && name !== '<EOF>' && name !== 'EOF');
  return expected.length > 0 && expected.length <= 6 ? ` Expected ${expected.join(' or ')}.` : '';
}

/** True when one letter too many, too few, changed or swapped with its neighbour makes the one word the other. */
function isNear(word: string, keyword: string): boolean {
  if (Math.abs(word.length - keyword.length) > 1) return false;
  let i = 0;
  while (i < word.length && word[i] === keyword[i]) i++;
  const [a, b] = [word.slice(i), keyword.slice(i)];
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
