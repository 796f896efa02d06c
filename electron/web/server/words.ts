import { APP_PORT } from '#web/address.ts';

/**
 * What the process says in its terminal: Vietnamese, then a short line of
 * English. Here and not in `src/i18n`, which the machine's side may not import.
 */
export const words = {
  serving: (address: string) => [
    `Phương án an toàn đang chạy tại: ${address}`,
    'Mở địa chỉ này bằng Edge hoặc Chrome trên chính máy này; nhấn Ctrl+C để kết thúc.',
    '(Open this address on this computer; Ctrl+C ends.)',
  ],
  windowOpen: [
    'Cửa sổ Phương án an toàn đang mở; đóng cửa sổ hoặc nhấn Ctrl+C để kết thúc.',
    '(The window is open; close it, or press Ctrl+C, to end.)',
  ],
  alreadyOpen: [
    'Phương án an toàn đã mở sẵn; cửa sổ đang mở được đưa lên trước.',
    '(Already open; its window is in front now.)',
  ],
  alreadyServing: (address: string) => [
    `Phương án an toàn đã chạy sẵn trong một cửa sổ dòng lệnh khác; mở tại: ${address}`,
    '(Already running in another terminal; open this address on this computer.)',
  ],
  portTaken: [
    `Không mở được: cổng ${APP_PORT} của máy này đang do một chương trình khác giữ (hoặc do người dùng khác của máy mở Phương án an toàn).`,
    'Cách xử lý: đóng chương trình đó, hoặc đăng xuất người dùng kia, hoặc khởi động lại máy, rồi chạy lại. Không đổi cổng được, vì các phương án đã lưu gắn với cổng này.',
    `(Port ${APP_PORT} is held by another program; close it and try again. Saved plans belong to this port.)`,
  ],
  notBuilt: [
    'Chưa có bản dựng của ứng dụng. Cách xử lý: chạy "npm run build", hoặc chạy "npm start".',
    '(Not built yet: run "npm run build" or "npm start".)',
  ],
  handedOn: [
    'Trình duyệt đã mở ứng dụng trong một tiến trình khác; làm việc xong, đóng cửa sổ rồi nhấn Ctrl+C ở đây.',
    '(The browser opened the app elsewhere; when done, close it and press Ctrl+C here.)',
  ],
  browserFailed: [
    'Trình duyệt không khởi động được. Cách xử lý: cập nhật hoặc cài lại Edge, Chrome hay Chromium rồi chạy lại.',
    '(The browser did not start; update or reinstall it.)',
  ],
  failed: (cause: string) => [
    `Không chạy được: ${cause}. Cách xử lý: kiểm tra quyền ghi vào thư mục của người dùng và dung lượng đĩa, rồi chạy lại.`,
    '(Could not run: check the rights to the user folder and the free disk space.)',
  ],
} as const;
