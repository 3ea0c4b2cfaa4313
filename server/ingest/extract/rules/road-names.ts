/** PASSES_THROUGH and CONNECTS_TO that the name of a road, or of a project for one, says. */

import type { Modality } from '../../../ontology.ts';
import { type Context, modality } from '../context.ts';
import { type Document, type Entity, type Span, sentenceAt, spanFrom, textOf } from '../document.ts';
import { connect, pass } from './ways.ts';

export function roadNames(context: Context): void {
  describedRoads(context);
  roadsOfProjects(context);
}

/** The stops of a road, in the order that the text tells them. */
export function passAll(
  context: Context,
  sentence: number,
  route: Entity,
  stops: Entity[],
  how: Modality | null,
  rule: string,
): void {
  for (const to of stops) {
    pass(context, sentence, route, to, how, `course/${rule}`, 0.85);
  }
}

/** What is said behind a road that is not there yet. */
const ON_PAPER =
  /^⟨R\d+⟩[^.;⟨⟩]{0,60}(?:trên giấy|(?:còn|vẫn|mới) (?:chỉ )?(?:là|ở|dừng)[^.;⟨⟩]{0,20}(?:ý tưởng|đề xuất|phương án|dự định|nghiên cứu|khảo sát|dự án|kế hoạch)|chưa (?:được )?(?:xây|khởi công|làm|triển khai|đầu tư))/u;

/** A road that is told by its ends passes through them, and joins the province of one end to a gate, port or province at the other. */
function describedRoads(context: Context): void {
  const { doc } = context;
  // By each token within one.
  const projects = new Map<number, Span>();
  for (const span of doc.spans)
    if (span.type === 'Project') for (let i = span.from; i < span.to; i++) projects.set(i, span);
  for (const span of doc.spans) {
    const [route] = span.entities;
    const byName = span.head !== 'counted';
    if (span.type !== 'Route' || !byName || !route) continue;
    const ends: Entity[] = [];
    for (let i = span.from; i < span.to; i++) {
      // `qua cửa khẩu A (tỉnh B)`: where the gate lies.
      if (doc.tokens[i - 1]?.plain === '(') continue;
      const met = i > span.from ? spanFrom(doc, i, 'Route') : undefined;
      if (met) meets(context, met);
      const inner = spanFrom(doc, i, 'Province', 'Place', 'BorderGate', 'Port')?.entities[0];
      if (inner && !ends.includes(inner)) ends.push(inner);
    }
    const sentence = sentenceAt(doc, span.from);
    const shape = context.shapes[sentence]!;
    const offset = shape.offsetOf(span.from);
    // What is to be widened is there already; what is to be built is not.
    const built =
      /(?:xây dựng|làm|mở|đầu tư|nghiên cứu|khảo sát|quy hoạch|build|building)(?: mới)?\s*$/u.test(
        shape.text.slice(0, offset),
      ) && !/mở rộng\s*$/u.test(shape.text.slice(0, offset));
    const said = built || span.head !== 'described' ? modality(context, shape, offset) : 'existing';
    // A road that somebody is to begin is not there; nor is one that is known to be planned.
    const begun = /(?:khởi động|khởi công|đầu tư|nghiên cứu|khai thông|mở(?! rộng))[^⟨⟩]{0,16}$/u;
    const planned =
      route.record?.properties.status === 'planned' ||
      (span.head !== 'described' && begun.test(shape.text.slice(0, offset)));
    // What a name says of a road holds even where the sentence makes it a condition: `nếu tuyến A - B được làm`.
    const named = said ?? (span.head === 'described' ? null : 'proposed');
    const after = shape.text.slice(shape.offsetOf(span.outerTo - 1)).trimStart();
    const onPaper = span.head === 'described' && ON_PAPER.test(after);
    const underWay = span.head === 'described' && inProject(context, projects, span, after);
    const how = named !== 'existing' ? named : planned || onPaper ? 'proposed' : underWay ? 'agreed' : named;
    passAll(context, sentence, route, ends, how, 'ends');
    // `đường sắt từ A xuống cảng B` leads to the port.
    const port = [ends.at(-1), ends[0]].find((end) => end?.type === 'Port');
    if (span.head === 'described' && port) {
      connect(context, sentence, route, port, how, 'road/to-port');
      for (const gate of ends)
        if (gate.type === 'BorderGate') connect(context, sentence, gate, port, how, 'road/gate-to-port');
    }
    const [first, ...rest] = ends;
    // A road's own name joins nothing: `cao tốc Hà Nội - Viêng Chăn` may be a plan.
    if (first?.type !== 'Province' || span.head !== 'described') continue;
    for (const to of rest) connect(context, sentence, first, to, how, 'road/ends');
  }
}

/** `tuyến nối từ quốc lộ 1 ở thị xã A tới …`: the other road passes where the two meet. */
function meets(context: Context, { entities, outerTo }: Span): void {
  const { doc } = context;
  if (!/^(?:ở|tại)$/.test(doc.tokens[outerTo]?.plain ?? '')) return;
  const place = spanFrom(doc, outerTo + 1, 'Place');
  if (place && entities[0])
    passAll(context, sentenceAt(doc, outerTo), entities[0], place.entities, 'existing', 'junction');
}

/** `dự án đường nối A với B`, `tuyến A - B … được chia làm 3 đoạn`: it is being built. */
function inProject({ doc }: Context, projects: Map<number, Span>, span: Span, after: string): boolean {
  const name = projects.get(span.from);
  const before = textOf(doc, Math.max(0, (name ?? span).from - 4), span.from).toLowerCase();
  if (/(?:nâng cấp|cải tạo|mở rộng|sửa chữa|bảo trì)/u.test(before)) return false;
  return (
    /(?:tiến độ|thi công|khởi công)/u.test(before) ||
    /^[^.;]{0,160}(?:chủ đầu tư|được chia (?:làm|thành)|giải phóng mặt bằng|đang (?:được )?thi công|tiến độ thi công)/u.test(
      after,
    )
  );
}

/** `Dự án cải tạo quốc lộ A đoạn từ B (huyện C) lên cửa khẩu D`: the end behind brackets that close a project's name. */
function stopsBehind(doc: Document, from: number): Entity[] {
  const { tokens } = doc;
  if (tokens[from]?.plain !== '(') return [];
  let at = from;
  while (at < from + BRACKETS && tokens[at] && tokens[at]!.plain !== ')') at++;
  if (!/^(?:lên|đến|tới|về|ra|xuống|sang)$/.test(tokens[at + 1]?.plain ?? '')) return [];
  return spanFrom(doc, at + 2, 'Place', 'BorderGate', 'Port', 'Province')?.entities.slice(0, 1) ?? [];
}

/** Words of the longest remark on where a stop lies. */
const BRACKETS = 12;

/** `Dự án nâng cấp đường 2E từ A đến B`: the course that the name of a project gives its road. */
function roadsOfProjects(context: Context): void {
  const { doc } = context;
  for (const span of doc.spans) {
    if (span.type !== 'Project') continue;
    let road: Entity | undefined;
    let led = false;
    const stops: Entity[] = [];
    for (let i = span.from; i < span.to; i++) {
      const named = spanFrom(doc, i, 'Route');
      if (named && named.head !== 'described') {
        road ??= named.entities[0];
        i = named.outerTo - 1;
        continue;
      }
      if (!road) continue;
      const word = doc.tokens[i]!.plain;
      const stop = spanFrom(doc, i, 'Place', 'BorderGate', 'Port', 'Province');
      if (/^(?:từ|qua|nối)$/.test(word)) led = true;
      if (!stop) continue;
      if (led && !/^(?:,|\(|của|thuộc|tỉnh)$/.test(doc.tokens[i - 1]!.plain)) stops.push(stop.entities[0]!);
      i = stop.outerTo - 1;
    }
    if (road && led) stops.push(...stopsBehind(doc, span.to));
    if (!road || stops.length < 2) continue;
    const sentence = sentenceAt(doc, span.from);
    const shape = context.shapes[sentence]!;
    const there = road.record && road.record.properties.status !== 'planned';
    const how = there ? 'existing' : modality(context, shape, shape.offsetOf(span.from));
    passAll(context, sentence, road, stops, how, 'project');
  }
}
