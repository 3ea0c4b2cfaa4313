/** Gifts told without their verb behind one that has it: `A cấp cho S 20 suất học bổng, B 10 suất, C 5 suất`. */

import { presumedCountry } from '../../bodies.ts';
import { type Context, group, matches } from '../../context.ts';
import type { Entity } from '../../document.ts';
import type { Shape } from '../../shape.ts';
import { addGift } from './claims.ts';

/** Somebody and an amount, with no verb between, after a comma or `và`. */
const SOURCE =
  '(?:[,;]| và| còn|, còn| and)(?: (?:của|riêng|phía|the))? {who:P|O|V}(?: \\({P|C|L}\\))?,? (?:(?:thì|là|thêm|góp|another|gave) )?(?=⟨M\\d+⟩)';

/** Each who is told so gives or receives as the one of the gift before who is on the same side of the border. */
export function giftsWithoutVerb(context: Context, shape: Shape): void {
  const told = context.claims.of('SUPPORTED').filter(({ sentence }) => sentence === shape.index);
  const [first] = told;
  if (!first || told.some(({ to, from }) => to !== first.to && from !== first.from)) return;
  for (const match of matches(context, shape, SOURCE)) {
    if (!/⟨M\d+⟩/u.test(shape.text.slice(0, match.index))) continue;
    const [who] = group(shape, match, 'who');
    if (!who || told.some(({ from, to }) => from === who || to === who)) continue;
    const at = match.index + match[0].length;
    const sideOf = (entity: Entity) => entity.country ?? presumedCountry(context.doc, entity);
    const side = sideOf(who);
    if (side !== null && side === sideOf(first.from) && side !== sideOf(first.to))
      addGift(context, shape, who, first.to, at, first.modality, 'elided', 0.8);
    else if (side !== null && side === sideOf(first.to) && side !== sideOf(first.from))
      addGift(context, shape, first.from, who, at, first.modality, 'elided', 0.8);
  }
}
