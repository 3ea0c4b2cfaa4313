/**
 * How answers are written: as a table for people, JSON or CSV for programs. Results go to standard output and
 * everything else to standard error, so that in JSON formats standard output holds nothing but the JSON.
 */
import Table from 'cli-table3';
import { stringify } from 'csv-stringify/sync';
import { AppError } from '../errors.ts';

export const FORMATS = ['table', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** JSON text of a value; integers that a JSON number cannot hold are written as text. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? String(item) : item), indent);
}

/** One cell for people: an article is its paper, day and sentence; a list is its items. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value.map(cell).join(value.some((item) => typeof item === 'object') ? '\n' : ', ');
  if (typeof value !== 'object') return String(value);
  if ('quote' in value && 'title' in value) {
    const { publisher, published, title, quote } = value as Record<string, unknown>;
    return `${[publisher ?? title, published].filter(Boolean).join(', ')}: «${quote}»`;
  }
  if ('name' in value) return String(value.name);
  return toJson(value);
}

/** Rows as text in the format asked for, without a trailing line feed. */
export function formatRows(columns: string[], rows: Record<string, unknown>[], format: Format): string {
  if (format === 'json') {
    const kept = rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
    );
    return toJson(kept, 2);
  }
  const lines = rows.map((row) => columns.map((column) => row[column]));
  if (format === 'csv') {
    const flat = lines.map((line) =>
      line.map((value) => (typeof value === 'object' && value !== null ? toJson(value) : value)),
    );
    return stringify([columns, ...flat], { cast: { boolean: String, bigint: String } }).trimEnd();
  }
  return table(
    columns,
    lines.map((line) => line.map(cell)),
  );
}

/** Rows of one table: the library that draws it fails on very many, which are drawn as several. */
const ROWS = 5_000;

function table(columns: string[], lines: string[][]): string {
  const widths = columnWidths(columns, lines, (process.stdout.columns ?? 140) - columns.length * 3 - 1);
  const tables: string[] = [];
  for (let i = 0; i === 0 || i < lines.length; i += ROWS) {
    const out = new Table({
      head: columns,
      colWidths: widths.map((w) => w + 2),
      wordWrap: true,
      style: { head: [], border: [] },
    });
    out.push(...lines.slice(i, i + ROWS));
    tables.push(out.toString());
  }
  return tables.join('\n');
}

/** Natural widths, the widest cut down together until all fit into `room` characters. */
function columnWidths(columns: string[], lines: string[][], room: number): number[] {
  const longest = (text: string) => text.split('\n').reduce((most, line) => Math.max(most, line.length), 1);
  const natural = columns.map((column, i) =>
    lines.reduce((most, line) => Math.max(most, longest(line[i] ?? '')), longest(column)),
  );
  const capped = (cap: number) => natural.map((width) => Math.min(width, cap));
  let cap = Math.max(...natural);
  while (cap > 12 && capped(cap).reduce((sum, width) => sum + width, 0) > room) cap--;
  return capped(cap);
}

/** @throws AppError `usage` */
export function parseFormat(value: string): Format {
  const format = FORMATS.find((known) => known === value);
  if (!format)
    throw new AppError('usage', `--format: "${value}" is not a format: use ${FORMATS.join(', ')}.`);
  return format;
}

/** Writes a result. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes a remark about the work. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Shows how far long work has come: one line rewritten on a terminal, a plain line every tenth elsewhere. */
export function progressLine(label: string, stream: NodeJS.WriteStream = process.stderr) {
  let tenth = 0;
  return (done: number, total: number) => {
    const line = `${label}: ${done} of ${total}`;
    if (stream.isTTY) {
      stream.write(`\r\u001b[K${line}${done === total ? '\n' : ''}`);
      return;
    }
    const now = Math.floor((done / total) * 10);
    if (now > tenth) stream.write(`${line}\n`);
    tenth = now;
  };
}
