/**
 * The header of a catalogue question: what its leading comment lines say, as `QueryInfo`.
 *
 *     // title.vi: Các cặp tỉnh kết nghĩa
 *     // param province: Province = "Quảng Trị"     (or string, integer, date; labels are joined by |)
 *     // param.province.vi: Tỉnh
 *     // ask.vi: Quảng Trị kết nghĩa với những tỉnh nào?
 *     // view: graph
 *
 * A parameter without a default is required; the default "" says that it may be left out.
 */
import { z } from 'zod';
import type { QueryInfo, QueryParameter } from '../api/types.ts';
import { AppError } from '../errors.ts';
import { entityLabels } from '../ontology.ts';

const LINE = /^([a-z]+(?:[. ][A-Za-z.]+)*):\s*(.*)$/;
const PARAMETER = /^(?<type>[A-Za-z]+(?:\s*\|\s*[A-Za-z]+)*)(?:\s*=\s*(?<default>.+))?$/;
const PLAIN_TYPES = ['string', 'integer', 'date'] as const;

const text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const asks = z.array(z.string().min(1)).min(1);

const headerShape = z.strictObject({
  title: text,
  description: text.optional(),
  param: z.record(z.string(), z.strictObject({ declared: z.string(), vi: z.string(), en: z.string() })),
  ask: z.strictObject({ vi: asks, en: asks }),
  view: z.enum(['graph', 'table', 'map']),
});

/**
 * Reads a header.
 * @param name the question's name, which is its file's name
 * @param lines the comment lines without `//`
 * @throws AppError `bad-file` that names the file and the key at fault
 */
export function parseHeader(name: string, lines: readonly string[]): QueryInfo {
  const bad = (message: string) =>
    new AppError('bad-file', `cypher/queries/${name}.cypher: ${message}`, { file: `${name}.cypher` });
  const parsed = headerShape.safeParse(toTree(lines, bad));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw bad(`header, at ${issue?.path.join('.') || 'the top'}: ${issue?.message}`);
  }
  const { title, description, param, ask, view } = parsed.data;
  const parameters = Object.entries(param).map(([parameter, { declared, vi, en }]) => ({
    ...parseParameter(parameter, declared, bad),
    title: { vi, en },
  }));
  return { name, title, description: description ?? null, parameters, ask, view };
}

type Bad = (message: string) => AppError;
type Tree = {
  [key: string]: unknown;
  param: Record<string, Record<string, string>>;
  ask: Record<string, string[]>;
};

/** `title.vi: x` becomes `{title: {vi: 'x'}}`; `ask` may come several times. */
function toTree(lines: readonly string[], bad: Bad): Tree {
  const tree: Tree = { param: {}, ask: {} };
  for (const line of lines) {
    const [, key, value] = LINE.exec(line) ?? [];
    if (key === undefined || value === undefined) throw bad(`"${line}" is not "key: value"`);
    const [head = '', second, third] = key.split(/[. ]/);
    if (head === 'param' && second) {
      const slot = third ?? 'declared';
      if (tree.param[second]?.[slot] !== undefined) throw bad(`${key} comes twice`);
      tree.param[second] = { ...tree.param[second], [slot]: value };
    } else if (head === 'ask' && second) {
      tree.ask[second] = [...(tree.ask[second] ?? []), value];
    } else if (second) {
      tree[head] = { ...(tree[head] as object), [second]: value };
    } else {
      tree[head] = value;
    }
  }
  return tree;
}

function parseParameter(name: string, declared: string, bad: Bad): Omit<QueryParameter, 'title'> {
  const groups = PARAMETER.exec(declared)?.groups;
  if (!groups?.type) throw bad(`param ${name}: "${declared}" is not a type and perhaps a default`);
  const type = PLAIN_TYPES.find((plain) => plain === groups.type) ?? 'entity';
  const labels = type === 'entity' ? groups.type.split('|').map((label) => label.trim()) : [];
  const known = ['Entity', 'Article', ...entityLabels()];
  const unknown = labels.find((label) => !known.includes(label));
  if (unknown) {
    throw bad(`param ${name}: ${unknown} is neither a label nor one of ${PLAIN_TYPES.join(', ')}`);
  }
  return { name, type, labels, default: parseDefault(name, type, groups.default, bad) };
}

function parseDefault(
  name: string,
  type: QueryParameter['type'],
  given: string | undefined,
  bad: Bad,
): string | number | null {
  if (given === undefined) return null;
  let value: unknown;
  try {
    value = JSON.parse(given);
  } catch {
    throw bad(`param ${name}: the default ${given} is neither a number nor text in double quotes`);
  }
  if (type === 'integer' ? Number.isSafeInteger(value) || value === '' : typeof value === 'string') {
    return value as string | number;
  }
  throw bad(`param ${name}: the default ${given} is not of type ${type}`);
}
