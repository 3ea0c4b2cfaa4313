/** Help that a sentence tells without whoever gives it: those who arrange the happening do. */

import { presumedCountry } from '../../bodies.ts';
import { type Context, group, matches, modality } from '../../context.ts';
import type { Entity } from '../../document.ts';
import { addGift } from './claims.ts';
import { provinceOfPlace } from './receivers.ts';

/** People who are treated or given something, with their place, and no giver between `được` and the verb. */
const TREATED = [
  '(?:người|bệnh nhân|dân|hộ|em|cháu|học sinh|bà con|lượt)~24(?:của|ở|thuộc|tại|nghèo|dân)~30{to:P|L}~~60(?:đã |vừa |đều )?được (?<act>khám|mổ|phẫu thuật|điều trị|cấp thuốc|phát thuốc|chữa)',
  '(?<act>khám|khám bệnh|khám, chữa bệnh|khám chữa bệnh|mổ|phẫu thuật|cấp phát thuốc|phát thuốc)~30cho~40(?:người|bệnh nhân|dân|hộ|em|cháu|bà con|lượt)~30{to:P|L}',
];

/** `Đợt khám bệnh do A và B phối hợp tổ chức … 1.120 người dân của huyện X được khám`. */
export function byHosts(context: Context): void {
  const { claims, mainEvent, doc } = context;
  const hosts = claims
    .to(mainEvent, 'PARTICIPATED_IN')
    .filter(({ properties, rule }) => properties.role === 'host' || /\/host$/.test(rule))
    .map(({ from }) => from)
    .filter(({ type }) => type === 'Organization' || type === 'Province');
  if (hosts.length === 0) return;
  for (const shape of context.shapes)
    for (const source of TREATED)
      for (const match of matches(context, shape, source)) {
        const at = match.index + match[0].indexOf(match.groups!.act!);
        const to = group(shape, match, 'to')
          .map((place) => (place.type === 'Province' ? place : provinceOfPlace(context, place)))
          .find((place): place is Entity => place !== null);
        for (const from of hosts)
          if (to && (from.country ?? presumedCountry(doc, from)) !== to.country)
            addGift(context, shape, from, to, at, modality(context, shape, at), 'by-hosts', 0.65);
      }
}
