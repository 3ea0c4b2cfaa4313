/** Days told from the day of publication: `hôm qua`, `chiều nay`, `sáng thứ Sáu`, `on Thursday`, `last Friday`. */

const TODAY =
  /(?<!\p{L})(?:(?:sáng|trưa|chiều|tối|hôm) nay|today|this (?:morning|afternoon|evening))(?!\p{L})/iu;
const YESTERDAY = /(?<!\p{L})(?:hôm qua|(?:sáng|trưa|chiều|tối|đêm) qua|yesterday|last night)(?!\p{L})/iu;
const DAY_BEFORE = /(?<!\p{L})(?:hôm kia|day before yesterday)(?!\p{L})/iu;
const WEEKDAY_VI =
  /(?<!\p{L})(?:sáng|trưa|chiều|tối|hôm|ngày)\s+(thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?!\p{L}|\s+(?:tới|sau|tuần sau))/iu;
const WEEKDAY_EN =
  /(?<!\p{L})(?:on|last|late|early)\s+(sunday|monday|tuesday|wednesday|thursday|friday|saturday)(?!\p{L})/iu;

const DAYS_VI = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const DAYS_EN = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY = 86_400_000;

/** The day that a piece of text tells so, and where it stands there; null where it tells none. */
export function relativeDate(text: string, published: string): { iso: string; at: number } | null {
  const shown = Date.parse(`${published}T00:00:00Z`);
  const before = (days: number) => new Date(shown - days * DAY).toISOString().slice(0, 10);
  const today = TODAY.exec(text);
  if (today) return { iso: before(0), at: today.index };
  const earlier = DAY_BEFORE.exec(text);
  if (earlier) return { iso: before(2), at: earlier.index };
  const yesterday = YESTERDAY.exec(text);
  if (yesterday) return { iso: before(1), at: yesterday.index };
  const weekday = WEEKDAY_VI.exec(text) ?? WEEKDAY_EN.exec(text);
  if (!weekday) return null;
  const name = weekday[1]!.toLowerCase().replace(/\s+/g, ' ');
  const day = Math.max(DAYS_VI.indexOf(name), DAYS_EN.indexOf(name));
  // The last such day, that of publication itself included unless it is called the last.
  const since = (new Date(shown).getUTCDay() - day + 7) % 7;
  const past = since === 0 && /^last/iu.test(weekday[0]) ? 7 : since;
  return { iso: before(past), at: weekday.index };
}
