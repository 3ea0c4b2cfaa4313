/** The year of a day in a text that says neither it nor when it was published. */

/** `năm học 2025-2026`, `mùa khô 2023 - 2024`: a day from autumn on is of the first, another of the second. */
const SEASON =
  /(?:năm học|mùa khô|niên khóa|school year|dry season)(?: của)?\s*((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)/giu;
const AUTUMN = 9;
/** `8 tháng của năm 2024`, `6 tháng đầu năm 2025`, `tính đến tháng 10/2024`: what is counted so far is of the running year. */
const SO_FAR =
  /(?:\d+\s+tháng\s+(?:đầu\s+|của\s+|đầu của\s+)?năm|tính (?:đến|tới)\s+(?:hết\s+|cuối\s+|giữa\s+|đầu\s+)?tháng\s+\d{1,2}(?:\/|\s+năm))\s*((?:19|20)\d\d)/iu;
/** `60 năm Ngày thiết lập quan hệ ngoại giao (1962 - 2022)`: the anniversary is of the running year. */
const ANNIVERSARY =
  /(?:kỷ niệm|\d năm|anniversary)[^.;()]{0,120}\((?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d\d\s*[-–]\s*(?:\d{1,2}[/.-]\d{1,2}[/.-])?((?:19|20)\d\d)\)/iu;
/** `khóa 2014 - 2017 được trao bằng tốt nghiệp`: a course is left in its last year. */
const LEAVING =
  /khóa\s+(?:19|20)\d\d\s*[-–]\s*((?:19|20)\d\d)[^.;]{0,80}(?:tốt nghiệp|bế giảng|ra trường|mãn khóa)/iu;
/** `ký thỏa thuận giai đoạn 2025 - 2030`: where no other year is told, a document is signed in the first year of its period. */
const PERIOD =
  /(?<!\p{L})(?:ký|signed)(?!\p{L})[^.;]{0,140}(?:giai đoạn|nhiệm kỳ|for|for the|period)\s+((?:19|20)\d\d)\s*[-–]\s*(?:19|20)?\d\d(?!\d)/giu;
/** A year after one of these is of a plan, a period or the past, and tells nothing of the news. */
const ELSEWHERE =
  /(?:giai đoạn|nhiệm kỳ|đến năm|tới năm|trước năm|tầm nhìn|từ năm|từ|sang năm|vào năm|hồi|hồi năm|cuối năm|đầu năm|by|until|since|before|for|period)\s*$/iu;
/** What a month is told after that is still to come. */
const AHEAD = /(?:đến|tới|trước|dự kiến|vào|sẽ|cuối)\s*$/iu;
/** A year of a wish or a plan: `Savannakhet sẽ là chủ nhà của hội nghị năm 2009`. */
const STILL_TO_COME = /(?<!\p{L})(?:sẽ|dự kiến|will|is to|are to)(?!\p{L})[^.;]*$/iu;
const PERIOD_BEGUN = /^\s*[-–]\s*(?:19|20)?\d\d/u;
const PERIOD_ENDED = /(?:19|20)\d\d\s*[-–]\s*$/u;
const WITHIN_DATE = /\d{1,2}[/.-]\d{1,2}[/.-]$|tháng \d{1,2} năm $/iu;

/** The year of a month, as far as the text tells it. */
export type YearTeller = (month: number) => number | null;

/** What the text tells of its year; read once, and only when asked. */
export function yearsOf(text: string): YearTeller {
  let known: YearTeller | undefined;
  return (month) => {
    known ??= read(text);
    return known(month);
  };
}

function read(text: string): YearTeller {
  const season = [...text.matchAll(SEASON)][0];
  if (season) return (month) => Number(month >= AUTUMN ? season[1] : season[2]);
  const running = SO_FAR.exec(text) ?? ANNIVERSARY.exec(text) ?? LEAVING.exec(text);
  const year = running ? Number(running[1]) : (mostNamed(text) ?? beginOfPeriod(text));
  const since = year === null ? 0 : lastMonthTold(text, year);
  // What was begun in October of the year named is told of later: a day in September is of the next.
  return (month) => (year !== null && month < since ? year + 1 : year);
}

/** The first year of the one period for which a document is signed; `null` where there are several or none. */
function beginOfPeriod(text: string): number | null {
  const years = new Set([...text.matchAll(PERIOD)].map((match) => Number(match[1])));
  return years.size === 1 ? [...years][0]! : null;
}

/** The last month of a year that is told of as past; 0 where none is. */
function lastMonthTold(text: string, year: number): number {
  let last = 0;
  for (const match of text.matchAll(/(?<!\p{L})tháng\s+(\d{1,2})(?:\s*\/\s*|\s+năm\s+)(\d{4})(?!\d)/giu)) {
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    if (Number(match[2]) === year && !AHEAD.test(before)) last = Math.max(last, Number(match[1]));
  }
  return last;
}

/** The year named most often, a full date counting twice, periods and plans left out; the latest of several. */
function mostNamed(text: string): number | null {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(/(?<![\p{N},])((?:19|20)\d\d)(?![\p{N}]|[.,]\d)/gu)) {
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    const after = text.slice(match.index + 4, match.index + 12);
    const dated = WITHIN_DATE.test(before);
    if (!dated && (ELSEWHERE.test(before) || PERIOD_BEGUN.test(after) || PERIOD_ENDED.test(before))) continue;
    if (STILL_TO_COME.test(text.slice(Math.max(0, match.index - 80), match.index))) continue;
    const year = Number(match[1]);
    counts.set(year, (counts.get(year) ?? 0) + (dated ? 2 : 1));
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best ? best[0] : null;
}
