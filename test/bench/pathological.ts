/** Texts that nobody writes but anybody may send: of twice the size, each should take about twice the time. */

import { loadGazetteer } from '../../server/gazetteer.ts';
import { drawFrom } from '../../server/ingest/extractor.ts';

export interface Pathological {
  name: string;
  /** The larger of the two sizes, in what `make` counts. */
  size: number;
  make: (size: number) => string;
}

const cycle = <T>(items: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, i) => items[i % items.length]!);

const provinces = [...loadGazetteer().records.values()]
  .filter(({ type }) => type === 'Province')
  .map(({ name }) => name);

const SENTENCE =
  'Tỉnh Hà Tĩnh đã hỗ trợ tỉnh Bolikhămxay 10 tỷ đồng và đề nghị kết nối quốc lộ 8A với cảng Vũng Áng';

const TITLES = [
  'Ủy viên Trung ương Đảng',
  'Bí thư Tỉnh ủy Hà Tĩnh',
  'Chủ tịch UBND tỉnh',
  'Phó Chủ tịch HĐND',
  'Giám đốc Sở Ngoại vụ',
  'đồng chí Nguyễn Văn An',
  'Đại tá',
];

const SYLLABLES = ['Nguyễn', 'Khăm', 'Phong', 'Sổm', 'Vi', 'Lay', 'Trần', 'Hà', 'Xay', 'Bun'];

/** `n` sentences with a name each that no other has. */
const sentences = (n: number, write: (name: string, i: number) => string): string =>
  Array.from({ length: n }, (_, i) => write(nameOf(i), i)).join('. ');

function nameOf(i: number): string {
  const [a, b, c] = [i, Math.floor(i / 10), Math.floor(i / 100)].map((each) => SYLLABLES[each % 10]);
  return [a, b, c, ...[...String(Math.floor(i / 1000))].map((digit) => SYLLABLES[Number(digit)])].join(' ');
}

/** `n` characters of these words. */
function characters(words: readonly string[], n: number, joint: string): string {
  const round = words.join(joint) + joint;
  return round.repeat(Math.ceil(n / round.length)).slice(0, n);
}

export const PATHOLOGICAL: Pathological[] = [
  { name: 'one line of 5 MB', size: 5_000_000, make: (n) => characters([SENTENCE], n, ', ') },
  { name: '5 MB of sentences in one line', size: 5_000_000, make: (n) => characters([SENTENCE], n, '. ') },
  { name: '100,000 names of provinces', size: 100_000, make: (n) => cycle(provinces, n).join(', ') },
  { name: '100,000 names, no commas', size: 100_000, make: (n) => cycle(provinces, n).join(' ') },
  { name: '100,000 nested parentheses', size: 100_000, make: (n) => `${'(Lào '.repeat(n)}${')'.repeat(n)}` },
  { name: '100,000 quotation marks', size: 100_000, make: (n) => '“"”Hà Tĩnh '.repeat(Math.ceil(n / 3)) },
  {
    name: '20,000 persons with their titles',
    size: 20_000,
    make: (n) =>
      sentences(n, (name, i) => `Đồng chí Nguyễn ${name} - Phó Hiệu trưởng, ${TITLES[i % 5]} dự hội nghị`),
  },
  {
    name: '20,000 bodies',
    size: 20_000,
    make: (n) => sentences(n, (name) => `Hiệu trưởng Trường Đại học ${name} đến thăm tỉnh Champasak (Lào)`),
  },
  {
    name: '20,000 gifts in one sentence',
    size: 20_000,
    make: (n) => 'Tỉnh Nghệ An hỗ trợ tỉnh Xiêng Khoảng 30 tấn gạo, '.repeat(n),
  },
  {
    name: '20,000 documents',
    size: 20_000,
    make: (n) =>
      sentences(
        n,
        (name, i) => `Tỉnh Hà Tĩnh ký Biên bản ghi nhớ số ${i} về ${name} với tỉnh Champasak năm 2024`,
      ),
  },
  {
    name: '20,000 roads and places',
    size: 20_000,
    make: (n) => sentences(n, (name) => `Xây dựng tuyến đường từ huyện ${name} đến cửa khẩu ${name} (Lào)`),
  },
  { name: '1 MB of capitals', size: 1_000_000, make: (n) => characters(SYLLABLES, n, ' ') },
  { name: '1 MB of one word', size: 1_000_000, make: (n) => 'Á'.repeat(n) },
  { name: '1 MB of capital letters alone', size: 1_000_000, make: (n) => 'A '.repeat(n / 2) },
  { name: '50,000 titles in a row', size: 50_000, make: (n) => cycle(TITLES, n).join(', ') },
  { name: '50,000 titles, no commas', size: 50_000, make: (n) => cycle(TITLES, n).join(' ') },
  { name: '1 MB of digits', size: 1_000_000, make: (n) => '1234567890'.repeat(n / 10) },
  { name: '1 MB of digits with points', size: 1_000_000, make: (n) => '1.'.repeat(n / 2) },
  {
    name: '1 MB of numbers in words',
    size: 1_000_000,
    make: (n) => characters(['hai', 'trăm', 'mười'], n, ' '),
  },
  { name: '1 MB of spaces', size: 1_000_000, make: (n) => `hơn${' '.repeat(n)}x` },
  { name: '1 MB of dashes', size: 1_000_000, make: (n) => 'a-'.repeat(n / 2) },
  { name: '1 MB of line feeds', size: 1_000_000, make: (n) => 'a\n'.repeat(n / 2) },
];

export interface Linearity {
  what: string;
  megabytes: number;
  /** For half the size, and for all of it. */
  halfSeconds: number;
  seconds: number;
  ratio: number;
}

export async function linearity(inputs: Pathological[] = PATHOLOGICAL): Promise<Linearity[]> {
  const rows: Linearity[] = [];
  for (const { name, size, make } of inputs) {
    const whole = make(size);
    const halfSeconds = await secondsFor(make(size / 2));
    const seconds = await secondsFor(whole);
    const megabytes = Buffer.byteLength(whole) / 1e6;
    rows.push({ what: name, megabytes, halfSeconds, seconds, ratio: seconds / halfSeconds });
  }
  return rows;
}

async function secondsFor(body: string): Promise<number> {
  const rest = { title: '', publisher: null, published: '2025-05-14', url: null, fingerprint: '' };
  globalThis.gc?.();
  const start = performance.now();
  await drawFrom({ id: 'pathological', lang: 'vi', body, ...rest });
  return (performance.now() - start) / 1000;
}
