/** SUPPORTED: who gives what to whom. */

import type { Modality } from '../../../ontology.ts';
import { findAmounts } from '../../../text/amounts.ts';
import { actorOf, type Context, group, matches, modality } from '../context.ts';
import type { Entity } from '../document.ts';
import { entitiesIn, type Shape, spansIn } from '../shape.ts';

/** `⟨giver⟩ đã hỗ trợ ⟨receiver⟩ …` and its kin; group `act` is the verb. */
const PATTERNS: [string, number][] = [
  // Thừa Thiên Huế đã cấp 10 suất học bổng cho học sinh tỉnh Sekong
  [
    '{from:P|V|C|O}[^;⟨⟩.]{0,60}?(?<!(?:các|gói|sự|khoản|cơ chế) )(?<act>@support)(?:[^;⟨⟩.]|⟨[MCLJRAZ]\\d+⟩){0,70}?(?:cho|thuộc|đối với|tới|to|for|(?<=⟩ )của)~24 (?:{L}, )?{to:P|F}',
    0.85,
  ],
  // Thừa Thiên Huế đã giúp Sekong 60 tấn gạo; trao 10.000 USD giúp tỉnh Attapeu
  [
    '{from:P|V|C|O}(?: (?:cùng|và) các cấp[^;⟨⟩.]{0,40}?)?[^;⟨⟩.,]{0,40}?(?<!(?:các|gói|sự|khoản|cơ chế) )(?<act>@support)(?:(?:(?! của )[^;⟨⟩]){0,24}?|[^;⟨⟩.]{0,6}⟨M\\d+⟩~16){to:P|C|F}(?! (?:thuộc|của) ⟨P)',
    0.85,
  ],
  // Việt Nam viện trợ không hoàn lại cho Lào
  ['{from:P|V|C|O}[^;⟨⟩.,]{0,40}?(?<act>@support)~24 (?:cho|to) {to:C}', 0.85],
  // người dân huyện A, tỉnh B vừa được tỉnh C khám bệnh
  ['{to:P}(?: \\({C}\\))?~12được {from:P|V|O}(?: \\({C}\\))?~8(?<act>@support)', 0.8],
  // UBND tỉnh giao Trường ĐH Hồng Đức đào tạo 30 lưu học sinh Lào
  ['{from:O} (?<act>đào tạo|dạy|tiếp nhận)[^;⟨⟩.]{0,8}(?:⟨M\\d+⟩)?~8 {to:C}', 0.75],
  // sự hỗ trợ tích cực của thành phố Huế … góp phần vào sự phát triển của tỉnh Sekong
  ['(?<act>@supportNouns)~20 của {from:P|V|C|O}~~200 {to:P|C}', 0.75],
  ['(?<act>@supportNouns)~20 của {from:P|V|C|O}~~40 (?:cho|dành cho|đối với) {to:P|C}', 0.85],
];

export function supported(context: Context): void {
  for (const shape of context.shapes) {
    for (const [source, confidence] of PATTERNS) {
      for (const match of matches(context, shape, source)) give(context, shape, match, confidence);
    }
    ofTheProvince(context, shape);
    cooperationGoesOn(context, shape);
    roadWorks(context, shape);
    fundedBy(context, shape);
  }
}

/** `Từ năm 2009, mỗi năm tỉnh còn cấp 10 suất học bổng … cho học sinh Sekong`: the province that the sentence before spoke of. */
function ofTheProvince(context: Context, shape: Shape): void {
  const source =
    '(?:^|, |mỗi năm |hằng năm )(?:tỉnh|thành phố)(?: (?:còn|đã|cũng|sẽ|hiện|tiếp tục))* (?<act>@support)(?:[^;⟨⟩.]|⟨[MCLA]\\d+⟩){0,70}?(?:cho|thuộc|đối với|tới)~24 {to:P|F}';
  for (const match of matches(context, shape, source)) {
    const from = actorOf(context, shape.index - 1);
    const at = match.index + match[0].indexOf(match.groups!.act!);
    if (!from || isNoGift(context, shape.text.slice(at, match.index + match[0].length + 40))) continue;
    for (const to of receivers(context, shape, match, from)) {
      add(context, shape, from, to, at, modality(context, shape, at), 'of-the-province', 0.75);
    }
  }
}

function give(
  context: Context,
  shape: Shape,
  match: RegExpMatchArray & { index: number },
  confidence: number,
): void {
  const act = match.groups!.act!;
  const at =
    match.index +
    match[0].indexOf(
      act,
      match.groups!.from && match[0].startsWith(match.groups!.from) ? match.groups!.from.length : 0,
    );
  const rest = shape.text.slice(at, match.index + match[0].length + 40);
  if (isNoGift(context, rest)) return;
  for (const from of group(shape, match, 'from')) {
    for (const to of receivers(context, shape, match, from)) {
      add(context, shape, from, to, at, modality(context, shape, at), 'giving', confidence);
    }
  }
}

/** Of a pair that stands for `tỉnh bạn` the other one. */
function receivers(context: Context, shape: Shape, match: RegExpMatchArray, from: Entity): Entity[] {
  const [span] = spansIn(shape, match.groups?.to);
  if (span?.type === 'Friend') return other(context, from);
  return group(shape, match, 'to').slice(0, 1);
}

function other({ principals: { own, other } }: Context, entity: Entity): Entity[] {
  const friend = entity === own ? other : entity === other ? own : null;
  return friend ? [friend] : [];
}

/** Souvenirs among officials, and help to one another, are no support of one by the other. */
function isNoGift(context: Context, rest: string): boolean {
  if (
    /^góp (?!⟨M)|^cấp (?!⟨M|học|kinh|phát|thuốc|tặng|cho|miễn)|(?:nhau|each other|one another)(?![\p{L}\p{M}])/u.test(
      rest,
    )
  )
    return true;
  return context.doc.lexicon.data.relations.gifts!.some((gift) => rest.includes(gift));
}

/** `⟨P0⟩ luôn … hợp tác với ⟨P1⟩, trong đó đã tiếp nhận, đào tạo nhiều lưu học sinh … hỗ trợ địa phương bạn`. */
function cooperationGoesOn(context: Context, shape: Shape): void {
  const source =
    '{from:P}~60(?:hợp tác|quan hệ)~12với {to:P}, (?:trong đó|đặc biệt|nhất là)~12(?<act>@support)';
  for (const match of matches(context, shape, source)) {
    const [from] = group(shape, match, 'from');
    const [to] = group(shape, match, 'to');
    const at = match.index + match[0].length;
    if (from && to)
      add(
        context,
        shape,
        from,
        to,
        at - match.groups!.act!.length,
        modality(context, shape, at),
        'cooperation',
        0.75,
      );
  }
}

/** `thành phố Huế … nghiên cứu, hỗ trợ mở rộng tuyến đường từ tỉnh Sekong đến …`: for the province, or country, of the road. */
function roadWorks(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '(?<act>hỗ trợ|giúp|tài trợ|giúp đỡ)(?: {F})? @works {road:R}',
  )) {
    const [road] = group(shape, match, 'road');
    const acting = /⟨[PVC]\d+⟩(?= (?:tạo điều kiện|hỗ trợ|giúp|sẽ|cần|tiếp tục|quan tâm|nghiên cứu|dùng))/gu;
    const before = [...shape.text.slice(0, match.index).matchAll(acting)].at(-1);
    const from = before ? entitiesIn(shape, before[0])[0] : actorOf(context, shape.index);
    const where = (type: string, of: string) =>
      context.claims
        .of(type)
        .find((claim) => claim.from === road && claim.to.type === of && claim.to !== from)?.to;
    const to =
      from?.type === 'Country' ? where('LOCATED_IN', 'Country') : where('PASSES_THROUGH', 'Province');
    if (!from || !to) continue;
    add(context, shape, from, to, match.index, modality(context, shape, match.index), 'road-works', 0.75);
  }
}

/** `mở rộng ⟨R0⟩ (đoạn phía Lào) bằng nguồn vốn viện trợ của Chính phủ Việt Nam`. */
function fundedBy(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '{what:R|J|L|G}(?: \\(~12{to:C}\\))?~24(?:bằng|từ)~12(?:vốn|nguồn)~16của {from:C|P|O}',
  )) {
    const [from] = group(shape, match, 'from');
    const [what] = group(shape, match, 'what');
    const [named] = group(shape, match, 'to');
    const to = named ?? context.claims.from(what, 'LOCATED_IN').find(({ to }) => to.type === 'Country')?.to;
    if (from && to)
      add(context, shape, from, to, match.index, modality(context, shape, match.index), 'funding', 0.8);
  }
}

function add(
  context: Context,
  shape: Shape,
  from: Entity,
  to: Entity,
  at: number,
  how: Modality | null,
  rule: string,
  confidence: number,
): void {
  const { what, amount, currency } = gift(context, shape, at);
  context.claims.add({
    type: 'SUPPORTED',
    from,
    to,
    sentence: shape.index,
    rule: `support/${rule}`,
    modality: how,
    confidence,
    properties: { what, amount, currency },
  });
}

/** What is given, in the words of the clause, and how much of it: an amount there, else the last one before in the sentence. */
function gift(
  { doc }: Context,
  shape: Shape,
  at: number,
): { what: string; amount?: string; currency?: string } {
  const { body } = doc.article;
  const clause = /^[^;]*/u.exec(shape.text.slice(at))![0];
  const from = doc.tokens[shape.tokensAt(at).from]!.start;
  const to = doc.tokens[shape.tokensAt(at + Math.max(0, clause.length - 1)).to - 1]!.end;
  const words = body
    .slice(from, Math.max(from, to))
    .replace(/\s+/gu, ' ')
    .replace(/[\s.,;:/]+$/u, '');
  const what = words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s\S*$/u, '')}…` : words;
  const amount =
    findAmounts(words)[0] ?? findAmounts(body.slice(doc.sentences[shape.index]!.start, from)).at(-1);
  return { what, amount: amount?.text, currency: amount?.currency };
}

/** What is given is told in a line. */
const LONGEST = 160;
