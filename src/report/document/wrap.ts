import { type TypeStyle, textWidthTwips } from './measure.ts';
import { cleanLine } from './text.ts';

/**
 * Where a clerk breaks a name: before the name of the territory ("ỦY BAN BẦU CỬ /
 * XÃ PHÚ THÀNH A"), never inside it, nor inside the compounds of a title.
 * Costs are squared parts of the line width, so 1 is a whole empty line. [our judgement of style]
 */
const breakBefore =
  /^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|trường|và|nhiệm kỳ|khóa|ngày|trên địa bàn|phục vụ|bảo đảm|trong|tại|theo)(\s|$)/iu;
const keepTogether = [
  /ủy\s+ban/giu,
  /nhân\s+dân/giu,
  /bầu\s+cử/giu,
  /đại\s+biểu/giu,
  /quốc\s+hội/giu,
  /hội\s+đồng/giu,
  /các\s+cấp/giu,
  /nhiệm\s+kỳ/giu,
  /kỳ\s+\d[\d\s–-]*\d/giu,
  /khóa\s+[ivxlc]+/giu,
  /thị\s+(?:trấn|xã)/giu,
  /thành\s+phố/giu,
  /đặc\s+khu/giu,
  /phòng,\s+chống/giu,
  /chống\s+dịch/giu,
  /bảo\s+đảm/giu,
  /an\s+toàn/giu,
  /phục\s+vụ/giu,
  /trên\s+địa\s+bàn/giu,
  /tổ\s+chức/giu,
  /tổng\s+kết/giu,
  /khu\s+vực/giu,
  /bỏ\s+phiếu/giu,
  /cử\s+tri/giu,
  /kế\s+hoạch/giu,
  /trực\s+tuyến/giu,
  /hội\s+nghị/giu,
  /thời\s+gian/giu,
  /địa\s+điểm/giu,
  /vật\s+tư/giu,
  /nhân\s+lực/giu,
  /dịch\s+covid-19/giu,
  /trung\s+học/giu,
  /cơ\s+sở/giu,
  /phổ\s+thông/giu,
  /tiểu\s+học/giu,
  /mầm\s+non/giu,
  /giáo\s+dục/giu,
  /đào\s+tạo/giu,
  /năm\s+học(?:\s+\d[\d\s–-]*\d)?/giu,
  /ngày\s+\d[\d/]*/giu,
];
const territoryLevel = /^(xã|phường|huyện|quận|tỉnh|phố|trấn|khu)$/iu;
const badBreakCost = 0.5;
const goodBreakCost = -0.15;
/** One more line than needed is worth it only to keep a compound whole. */
const extraLineCost = 0.3;

/** What breaking the line before each word costs, by word index. */
function breakCosts(words: readonly string[]): readonly number[] {
  const joined = words.join(' ');
  const starts: number[] = [];
  let position = 0;
  for (const word of words) {
    starts.push(position);
    position += word.length + 1;
  }
  const compounds = keepTogether.flatMap((pattern) =>
    [...joined.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
  return words.map((word, index) => {
    const start = starts[index] ?? 0;
    // A single capital or a number belongs to the name before it: "Phú Thành A", "Quận 1".
    const isTail = /^(?:\p{Lu}|\d+)$/u.test(word) || territoryLevel.test(words[index - 1] ?? '');
    if (isTail || compounds.some(({ from, to }) => from < start && start < to)) return badBreakCost;
    return breakBefore.test(joined.slice(start)) ? goodBreakCost : 0;
  });
}

/** Filling every line as far as it goes gives the fewest lines there can be. */
function fewestLines(words: readonly string[], fits: (from: number, to: number) => boolean): number {
  let lines = 1;
  let from = 0;
  for (let to = 1; to <= words.length; to += 1) {
    if (to > from + 1 && !fits(from, to)) {
      lines += 1;
      from = to - 1;
    }
  }
  return lines;
}

type Wrapping = { readonly cost: number; readonly lines: readonly string[] };

/**
 * The words of a name in as few lines as fit, of even length, broken where it reads well.
 *
 * A word wider than the line stands alone and overflows. Few lines come
 * first (one more only where words would be torn apart); evenness and sense share the
 * rest (sum of squared slack, as in Knuth and Plass, plus the costs above).
 */
export function balanceLines(text: string, style: TypeStyle, maxTwips: number): readonly string[] {
  // Only ordinary spaces: the blanks left for a number or a date must stay whole.
  const words = cleanLine(text).split(/ +/u);
  const costs = breakCosts(words);
  const widthOf = (from: number, to: number) => textWidthTwips(words.slice(from, to).join(' '), style);
  const fits = (from: number, to: number) => widthOf(from, to) <= maxTwips;
  const solved = new Map<string, Wrapping | undefined>();

  const search = (from: number, lines: number): Wrapping | undefined => {
    if (lines === 0) return from === words.length ? { cost: 0, lines: [] } : undefined;
    let found: Wrapping | undefined;
    for (let to = from + 1; to <= words.length; to += 1) {
      if (to > from + 1 && !fits(from, to)) break;
      const rest = solve(to, lines - 1);
      if (!rest) continue;
      const slack = Math.max(0, 1 - widthOf(from, to) / maxTwips) ** 2;
      const cost = slack + rest.cost + (costs[to] ?? 0);
      if (!found || cost < found.cost)
        found = { cost, lines: [words.slice(from, to).join(' '), ...rest.lines] };
    }
    return found;
  };
  const solve = (from: number, lines: number): Wrapping | undefined => {
    const key = `${from}/${lines}`;
    if (!solved.has(key)) solved.set(key, search(from, lines));
    return solved.get(key);
  };
  const fewest = fewestLines(words, fits);
  const wrappings = [0, 1].flatMap((extra) => {
    const found = solve(0, fewest + extra);
    return found ? [{ lines: found.lines, cost: found.cost + extra * extraLineCost }] : [];
  });
  return wrappings.reduce<Wrapping>((best, one) => (one.cost < best.cost ? one : best), {
    cost: Number.POSITIVE_INFINITY,
    lines: words,
  }).lines;
}

/**
 * The rule under a centred text: 1/3 to 1/2 of the text (Annex I, II.2b and II.5b).
 * Of several lines it keeps the proportion to the longest and, if one length can, to the last as well.
 */
export function partialRuleTwips(lines: readonly string[], style: TypeStyle): number {
  const widths = lines.map((line) => textWidthTwips(line, style));
  const longest = Math.max(...widths);
  const last = widths.at(-1) ?? longest;
  const lower = longest / 3;
  const upper = Math.min(longest, last) / 2;
  return Math.round(upper >= lower ? lower + (upper - lower) * 0.6 : longest * 0.4);
}
