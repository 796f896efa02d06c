type Details = Readonly<Record<string, string | number>>;

const text = (value: string | number | undefined): string => String(value ?? '');

/** Time slots: what is wrong with a request, and what would make room. */
export const slots = {
  solved: (slotCount: string, voters: string, peak: string) =>
    `Đã xếp ${voters} cử tri vào ${slotCount} khung giờ; khung đông nhất ${peak} cử tri.`,
  provenBest: 'Đã chứng minh: không có cách xếp nào tốt hơn.',
  notProven: (bound: string) => `Chưa chứng minh được là tốt nhất; giới hạn lý thuyết là ${bound}.`,
  problems: {
    'slot-day-empty': (details: Details) =>
      `Giờ đóng cửa (${text(details['close'])}) phải sau giờ mở cửa (${text(details['open'])}).`,
    'slot-minutes-wrong': (details: Details) =>
      `Độ dài khung giờ phải là số phút nguyên, ít nhất 1; đang ghi ${text(details['minutes'])}.`,
    'slot-reserve-wrong': (details: Details) =>
      `Khoảng dự phòng kết thúc (${text(details['to'])}) trước khi bắt đầu (${text(details['from'])}).`,
    'slot-capacity-count': (details: Details) =>
      `Ngày bỏ phiếu có ${text(details['expected'])} khung giờ nhưng sức chứa ghi ${text(details['found'])} số.`,
    'slot-group-twice': (details: Details) => `Nhóm “${text(details['id'])}” ghi hai lần.`,
    'slot-households-sum': (details: Details) =>
      `Các hộ của nhóm “${text(details['id'])}” cộng lại là ${text(details['sum'])} cử tri, khác số cử tri ${text(details['voters'])} của nhóm.`,
    'slot-affinity-missing': () => 'Muốn xếp các nhóm gần nhau đến cùng lúc thì phải có bảng affinity.',
    'slot-affinity-size': (details: Details) =>
      `Bảng affinity cần ${text(details['expected'])} dòng và cột, đang có ${text(details['found'])}.`,
    'slot-affinity-uneven': () => 'Bảng affinity phải đối xứng: hai nhóm có cùng một trọng số với nhau.',
    'slot-lock-unknown': (details: Details) => `Không có nhóm “${text(details['id'])}” để giữ nguyên chỗ.`,
    'slot-lock-time': (details: Details) => `Không có khung giờ nào bắt đầu lúc ${text(details['from'])}.`,
    'slot-lock-voters': (details: Details) =>
      `Phần giữ nguyên của nhóm “${text(details['id'])}” lúc ${text(details['from'])} không khớp số cử tri hoặc các hộ của nhóm.`,
    'slot-lock-no-room': (details: Details) =>
      `Khung giờ ${text(details['from'])} không nhận được nhóm “${text(details['id'])}”: quá sức chứa, là giờ dự phòng, hoặc ngoài giờ nhóm này được đến.`,
    'slots-not-enough-room': (details: Details) =>
      `Không đủ chỗ: ${text(details['notPlaced'])} trong ${text(details['voters'])} cử tri không xếp được (tổng sức chứa ${text(details['capacity'])}).`,
  },
  waysOutTitle: 'Có thể làm một trong các cách sau:',
  waysOut: {
    'allow-split': {
      'by-household': 'cho phép chia một thôn, tổ dân phố theo hộ',
      anywhere: 'cho phép chia một thôn, tổ dân phố thành nhiều khung giờ',
    },
    'smaller-reserve': (minutes: string, from: string, to: string) =>
      `bớt ${minutes} phút giờ dự phòng, còn từ ${from} đến ${to}`,
    'no-reserve': 'bỏ giờ dự phòng',
    'longer-hours': (minutes: string, open: string, close: string) =>
      `kéo dài thêm ${minutes} phút: mở cửa ${open}, đóng cửa ${close}`,
    'more-capacity': (more: string, times: string) =>
      `tăng sức chứa mỗi khung giờ thêm ${more} cử tri (gấp ${times} lần), bằng cách thêm nơi viết phiếu và bàn tiếp nhận`,
    'another-room': (capacity: string) =>
      `thêm một phòng bỏ phiếu nhận được ${capacity} cử tri mỗi khung giờ`,
  },
};
