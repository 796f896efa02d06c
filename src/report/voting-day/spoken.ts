import { type ClockTime, type IsoDate, minutesOfClock, splitDate, weekday } from '#domain/time.ts';

/**
 * Figures, times and dates as a Vietnamese announcer says them aloud, in the
 * standard forms of the north, which every region understands ("nghìn",
 * "linh"; not "ngàn", "lẻ").
 */

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** The unit after a ten changes its name: hai mươi mốt, hai mươi tư, hai mươi lăm. */
function unitAfterTens(tens: number, unit: number): string {
  if (unit === 0) return '';
  if (unit === 1 && tens > 1) return 'mốt';
  if (unit === 4 && tens > 1) return 'tư';
  if (unit === 5) return 'lăm';
  return digits[unit] ?? '';
}

function spokenTens(value: number): string {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (tens === 0) return digits[unit] ?? '';
  const start = tens === 1 ? 'mười' : `${digits[tens] ?? ''} mươi`;
  return `${start} ${unitAfterTens(tens, unit)}`.trim();
}

/** Below a thousand; `isFull` says the hundreds even when there are none: "không trăm linh năm". */
function spokenHundreds(value: number, isFull: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0 && !isFull) return spokenTens(rest);
  const start = `${digits[hundreds] ?? ''} trăm`;
  if (rest === 0) return start;
  return rest < 10 ? `${start} linh ${digits[rest] ?? ''}` : `${start} ${spokenTens(rest)}`;
}

const scales = ['', ' nghìn', ' triệu', ' tỷ'];

/** 1004 → "một nghìn không trăm linh bốn". Whole numbers from 0 to 999 999 999 999. */
export function spokenNumber(value: number): string {
  if (value === 0) return 'không';
  const groups: string[] = [];
  for (let scale = 3; scale >= 0; scale -= 1) {
    const group = Math.floor(value / 1000 ** scale) % 1000;
    if (group > 0) groups.push(`${spokenHundreds(group, groups.length > 0)}${scales[scale] ?? ''}`);
  }
  return groups.join(' ');
}

/** 2 → "hai mét", 1.5 → "một mét rưỡi", 1.2 → "một phẩy hai mét". To the decimetre. */
export function spokenMetres(metres: number): string {
  const whole = Math.floor(metres);
  const tenths = Math.round((metres - whole) * 10);
  if (tenths === 0) return `${spokenNumber(whole)} mét`;
  if (tenths === 5) return `${spokenNumber(whole)} mét rưỡi`;
  return tenths === 10
    ? `${spokenNumber(whole + 1)} mét`
    : `${spokenNumber(whole)} phẩy ${spokenNumber(tenths)} mét`;
}

function partOfDay(hour: number): string {
  if (hour < 11) return 'sáng';
  if (hour < 13) return 'trưa';
  if (hour < 18) return 'chiều';
  return hour < 22 ? 'tối' : 'đêm';
}

/** 07:30 → "bảy giờ ba mươi phút sáng", 13:00 → "một giờ chiều"; midnight at the day's end is "hai mươi tư giờ". */
export function spokenTime(time: ClockTime): string {
  const minutes = minutesOfClock(time);
  const hour = Math.floor(minutes / 60);
  if (hour === 24) return 'hai mươi tư giờ';
  const onDial = hour > 12 ? hour - 12 : hour;
  const past = minutes % 60;
  const words = past === 0 ? '' : ` ${spokenNumber(past)} phút`;
  return `${spokenNumber(onDial)} giờ${words} ${partOfDay(hour)}`;
}

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** "Chủ nhật, ngày hai mươi ba tháng năm năm hai nghìn không trăm hai mươi mốt". The first ten days are "mùng". */
export function spokenDate(date: IsoDate): string {
  const { year, month, day } = splitDate(date);
  const dayWords = `${day <= 10 ? 'mùng ' : ''}${spokenNumber(day)}`;
  const monthWords = month === 4 ? 'tư' : spokenNumber(month);
  return `${weekdays[weekday(date) - 1] ?? ''}, ngày ${dayWords} tháng ${monthWords} năm ${spokenNumber(year)}`;
}

/** Figures inside a name, said aloud: "số 01" → "số một", "Tổ 5B" → "Tổ năm B". Other text stays as it is. */
export function withSpokenFigures(text: string): string {
  return text.replace(/\d{1,9}(?=(\p{L}?))/gu, (figure, letter: string) => {
    const words = spokenNumber(Number(figure));
    return letter === '' ? words : `${words} `;
  });
}
