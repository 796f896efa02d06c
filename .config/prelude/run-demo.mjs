import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideBuild, provideModules, sayWhatWasDone } from './prepare.mjs';
import { ROOT, say, Trouble } from './say.mjs';
import { typeByHand } from './type-by-hand.mjs';

const WORKBOOK = join('resources', 'samples', 'phu-thanh-a-2021.xlsx');
/** What no planner knows: what shops ask, who runs the sessions and where one joins them, what came of those held. */
const TYPED = join('resources', 'samples', 'phu-thanh-a-2021-by-hand.json');
const FOLDER = join('out', 'demo');
const PLAN = join(FOLDER, 'plan.json');

// The command line's contract: 1 is "done, and the answer is negative": the plan is made, and has findings.
const MADE = new Set([0, 1]);

const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** `npm run demo`: the sample workbook of a commune becomes its plan; its sessions are worked on; all its files are written. */
export async function main() {
  sayWhatWasDone(await provideModules(), await provideBuild(), [
    'lập thử phương án từ bảng tính mẫu',
    'planning the sample workbook',
  ]);
  const folder = join(ROOT, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  planInto(WORKBOOK);
  say(
    `Nhập thử như cán bộ xã: báo giá, điểm truy cập, người điều hành, kết quả hội nghị đã tổ chức (${TYPED}).`,
    'typing what a clerk would: offers, access points, who runs the sessions, what came of those held',
  );
  typeIntoPlan();
  planInto(PLAN);
  const made = listFiles(folder);
  if (made.length === 0)
    throw new Trouble({
      cause: `Lệnh "plan" báo xong nhưng không có tệp nào trong ${folder}.`,
      remedy: 'kiểm tra quyền ghi vào thư mục này rồi chạy lại.',
      english: 'the command reported success but made no files',
    });
  console.log('');
  say(`Đã tạo ${made.length} tệp trong thư mục ${folder}:`, 'made these files');
  for (const { name, bytes } of made)
    console.log(`  ${String(Math.ceil(bytes / 1024)).padStart(6)} kB  ${name}`);
  return 0;
}

/**
 * Runs the command people run.
 * @param {string} source the workbook, or the plan it became
 */
function planInto(source) {
  console.log(`\n$ node out/cli.js plan ${source} --out ${FOLDER}`);
  // People read its stderr; its answer, one long JSON document, is for programs.
  const { status, stdout } = spawnSync(process.execPath, ['out/cli.js', 'plan', source, '--out', FOLDER], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: MAX_ANSWER_BYTES,
  });
  if (status === null || !MADE.has(status) || stdout === '')
    throw new Trouble({
      cause: `Lệnh "plan" kết thúc với mã ${status}, chưa lập được phương án.`,
      remedy:
        'đọc thông báo ở trên; nếu là mã 70, đó là lỗi của ứng dụng, hãy gửi kèm các dòng trên khi báo lỗi.',
      english: `the plan command ended with status ${status}`,
    });
}

/** Rewrites the plan as a clerk leaves it after some days of work. The command line parses it again. */
function typeIntoPlan() {
  const path = join(ROOT, PLAN);
  const plan = /** @type {import('./type-by-hand.mjs').TypedPlan} */ (JSON.parse(readFileSync(path, 'utf8')));
  const typed = /** @type {import('./type-by-hand.mjs').ByHand} */ (
    JSON.parse(readFileSync(join(ROOT, TYPED), 'utf8'))
  );
  writeFileSync(path, JSON.stringify(typeByHand(plan, typed)));
}

/** @param {string} folder */
function listFiles(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => ({ name, facts: statSync(join(folder, name)) }))
      .filter(({ facts }) => facts.isFile())
      .map(({ name, facts }) => ({ name, bytes: facts.size }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
