/** Gates and ports that are spoken of without their name: `cửa khẩu này`, `quốc lộ 7 … lên cửa khẩu`. */

import { addSpan, type Document, type Entity, ofType, spanFrom } from './document.ts';

const POINTED = new Map([
  ['khẩu', 'BorderGate'],
  ['cảng', 'Port'],
] as const);

/** `cửa khẩu này`, `cảng này`: the gate or port named last. */
export function pointedAt(doc: Document): void {
  roadToGate(doc);
  wayToPort(doc);
  const { tokens } = doc;
  const last = new Map<string, Entity>();
  for (let i = 0; i < tokens.length; i++) {
    const span = spanFrom(doc, i, 'BorderGate', 'Port');
    if (span?.entities[0]) last.set(span.type, span.entities[0]);
    if (!/^(?:này|ấy|đó)$/.test(tokens[i + 1]?.plain ?? '')) continue;
    const type = POINTED.get(tokens[i]!.plain as 'khẩu' | 'cảng');
    const entity = type ? last.get(type) : undefined;
    const from = tokens[i]!.plain === 'khẩu' ? i - 1 : i;
    if (!type || !entity || /^(?:cặp|các|hai)$/.test(tokens[from - 1]?.plain ?? '')) continue;
    addSpan(doc, {
      type,
      from,
      to: i + 2,
      outerFrom: from,
      outerTo: i + 2,
      entities: [entity],
      bare: true,
      head: 'pointed',
    });
  }
}

/** How many times the gate that an article is about must be named, for every time that another is. */
const CLEARLY = 3;

/** The one that the article is about: the only one, or the one named far more often. */
function clearlyMeant(things: readonly Entity[]): Entity | undefined {
  const [first, second] = things
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => b.mentions.length - a.mentions.length);
  return first && first.mentions.length >= CLEARLY * (second?.mentions.length ?? 0) ? first : undefined;
}

/** `sang Cha Lo rồi xuống cảng.`: the port that the article is about. */
function wayToPort(doc: Document): void {
  const { tokens } = doc;
  const port = clearlyMeant(ofType(doc, 'Port'));
  if (!port) return;
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]!.plain !== 'cảng' || tokens[i]!.capital || doc.taken.has(i)) continue;
    if (!/^(?:xuống|ra|về|tới|đến)$/.test(tokens[i - 1]!.plain)) continue;
    if (!/^(?:[.,;]|để|rồi|chỉ|mất)$/.test(tokens[i + 1]?.plain ?? '.')) continue;
    const span = { from: i, to: i + 1, outerFrom: i, outerTo: i + 1 };
    addSpan(doc, { type: 'Port', ...span, entities: [port], bare: true, head: 'pointed' });
  }
}

/** `quốc lộ 7 từ thị trấn Mường Xén lên cửa khẩu`: the gate that the article is about. */
function roadToGate(doc: Document): void {
  const { tokens } = doc;
  // On the Vietnamese side.
  const gate = clearlyMeant(ofType(doc, 'BorderGate').filter(({ country }) => country !== 'LA'));
  if (!gate) return;
  for (const { from, to } of doc.sentences) {
    let road = false;
    for (let i = from; i < to; i++) {
      if (spanFrom(doc, i, 'Route')) road = true;
      if (!road || tokens[i + 1]?.plain !== 'cửa' || tokens[i + 2]?.plain !== 'khẩu') continue;
      if (!/^(?:lên|đến|tới|ra)$/.test(tokens[i]!.plain) || doc.taken.has(i + 1)) continue;
      // `lên cửa khẩu quốc tế`, `tới cửa khẩu chính`: of a kind, not the one spoken of.
      const next = tokens[i + 3];
      if (next?.capital || /^(?:này|quốc|chính|phụ|nào|khác|khu|hàng)$/.test(next?.plain ?? '')) continue;
      const span = { from: i + 1, to: i + 3, outerFrom: i + 1, outerTo: i + 3 };
      addSpan(doc, { type: 'BorderGate', ...span, entities: [gate], bare: true, head: 'pointed' });
    }
  }
}
