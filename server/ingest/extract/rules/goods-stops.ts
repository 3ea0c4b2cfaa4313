/** Where goods go on to behind the first port or gate of their way: stop by stop, to the end of it. */

import type { Entity } from '../document.ts';
import { type Shape, spansIn } from '../shape.ts';

const MOVES =
  'qua|theo|men|men theo|dọc|dọc theo|xuôi|ngược|sang|ra|xuống|về|tới|đến|lên|vào|nhập vào|đổ về|đổ ra|đổ xuống';

/** What stands between a stop and the next: a move (`rồi theo`, `, sau đó chạy thẳng ra`), or `và` and the like before the same. */
const STEP = new RegExp(
  [
    '(?: \\([^)]*\\)| (?:của|ở|thuộc|bên) ⟨[PLC]\\d+⟩)*',
    `(?:,?(?: (?:rồi|sau đó|và|hoặc|hay|để|tiếp tục|từ đó|trước khi|mới))*(?:,? (?:một|phần|nhỏ|lớn|còn lại|chạy|đi|tiếp|thẳng|xe|vòng|quay|hàng|đưa|chở|container|lạnh)){0,4} (?:${MOVES})(?: (?:tới|đến|về|tận|được|tiếp|thẳng|bãi|bến|đất|bạn|các|hai|cặp|khu|vực|này|đó)){0,3} |,? và |, | - | hoặc )`,
    '(?<stop>⟨[GTRLPC]\\d+⟩)',
  ].join(''),
  'uy',
);

/** Behind these the road or place stands beside the way, not on it. */
const MEASURES = /^(?: [\p{L}]+){0,2} (?:\d[\d.,]*|⟨M\d+⟩)(?: [\p{L}]+)? (?:km|cây số)/u;

/** The most stops of one way; keeps the time bounded. */
const STOPS = 8;

/** The ports and gates on the way behind a place of a sentence. */
export function stopsBehind(shape: Shape, from: number): Entity[] {
  const found: Entity[] = [];
  let at = from;
  for (let i = 0; i < STOPS; i++) {
    STEP.lastIndex = at;
    const match = STEP.exec(shape.text);
    if (!match) break;
    at = match.index + match[0].length;
    const [span] = spansIn(shape, match.groups!.stop);
    const isStop = span!.type === 'Port' || span!.type === 'BorderGate';
    if (isStop && !MEASURES.test(shape.text.slice(at))) found.push(...span!.entities);
  }
  return found;
}
