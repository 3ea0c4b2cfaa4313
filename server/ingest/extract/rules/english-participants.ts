/** PARTICIPATED_IN in English: who is said to lead, to look on, to have been there. */

import { type Context, group, matches } from '../context.ts';
import type { Entity } from '../document.ts';

type Role = 'head' | 'host' | 'attendee';

const GROUP = '(?:delegation|group|team|visitors|guests|troops|soldiers|officers|side|party|mission)';
const PATTERNS: [string, Role][] = [
  ['leading the (?:⟨C\\d+⟩ )?hosts (?:was|were) {who:N}', 'host'],
  [`leading the~24${GROUP} (?:was|were) {who:N}`, 'head'],
  ['at the head of~40(?:was|were|came|stood|sat) {who:N}', 'head'],
  ['{who:N},? (?:was|were) at (?:its|their|the) head', 'head'],
  ['(?:co - chaired|chaired|presided over) by {who:N+}(?:,?~24{also:N})?', 'head'],
  ['(?:⟨O\\d+⟩|hosts|side) (?:was|were) (?:headed|led) by {who:N}', 'head'],
  [
    '{who:N+}(?:,?~12{also:N})?,? ?(?:looked on|were present|was present|attended|took part|were on hand|was on hand|also attended)',
    'attendee',
  ],
  [
    '(?:guests|visitors|delegates|participants|attendees|officials|those present) (?:also )?included(?: the)? {who:N+}(?:,?(?: and)?(?: the)? {also:N})?(?:,? and(?: the)? {third:N})?',
    'attendee',
  ],
  [
    '{who:O|P+}(?: and (?:the )?{also:O|P})? (?:also )?(?:sent (?:observers|representatives|delegates|officials|envoys|a delegation|delegations)|were represented|was represented|had observers)(?! to)',
    'attendee',
  ],
  [
    '(?:representatives|leaders|officials|delegates|members|staff) (?:of|from) (?:the )?{who:O+}(?:,? and (?:the )?{also:O})?~12(?:took part|attended|were present|were in attendance|joined in|were on hand|looked on)',
    'attendee',
  ],
  [
    '(?:attended|took part|was present|were present), as did~40 (?:of|from) (?:the )?{who:O|P+}(?:,? and (?:the )?{also:O|P})?',
    'attendee',
  ],
  ['(?:was|were) (?:also )?represented by~24{who:N+}', 'attendee'],
  ['(?:receiving|welcoming|greeting) (?:them|the (?:guests|visitors|delegation)), {who:N}', 'host'],
  [
    '(?:in the presence of|attended by|witnessed by|joined by|accompanied by|also present (?:was|were)|present (?:was|were)|attending (?:was|were)|also there (?:was|were)|others at the table included)(?: the)? {who:N+}(?:,?(?: and)?(?: the)? {also:N})?(?:,? and(?: the)? {third:N})?',
    'attendee',
  ],
];

export function englishParticipants(context: Context): void {
  const { doc, mainEvent, shapes } = context;
  if (doc.article.lang !== 'en' || !mainEvent) return;
  for (const shape of shapes) {
    if (/(?<!\p{L})(?:did not|will|would|last year|former)(?!\p{L})/u.test(shape.text.slice(0, 120)))
      continue;
    for (const [source, role] of PATTERNS)
      for (const match of matches(context, shape, source))
        for (const name of ['who', 'also', 'third'])
          for (const who of group(shape, match, name)) join(context, who, shape.index, role);
  }
}

/** A person, and the locality or body for which the person is there. */
function join(context: Context, who: Entity, sentence: number, role: Role): void {
  const { claims, mainEvent } = context;
  const add = (from: Entity, as: Role) =>
    claims.add({
      type: 'PARTICIPATED_IN',
      from,
      to: mainEvent,
      sentence,
      rule: 'participants/english',
      confidence: 0.75,
      properties: { role: as },
    });
  add(who, role);
  for (const { to } of claims.from(who, 'HOLDS_POSITION'))
    if (to.type === 'Province' || (to.type === 'Organization' && !/^dang-/.test(to.key)))
      add(to, role === 'host' ? 'host' : 'attendee');
}
