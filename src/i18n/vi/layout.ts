type Details = Readonly<Record<string, string | number>>;

const text = (value: string | number | undefined): string => String(value ?? '');
const figure = (value: string | number | undefined): string => text(value).replace('.', ',');

/** Names of what stands in a polling room. */
const stations: Record<string, string> = {
  'check-in': 'bàn kiểm tra thẻ, phát phiếu',
  'candidate-board': 'bảng danh sách người ứng cử',
  writing: 'nơi viết phiếu',
  'ballot-box': 'hòm phiếu',
  stamp: 'bàn đóng dấu “Đã bỏ phiếu”',
  screening: 'bàn đo thân nhiệt, khai báo y tế',
  sanitiser: 'nơi sát khuẩn tay',
  waiting: 'chỗ chờ',
  observer: 'chỗ của người giám sát',
  isolation: 'nơi cách ly tạm thời',
};

function changeSentence(details: Details): string {
  const [from, to] = [figure(details['from']), figure(details['to'])];
  switch (details['change']) {
    case 'fewer-stations':
      return `Thay đổi nhỏ nhất: giảm ${stations[text(details['kind'])] ?? text(details['kind'])} từ ${from} xuống ${to}.`;
    case 'narrower-aisle':
      return `Thay đổi nhỏ nhất: thu hẹp lối đi từ ${from} m xuống ${to} m.`;
    case 'screens':
      return 'Thay đổi nhỏ nhất: đặt tấm chắn giữa người phục vụ và cử tri tại các bàn.';
    case 'longer-room':
      return `Thay đổi nhỏ nhất: dùng phòng dài ${to} m thay cho ${from} m.`;
    case 'shorter-distance':
      return `Thay đổi nhỏ nhất: giữ khoảng cách ${to} m thay cho ${from} m.`;
    default:
      return 'Hãy chọn phòng lớn hơn, mở thêm cửa hoặc bớt bàn.';
  }
}

/** Layouts of polling rooms. */
export const layout = {
  stations,
  /** Why there is no layout. */
  problems: {
    'room-not-simple': () =>
      'Đường bao của phòng hoặc của vật cản tự cắt nhau hoặc không có diện tích. Hãy vẽ lại các góc theo thứ tự.',
    'door-not-in-wall': () => 'Có cửa không nằm trên tường của phòng. Hãy đặt cửa lên một bức tường.',
    'doors-missing': () => 'Phòng chưa có cửa vào và cửa ra. Hãy thêm cửa.',
    'no-desk-fits': () =>
      'Phòng quá nhỏ: với khoảng chừa trước, sau và hai bên, không kê được bàn nào. Hãy giảm các khoảng chừa hoặc chọn phòng lớn hơn.',
    'desks-do-not-fit': (details: Details) =>
      `Phòng chỉ kê được ${text(details['most'])} hàng hoặc bàn mỗi hàng, không phải ${text(details['asked'])}. Hãy giảm số đã nhập hoặc để trống.`,
    'too-many-seats': (details: Details) =>
      `Phòng có hơn ${text(details['most'])} chỗ ngồi, quá lớn để xếp. Hãy chia thành nhiều khu.`,
    'layout-impossible': (details: Details) =>
      `Không xếp được phòng này mà vẫn giữ đủ khoảng cách và lối đi. ${changeSentence(details)}`,
  },
  /** After the command line laid a room out. */
  done: (writing: string, bound: string, distance: string) =>
    `Xếp được ${writing} nơi viết phiếu (không thể quá ${bound}); hai người gần nhau nhất cách ${distance} m.`,
};
