/** PARTICIPATED_IN where an article lists who was there. */

import { type Context, group, matches } from '../context.ts';
import type { Entity } from '../document.ts';
import { spansIn } from '../shape.ts';
import { join, type Role } from './participation.ts';

/** `Tham gia đoàn có ⟨N0⟩; ⟨N1⟩; lãnh đạo ⟨O2⟩`, `Tiếp và làm việc với đoàn có …`, `Về phía Lào có …`. */
export function listedParticipants(context: Context): void {
  const open = '(?:@attending|phía|đoàn)[^;]{0,60}?(?:có|gồm|là|của)[: ]';
  let listed: Role | null = null;
  for (const shape of context.shapes) {
    const item = /^(?:-|\*|\d+[.)]) /.test(shape.text);
    if (item && listed)
      for (const who of [...peopleAndBodies(context, shape, 0), ...localities(shape)])
        join(context, who, shape.index, listed, 'list');
    for (const side of matches(context, shape, '(?:{P}|{V}|{C}) (?:có|gồm)(?: ý kiến của)? (?={who:N})')) {
      for (const who of peopleAndBodies(context, shape, side.index + side[0].length)) {
        if (who.type === 'Person') join(context, who, shape.index, 'attendee', 'list');
      }
    }
    const [match] = [...matches(context, shape, open)];
    if (!item) listed = null;
    if (!match) continue;
    const role: Role = /@?(?:tiếp|đón|chủ nhà)/.test(match[0]) ? 'host' : 'attendee';
    if (/:\s*$/.test(shape.text)) listed = role;
    for (const who of peopleAndBodies(context, shape, match.index + match[0].length - 1))
      join(context, who, shape.index, role, 'list');
  }
}

/** `- Việt Nam: A, B, C;`: an item that names nothing but localities. */
function localities(shape: Context['shapes'][number]): Entity[] {
  if (!LOCALITIES.test(shape.text)) return [];
  return [...shape.text.matchAll(/⟨P\d+⟩/gu)].flatMap((match) => spansIn(shape, match[0])[0]?.entities ?? []);
}

const LOCALITIES = /^(?:-|\*|\d+[.)]) (?:(?:phía )?⟨C\d+⟩: )?⟨P\d+⟩(?:(?:, | và )⟨P\d+⟩)*[;.]?$/u;

/** Persons, and bodies and localities named in their own right, from an offset of a shape on. */
function peopleAndBodies(context: Context, shape: (typeof context.shapes)[number], from: number): Entity[] {
  const rest = shape.text.slice(from);
  const sent = /(?:đoàn|đại diện|đại biểu|lãnh đạo|gồm)[^⟨⟩;]{0,24}⟨P/u.test(shape.text) && !/⟨N/u.test(rest);
  return [...rest.matchAll(sent ? /⟨[NOPV]\d+⟩/gu : /⟨[NO]\d+⟩/gu)].flatMap((match) =>
    group(shape, { groups: { x: match[0] } } as unknown as RegExpMatchArray, 'x'),
  );
}
