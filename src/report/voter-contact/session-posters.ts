import { encodeQR } from 'qr';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import type { LooseSheet } from '#report/document/model.ts';
import { wallAreaMm } from '#report/document/page.ts';
import { figureOf, shape, short } from '#report/document/svg.ts';
import { clock, isFilled, longDay } from '#report/election-plan/phrases.ts';
import { border, fittedLines } from '#report/marking/sign-shapes.ts';
import { issuerOf } from '#report/voting-day/context.ts';
import { isOpen, pointsOf, sessionsInOrder } from './session-words.ts';

/** The square code as one path, its upper left corner at a place. Millimetres. */
function qrShape(text: string, x: number, y: number, size: number): string {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4, encoding: 'byte' });
  const step = size / modules.length;
  const squares = modules.flatMap((row, down) =>
    row.flatMap((isDark, across) =>
      isDark
        ? [
            `M${short(x + across * step)} ${short(y + down * step)}h${short(step)}v${short(step)}h${short(-step)}z`,
          ]
        : [],
    ),
  );
  return shape('path', { d: squares.join(''), fill: '#000000', 'shape-rendering': 'crispEdges' });
}

/** At least 15 × 15 cm where it hangs on a wall (Hà Nội, 23/9/2021, for location codes). Millimetres. */
const CODE_MM = 150;

function poster(plan: ElectionPlan, session: ContactSession): LooseSheet {
  const { width, height } = wallAreaMm('portrait');
  const middle = width / 2;
  const line = (text: string, y: number, points: number) =>
    isFilled(text) ? fittedLines([{ text, y: height * y }], middle, width * 0.9, points) : '';
  const { date, start } = session;
  const figure = figureOf(
    { widthMm: width, heightMm: height },
    `Áp phích hội nghị tiếp xúc cử tri ngày ${date ?? ''}, mã QR chứa điểm truy cập: ${session.accessPoint}`,
    [
      border(width, height),
      line(issuerOf(plan).toLocaleUpperCase('vi'), 0.06, 8),
      line('HỘI NGHỊ TIẾP XÚC CỬ TRI', 0.13, 16),
      line(date === null ? '' : longDay(date), 0.19, 11),
      line(start === null ? '' : clock(start), 0.24, 12),
      line(pointsOf(plan, session).join('; '), 0.285, 8),
      qrShape(session.accessPoint.trim(), middle - CODE_MM / 2, height * 0.305, CODE_MM),
      line('Quét mã để dự trực tuyến', 0.9, 10),
      line(session.accessPoint, 0.95, 7),
    ],
  );
  return { orientation: 'portrait', margins: 'even', blocks: [{ kind: 'figure', figure }] };
}

/** A poster for each session that voters may join from elsewhere; the code holds exactly the text the user typed and nothing of ours. */
export function sessionPosters(plan: ElectionPlan): readonly LooseSheet[] {
  return sessionsInOrder(plan)
    .filter(isOpen)
    .map((session) => poster(plan, session));
}
