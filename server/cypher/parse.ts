/**
 * Reads a Cypher statement into a plain tree, with the grammar that Neo4j publishes for its own editors.
 *
 * Only the generated parser of `@neo4j-cypher/language-support` is loaded, by its file: the package's entry brings the
 * whole semantic analysis with it (25 MB of code, 200 MB of memory), which is not needed to know what a statement is
 * made of.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { CypherLexer as LexerClass, CypherParser as ParserClass } from '@neo4j-cypher/language-support';
import {
  CharStreams,
  CommonTokenStream,
  ErrorListener,
  type ParserRuleContext,
  PredictionMode,
  type Token,
} from 'antlr4';
import { syntaxMessage } from './syntax-message.ts';

const entry = pathToFileURL(createRequire(import.meta.url).resolve('@neo4j-cypher/language-support'));
const generated = (name: string) =>
  new URL(`../esm/project/language-support/src/generated-parser/${name}.js`, entry).href;
const Lexer: typeof LexerClass = (await import(generated('CypherCmdLexer'))).default;
const Parser: typeof ParserClass = (await import(generated('CypherCmdParser'))).default;

/** A place in a statement, in whole characters: `line` and `column` count from 1, `offset` from 0. */
export interface Position {
  offset: number;
  line: number;
  column: number;
}

/** A word, sign or literal: `token` is its name in the grammar (`MATCH`, `LPAREN`, `STRING_LITERAL1`). */
export interface Leaf extends Position {
  token: string;
  text: string;
}

/**
 * A part of a statement: `rule` is its name in the grammar, or the alternative's where the grammar names it.
 * Steps of the precedence ladder that hold nothing but the next step (`expression` to `expression2`) are left out.
 */
export interface Branch extends Position {
  rule: string;
  children: Tree[];
  /** `null` at the root. */
  parent: Branch | null;
}

export type Tree = Branch | Leaf;

export interface SyntaxFault extends Position {
  message: string;
}

export interface Parsed {
  tree: Branch;
  /** All tokens but the white space, comments among them. */
  tokens: Leaf[];
  /** In order; empty when the statement is well-formed. */
  faults: SyntaxFault[];
}

/** The type of the token at the end of the text. */
const END = -1;
const HIDDEN = new Set(['SPACE']);
export const COMMENTS = new Set(['SINGLE_LINE_COMMENT', 'MULTI_LINE_COMMENT']);

/** The tokens of a text, without the white space. Never fails: what is no Cypher is a token of its own. */
export function tokenize(text: string): Leaf[] {
  const stream = new CommonTokenStream(new Lexer(CharStreams.fromString(text)));
  stream.fill();
  return stream.tokens
    .slice(0, -1)
    .map(leaf)
    .filter((token) => !HIDDEN.has(token.token));
}

/** Reads a text as Cypher. Takes time that grows with the text, and in bad cases faster: see `guard.ts`. */
export function parse(text: string): Parsed {
  // The quick mode is right whenever it finds no fault; else only the full one can tell.
  const quick = parseWith(text, PredictionMode.SLL);
  return quick.faults.length === 0 ? quick : parseWith(text, PredictionMode.LL);
}

function parseWith(text: string, mode: number): Parsed {
  const lexer = new Lexer(CharStreams.fromString(text));
  lexer.removeErrorListeners();
  const stream = new CommonTokenStream(lexer);
  const parser = new Parser(stream);
  parser._interp.predictionMode = mode;
  const faults: SyntaxFault[] = [];
  parser.removeErrorListeners();
  parser.addErrorListener(new FaultCollector(parser, faults));
  const tree = branch(parser.statementsOrCommands(), null);
  const tokens = stream.tokens
    .slice(0, -1)
    .map(leaf)
    .filter((token) => !HIDDEN.has(token.token));
  return { tree, tokens, faults };
}

class FaultCollector extends ErrorListener<Token> {
  readonly parser: InstanceType<typeof Parser>;
  readonly faults: SyntaxFault[];

  constructor(parser: InstanceType<typeof Parser>, faults: SyntaxFault[]) {
    super();
    this.parser = parser;
    this.faults = faults;
  }

  override syntaxError(_recognizer: unknown, token: Token, line: number, column: number) {
    const message = syntaxMessage(this.parser, token);
    this.faults.push({ offset: token.start, line, column: column + 1, message });
  }
}

const LADDER = /^(expression\d*|labelExpression[234])$/;

function branch(context: ParserRuleContext, parent: Branch | null): Branch {
  let at = context;
  while (at.getChildCount() === 1 && LADDER.test(ruleName(at))) at = at.getChild(0) as ParserRuleContext;
  const made: Branch = { rule: ruleName(at), children: [], parent, ...position(at.start) };
  for (let i = 0; i < at.getChildCount(); i++) {
    const child = at.getChild(i);
    if ('symbol' in child) {
      const token = child.symbol as Token;
      if (token.type !== END) made.children.push(leaf(token));
    } else made.children.push(branch(child as ParserRuleContext, made));
  }
  return made;
}

function ruleName(context: ParserRuleContext): string {
  const rule = Parser.ruleNames[(context as unknown as { ruleIndex: number }).ruleIndex] as string;
  const alternative = context.constructor.name.replace(/Context$/, '');
  return alternative.toLowerCase() === rule.toLowerCase() ? rule : alternative;
}

function leaf(token: Token): Leaf {
  return { token: Lexer.symbolicNames[token.type] ?? 'EOF', text: token.text, ...position(token) };
}

function position(token: Token): Position {
  return { offset: token.start, line: token.line, column: token.column + 1 };
}
