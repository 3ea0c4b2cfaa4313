/** What `hai tỉnh`, `hai bên` and `hai đơn vị` mean: the pair named before, or the article's own two sides. */

import { fold } from '../../text/fold.ts';
import { presumedCountry } from './bodies.ts';
import { type Document, type Entity, ofType, type Span, sentenceAt, spanFrom, textOf } from './document.ts';

/** `Công an hai tỉnh`: the body of that kind on either side, where the article names them. */
export function bodiesOfBoth(
  doc: Document,
  token: number,
  from: number,
): { from: number; bodies: Entity[] } | null {
  const head = doc.lexicon.heads.endingAt(doc.tokens, token, Math.max(from, token - LONGEST_HEAD), doc.key);
  // `Sở Ngoại vụ hai tỉnh`
  const named = head ? undefined : bodyEndingAt(doc, token, from);
  if (!head && !named) return null;
  const kind = head
    ? fold(textOf(doc, head.from, token)).replaceAll(' ', '-')
    : `${named!.entities[0]!.key.split('@')[0]}@`;
  const bodies = ofType(doc, 'Organization').filter(({ key }) => key.startsWith(kind));
  const [ours, theirs] = ['VN', 'LA'].map((side) => bodies.find(({ country }) => country === side));
  const start = head?.from ?? named!.outerFrom;
  return ours && theirs ? { from: start, bodies: [ours, theirs] } : null;
}

function bodyEndingAt(doc: Document, token: number, from: number): Span | undefined {
  for (let i = token - 1; i >= Math.max(from, token - LONGEST_HEAD); i--) {
    const span = spanFrom(doc, i, 'Organization');
    if (span) return span.outerTo === token && span.entities[0] ? span : undefined;
  }
  return undefined;
}

export const LONGEST_HEAD = 6;

/** The pair meant: two localities or bodies of two countries named before in the same sentence, else the article's own sides. */
export function bothAt(
  doc: Document,
  token: number,
  from: number,
  own: Entity[],
  other: Entity[],
): (Entity | null)[] {
  const units =
    UNITS.test(doc.tokens[token + 1]?.plain ?? '') || UNITS.test(doc.tokens[token + 2]?.plain ?? '');
  const heads = units ? KINDS[fold(doc.tokens[token + 1]?.text ?? '')] : undefined;
  const sided = heads && own[0] && other[0] && heads.test(own[0].key) && heads.test(other[0].key);
  const pair = units
    ? (alikeBefore(doc, token, from, heads) ??
      bodiesOfKind(doc, token) ??
      unitsOnBorder(doc, token) ??
      (sided ? [own[0]!, other[0]!] : lastBodies(doc, token, from, heads)))
    : null;
  if (pair) return pair;
  if (units && own[0]?.type === 'Province') return [];
  const named: Entity[] = [];
  for (let i = from; i < token; i++) {
    const entity = spanFrom(doc, i, 'Province', 'Delegation')?.entities[0];
    if (entity?.type === 'Province' && !named.includes(entity)) named.push(entity);
  }
  const bodies = own[0]?.type === 'Organization';
  if (!bodies && named.length === 2 && named[0]!.country !== named[1]!.country) return named;
  // `Với Savannakhet, năm 2016 hai bên ký …`: the one just named and the article's own on the other side.
  const [only] = named;
  if (!bodies && only && named.length === 1 && !own.includes(only) && !other.includes(only)) {
    const partner = (only.country === 'VN' ? other : own)[0];
    if (partner) return [partner, only];
  }
  return bodies ? [...own, ...other] : localPair(doc, token, own, other);
}

/**
 * The sides as the paragraph has them: where it speaks of one locality of the other side only, and that is not the article's
 * own pair, that one is meant (`Với Savannakhet … hai bên ký …`).
 */
export function localPair(doc: Document, token: number, own: Entity[], other: Entity[]): Entity[] {
  const { paragraph, from: first } = doc.sentences[sentenceAt(doc, token)]!;
  const led = ledBy(doc, first);
  const seen = new Set<Entity>(led ? [led] : []);
  const here = sentenceAt(doc, token);
  const earliest = Math.max(0, here - PARAGRAPH);
  for (let i = here; i >= earliest && doc.sentences[i]!.paragraph === paragraph; i--) {
    const { from, to } = doc.sentences[i]!;
    for (let at = from; at < Math.min(to, token); at++) {
      const entity = spanFrom(doc, at, 'Province', 'Delegation')?.entities[0];
      if (entity?.type === 'Province' && !led) seen.add(entity);
    }
  }
  const swap = (side: Entity[], country: string) => {
    const local = [...seen].filter((entity) => entity.country === country);
    const swaps = local.length === 1 && side.length > 0 && (led !== null || !side.includes(local[0]!));
    return swaps ? local : side;
  };
  return [...swap(own, 'VN'), ...swap(other, 'LA')];
}

/** Sentences of the longest paragraph; keeps the time linear in a text without any. */
const PARAGRAPH = 40;

/** `Với Champasak, năm 2006 mới có thỏa thuận …`: the locality with which the sentence begins. */
function ledBy(doc: Document, first: number): Entity | null {
  for (let i = first; i < first + 3; i++) {
    if (!/^(?:với|tại|ở)$/.test(doc.tokens[i]?.plain ?? '')) continue;
    const span = spanFrom(doc, i + 1, 'Province');
    const closed = span && /^[,:]$/.test(doc.tokens[span.outerTo]?.plain ?? '');
    return closed ? (span.entities[0] ?? null) : null;
  }
  return null;
}

/** Words for bodies in `hai đơn vị`, `hai trường`. */
const UNITS =
  /^(?:đơn|cơ|ban|trường|bệnh|tổ|sở|đồn|hội|công|doanh|lực|viện|tòa|báo|đài|units|agencies|schools|hospitals)$/;

/** `hai cơ quan mặt trận`, `hai sở`, `hai bệnh viện`: the bodies of that kind, where the article has one on either side. */
function bodiesOfKind(doc: Document, token: number): Entity[] | null {
  const words = doc.tokens.slice(token + 1, token + 5).map(({ text }) => fold(text));
  const general = /^(?:co quan|don vi|to chuc|luc luong|units|agencies)$/.test(words.slice(0, 2).join(' '));
  const kinds = general
    ? [words.slice(2, 4).join('-'), words[2] ?? '']
    : [words.slice(0, 2).join('-'), words[0] ?? ''];
  for (const kind of kinds.filter((each) => each.length > 1)) {
    const alike = ofType(doc, 'Organization').filter(({ key }) =>
      general ? key.includes(kind) : key.startsWith(kind),
    );
    const [ours, theirs] = ['VN', 'LA'].map((side) => alike.filter(({ country }) => country === side));
    if (ours?.length === 1 && theirs?.length === 1) return [ours[0]!, theirs[0]!];
  }
  return null;
}

/** `A trao B bản ghi nhớ mà hai trường vừa ký`: the last two of that kind that the sentence has named. */
function alikeBefore(doc: Document, token: number, from: number, heads: RegExp | undefined): Entity[] | null {
  if (!heads) return null;
  const found: Entity[] = [];
  for (let i = token - 1; i >= from && found.length < 2; i--) {
    const entity = spanFrom(doc, i, 'Organization')?.entities[0];
    if (entity && heads.test(entity.key) && !found.includes(entity)) found.unshift(entity);
  }
  return found.length === 2 ? found : null;
}

/** Bodies by the word that takes up two of them, as their keys begin. */
const KINDS: Record<string, RegExp> = {
  truong: /^(?:truong|dai-hoc|hoc-vien)/,
  benh: /^benh-vien/,
  so: /^so-/,
  hoi: /^(?:hoi|hiep-hoi)/,
  cong: /^(?:cong-ty|tong-cong-ty|tap-doan)/,
  vien: /^vien-/,
  ban: /^ban-/,
  dai: /^dai-/,
  bao: /^bao-/,
};

/** How many sentences back the bodies of `hai đơn vị` may be named. */
const SENTENCES = 3;

/** `the two units` of an English paper: the last post of one side and the last company of the other. */
function unitsOnBorder(doc: Document, token: number): Entity[] | null {
  if (!/^(?:units|posts)$/.test(doc.tokens[token + 2]?.plain ?? '')) return null;
  const found = new Map<string, Entity>();
  for (let i = token - 1; i >= 0 && found.size < 2; i--) {
    const entity = spanFrom(doc, i, 'Organization')?.entities[0];
    const country = entity && presumedCountry(doc, entity);
    if (!country || !/(?:^|-)(?:post|station|company|battalion)(?:-|@)/.test(entity.key)) continue;
    if (!found.has(country)) found.set(country, entity);
  }
  const pair = [found.get('VN'), found.get('LA')].filter((entity) => entity !== undefined);
  return pair.length === 2 ? pair : null;
}

/** The last two bodies named in this sentence or in those before, of the kind that is spoken of. */
function lastBodies(doc: Document, token: number, from: number, heads: RegExp | undefined): Entity[] | null {
  const before = doc.sentences[Math.max(0, sentenceAt(doc, token) - SENTENCES)];
  const found: Entity[] = [];
  for (let i = token - 1; i >= (before?.from ?? from) && found.length < 2; i--) {
    const entity = spanFrom(doc, i, 'Organization')?.entities[0];
    // `Đại đội 535 của Bộ Chỉ huy X`: whose it is.
    const parent = /^(?:của|thuộc|\()$/.test(doc.tokens[i - 1]?.plain ?? '');
    if (entity && !parent && (heads?.test(entity.key) ?? true) && !found.includes(entity))
      found.unshift(entity);
  }
  return found.length === 2 ? found : null;
}
