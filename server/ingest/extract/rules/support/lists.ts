/** Gifts told in a list of givers or receivers, a line each. */

import { type Context, matches } from '../../context.ts';
import type { Entity } from '../../document.ts';
import { entitiesIn } from '../../shape.ts';
import { addGift } from './claims.ts';

/** `Danh sách hỗ trợ:` and lines of `- X: 5 tấn gạo`, `Điện Biên hỗ trợ các tỉnh bạn:` and lines of `- Tỉnh X: …`. */
export function giftLists(context: Context): void {
  let list: { giver: Entity | null; receiver: Entity | null } | null = null;
  for (const shape of context.shapes) {
    const item =
      /^[-*+•] (?:tỉnh |của )?(?:cán bộ|giáo viên|,|nhân dân| )*(⟨[POV]\d+⟩)(?:[^:⟨⟩]{0,24}: | ⟨M| (?:một|hai|ba|bốn|\d))/u.exec(
        shape.text,
      );
    if (!/^[-*+•] /u.test(shape.text)) {
      const opens = /:\s*$/.test(shape.text) && [...matches(context, shape, '(?<act>@support)')].length > 0;
      if (opens) {
        const told = context.claims
          .of('SUPPORTED')
          .filter(({ sentence }) => sentence <= shape.index)
          .at(-1);
        const named = entitiesIn(shape, shape.text).find(
          ({ type }) => type === 'Province' || type === 'Organization',
        );
        list = { giver: named ?? null, receiver: told?.to ?? null };
      } else if (!/^⟨/u.test(shape.text) && shape.text.length > CAPTION) list = null;
      continue;
    }
    if (!list || !item) continue;
    const [who] = entitiesIn(shape, item[1]);
    if (!who) continue;
    // `* Của Hội A: 200 bộ lọc nước cho Hội B`
    const [named] = entitiesIn(shape, / (?:cho|tặng|giúp|trao) (⟨[PO]\d+⟩)/u.exec(shape.text)?.[1]);
    if (named && named !== who && shape.text.slice(2).startsWith('của ')) {
      addGift(context, shape, who, named, item[0].length, 'existing', 'list', 0.8);
      continue;
    }
    const abroad = (a: Entity, b: Entity) => !a.country || !b.country || a.country !== b.country;
    if (list.giver && list.giver !== who && abroad(list.giver, who) && list.giver.country)
      addGift(context, shape, list.giver, who, item[0].length, 'existing', 'list', 0.75);
    else if (list.receiver && list.receiver !== who && abroad(list.receiver, who))
      addGift(context, shape, who, list.receiver, item[0].length, 'existing', 'list', 0.75);
  }
}

/** Characters of a line that may stand within a list without ending it. */
const CAPTION = 90;
