/** Every statement file keeps to the portable subset and to the style of `cypher/README.md`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CYPHER_FOLDER, statementNames } from '../../server/cypher/files.ts';
import { lintFile } from './lint.ts';

describe('the files under cypher/', () => {
  test.each(statementNames())('%s', (name) => {
    expect(lintFile(name, readFileSync(join(CYPHER_FOLDER, `${name}.cypher`), 'utf8'))).toEqual([]);
  });
});

describe('the lint', () => {
  const header = '// Names of all ports.\n';
  test.each([
    ['a clean file', `${header}MATCH (n:Port)\nRETURN n.name AS name`, []],
    ['placeholders', `${header}MATCH (:LABEL)-[f:RELATION_TYPE]->()\nRETURN f.id AS id`, []],
    [
      'lower-case function names',
      `${header}MATCH (n)\nRETURN count(*) AS n, any(x IN [1] WHERE x = 1) AS a`,
      [],
    ],
    [
      'an exception that is used',
      `// Sums.\n// except bare-sum: there is always a row\nMATCH (n)\nRETURN sum(n.x) AS x`,
      [],
    ],
    ['no header', 'MATCH (n)\nRETURN n', ['no header']],
    ['a semicolon', `${header}MATCH (n)\nRETURN n;`, ['semicolon']],
    [
      'two statements',
      `${header}MATCH (n)\nRETURN n;\nMATCH (m)\nRETURN m`,
      ['more than one statement', 'semicolon'],
    ],
    [
      'a keyword in small letters',
      `${header}MATCH (n) where n.x = 1\nRETURN n`,
      ['where is not in capitals'],
    ],
    [
      'a fault',
      `${header}MATCH (n)\nRETRUN n`,
      ['line 2: "RETRUN" is not expected here. Did you mean RETURN?'],
    ],
    ['nothing but a header', header, ['ends too early']],
    ['a construct that is not portable', `${header}MATCH (n:A|B)\nRETURN n`, ['label-expression']],
    ['an exception for no rule', `${header}// except nonsense: x\nMATCH (n)\nRETURN n`, ['names no rule']],
    ['an exception without use', `${header}// except bare-sum: x\nMATCH (n)\nRETURN n`, ['not needed']],
    [
      'an exception without reason',
      `${header}// except bare-sum:\nMATCH (n)\nRETURN sum(n.x) AS x`,
      ['bare-sum'],
    ],
    ['a block comment', `${header}MATCH (n) /* all */\nRETURN n`, ['the comment is not']],
  ])('judges %s', (_, source, expected) => {
    const problems = lintFile('load/example', source);
    expect(problems.length, problems.join('; ')).toBe(expected.length);
    for (const [i, part] of expected.entries()) expect(problems[i]).toContain(part);
  });
  test('asks for titles and questions in both languages of a question', () => {
    expect(lintFile('queries/example', `// title.vi: Cảng\n${header}MATCH (n)\nRETURN n`)).toHaveLength(4);
  });
});
