/** SUPPORTED: who gives what to whom. */

import { actorOf, type Context, group, matches, modality } from '../../context.ts';
import type { Entity } from '../../document.ts';
import { entitiesIn, type Shape } from '../../shape.ts';
import { byHosts } from './by-hosts.ts';
import { addGift } from './claims.ts';
import { giftsWithoutVerb } from './elided.ts';
import { actors, giversMeant, helpersOf, inWhoseName, listBefore, subjectOf, unitsOf } from './givers.ts';
import { giftLists } from './lists.ts';
import { COUNTED, isNoGift, NEARBY, sendsToLearn, withAmounts } from './no-gift.ts';
import { helpAsNoun } from './nouns.ts';
import { bodiesBefore, receiversIn, receiversMeant } from './receivers.ts';
import { studyCosts } from './study-costs.ts';

export function supported(context: Context): void {
  for (const shape of context.shapes) {
    for (const act of matches(context, shape, '(?<act>@support)')) gift(context, shape, act);
    helpAsNoun(context, shape);
    cooperationGoesOn(context, shape);
    roadWorks(context, shape);
    fundedBy(context, shape);
    giftsWithoutVerb(context, shape);
  }
  giftLists(context);
  byHosts(context);
  studyCosts(context);
}

/** A verb of giving with whoever gives and whoever receives, in whatever order the clause has them. */
export function gift(context: Context, shape: Shape, act: RegExpMatchArray & { index: number }): void {
  const { text } = shape;
  const at = act.index;
  const start = Math.max(text.lastIndexOf(';', at), text.lastIndexOf(': ', at)) + 1;
  const stop = text.indexOf(';', at);
  const end = stop < 0 ? text.length : stop;
  const verb = act.groups!.act!;
  if (NOUN.test(text.slice(0, at))) return;
  const rest = text.slice(at, Math.min(end, at + REST));
  // `Phong Sa Lỳ đã nhận 5 tấn gạo`, `nhận quà của Trường X`: whoever takes gives nothing.
  if (/nhận$/u.test(verb) && TAKES.test(withAmounts(context, shape, rest))) return;
  if (
    isNoGift(context, rest) ||
    sendsToLearn(
      withAmounts(context, shape, text.slice(Math.max(start, at - NEARBY), at)),
      withAmounts(context, shape, rest),
    )
  )
    return;
  const before = actors(shape, start, at);
  const aside = /, (?:nơi|mà|trong đó|qua đó|nhằm|góp phần|trong khi)(?!\p{L})/u.exec(rest);
  const after = actors(shape, at + verb.length, aside ? at + aside.index : Math.min(end, at + REST));
  const passive =
    /(?:được|do) (?:cả |(?:các |đội ngũ |những )?(?:bác sĩ|thầy thuốc|cán bộ|chiến sĩ|chuyên gia|đoàn|giáo viên|quân y)(?: của)? )?⟨[PVCONFL]\d+⟩(?: \(⟨\p{L}\d+⟩\))?[^⟨⟩;,]{0,40}$/u.exec(
      text.slice(start, at),
    );
  // `được chính quyền sở tại giúp …`: by whom is not told; `được ⟨O1⟩ nhận`: that one is given.
  if (BY_PEOPLE.test(text.slice(start, at)) || (passive && /nhận$/u.test(verb))) return;
  const clause = text.slice(start, at);
  const giver = passive
    ? before.find(({ at: place }) => place >= start + passive.index)
    : (inWhoseName(shape, before, at) ?? subjectOf(context, shape, before, at));
  const ours = giversMeant(context, shape, clause, giver !== undefined, /^[^⟨⟩,]{2,16}⟨F/u.test(rest));
  const givers = ours ?? [
    ...listBefore(context, shape, before, giver!),
    ...unitsOf(context, shape, giver!.span),
    ...helpersOf(shape, clause),
  ];
  if (givers.length === 0) return;
  const how = modality(context, shape, at);
  const weak =
    context.doc.lexicon.relations.weakSupport!.longest(context.doc.tokens, shape.tokensAt(at).from) !== null;
  const amount = COUNTED.test(text.slice(start, Math.min(end, at + REST)));
  for (const from of givers) {
    const named = receiversIn(
      context,
      shape,
      from,
      after,
      passive ? before.filter((each) => each !== giver) : [],
    );
    // `Mỗi đơn vị được X tặng …`: those that the sentence before names.
    const each =
      passive &&
      /mỗi (?:đơn vị|cơ quan|trường|nơi|bên) được $/u.test(text.slice(start, start + passive.index + 5));
    // `tặng mỗi trường bạn 10 bộ máy tính`
    const eachFriend = /^[^⟨⟩,;]{2,16} mỗi (?:trường|đơn vị|bệnh viện|cơ quan|sở) ⟨F/u.test(rest);
    const friends = eachFriend ? context.sides.other.filter(({ type }) => type === 'Organization') : [];
    const listed = each ? bodiesBefore(context, shape, from) : friends;
    const meant =
      listed.length > 0
        ? listed
        : named.length > 0
          ? named
          : receiversMeant(context, shape, from, text.slice(start, at), amount, rest);
    if (weak && !amount) continue;
    for (const to of [...meant, ...alsoGiven(shape, at, meant)]) {
      const home = homeOf(context, from);
      const abroad = !home || !to.country || home !== to.country;
      // Those of one country help each other only where the sentence says so outright.
      if (from !== to && (abroad || named.includes(to)))
        addGift(
          context,
          shape,
          from,
          to,
          at,
          how,
          ours ? 'of-the-province' : passive ? 'given' : 'giving',
          named.length > 0 ? 0.85 : 0.65,
        );
    }
  }
}

/** Help of people whose body or province is not told. */
const BY_PEOPLE =
  /(?<!\p{L})được (?:[^⟨⟩,;]{0,60}|(?:chính quyền|nhân dân|người dân|bà con)[^;⟨⟩]{0,60}⟨C\d+⟩ )$/u;

/** The country of a giver; of an association of residents (`Hội người Việt Nam tại A`) that where they live. */
const homeOf = ({ claims }: Context, giver: Entity): string | null =>
  (giver.key.startsWith('hoi-nguoi-') && claims.from(giver, 'LOCATED_IN')[0]?.to.country) || giver.country;

/** `trao 50 triệu đồng cho A và 20 bộ máy tính cho B`: who is given something else besides. */
function alsoGiven(shape: Shape, at: number, given: readonly Entity[]): Entity[] {
  const also =
    /cho [^⟨⟩;.]{0,30}⟨[POL]\d+⟩[^⟨⟩;.]{0,30}(?:⟨[L]\d+⟩ )?(?:và|,) (?:⟨M\d+⟩|\d+|một|hai|ba)[^⟨⟩;.]{0,40} cho (⟨[PO]\d+⟩)/u.exec(
      shape.text.slice(at, at + REST),
    );
  // `nhận 12 học viên A và 8 học viên B`
  const counted =
    /^[^⟨⟩;.]{2,40}⟨M\d+⟩ (?:của |ở |thuộc |cho )?⟨P\d+⟩(?:,| và) ⟨M\d+⟩ (?:của |ở |thuộc |cho )?(⟨P\d+⟩)/u.exec(
      shape.text.slice(at, at + REST),
    );
  return entitiesIn(shape, `${also?.[1] ?? ''}${counted?.[1] ?? ''}`).filter(
    (entity) => !given.includes(entity),
  );
}

/** `các hỗ trợ`, `gói hỗ trợ`: a noun. */
const NOUN =
  /(?:liên|các|gói|sự|khoản|cơ chế|lượng|lực lượng|công tác|nguồn|vốn|nguồn vốn|mức|chính sách|nói|tiếng nói) $/u;

/** Things that are taken, no people who are taken in. */
const TAKES =
  /^(?:tiếp )?nhận (?:được )?(?:quà|chứng chỉ|bằng|giấy|học bổng|giải|tin|lời|thư|bàn giao|tiền|kinh phí|hàng|món|số|sự|hỗ trợ|[\d.,]+ (?:tấn|kg|triệu|tỷ|đồng|kíp|bộ|chiếc|thùng|máy|xe|suất quà)|(?:một|hai|ba|bốn|năm|mười) (?:tấn|bộ|chiếc|máy|xe))/u;

/** How far into a clause what is given and to whom may be told. */
const REST = 220;

/** `⟨P0⟩ luôn … hợp tác với ⟨P1⟩, trong đó đã tiếp nhận, đào tạo nhiều lưu học sinh … hỗ trợ địa phương bạn`. */
function cooperationGoesOn(context: Context, shape: Shape): void {
  const source =
    '{from:P}~60(?:hợp tác|quan hệ)~12với {to:P}, (?:trong đó|đặc biệt|nhất là)~12(?<act>@support)';
  for (const match of matches(context, shape, source)) {
    const [from] = group(shape, match, 'from');
    const [to] = group(shape, match, 'to');
    const at = match.index + match[0].length;
    if (from && to)
      addGift(
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
    addGift(context, shape, from, to, match.index, modality(context, shape, match.index), 'road-works', 0.75);
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
      addGift(context, shape, from, to, match.index, modality(context, shape, match.index), 'funding', 0.8);
  }
}
