/** The timetable board: who comes when. */
export const timetable = {
  lead: 'Thôn, tổ nào đến giờ nào, để phòng không quá đông. Ai lỡ giờ vẫn được bỏ phiếu vào giờ khác.',
  solveAll: 'Xếp tất cả khu vực',
  solveOthers: (count: string) => `Xếp ${count} khu vực còn lại`,
  solve: 'Xếp khung giờ',
  solveAgain: 'Xếp lại',
  solveRest: 'Giữ phần đã khóa, xếp lại phần còn lại',
  solving: 'Đang xếp khung giờ…',
  doneAll: (count: string) => `Đã xếp khung giờ cho ${count} khu vực.`,
  doneOne: 'Đã xếp khung giờ.',
  states: {
    none: 'Chưa xếp',
    stale: 'Cần xếp lại',
    over: 'Có khung quá tải',
    fresh: 'Đã xếp',
    proven: 'Tốt nhất có thể',
    empty: 'Chưa có cử tri',
    unsolvable: 'Không đủ chỗ',
  },
  staleTitle: 'Khung giờ này xếp theo số liệu cũ',
  staleText: 'Cử tri, phòng, nhân sự hoặc thiết lập đã thay đổi sau khi xếp. Bảng dưới vẫn là bảng cũ.',
  emptyTitle: 'Khu vực này chưa có khung giờ',
  emptyText: (voters: string) =>
    `${voters} cử tri sẽ được chia vào các khung giờ trong ngày, không khung nào quá sức chứa của phòng.`,
  noLayoutTitle: 'Sức chứa đang là ước tính',
  noLayoutText:
    'Khu vực chưa có sơ đồ bố trí phòng nên số bàn và nơi viết phiếu được ước tính từ nhân sự và diện tích.',
  goRoom: 'Nhập phòng, bố trí phòng',
  goStaff: 'Nhập nhân sự',
  goAssumptions: 'Xem giả định',
  capacityFrom: {
    screening: (servers: string, minutes: string) =>
      `${servers} nơi đo thân nhiệt, mỗi người ${minutes} phút`,
    'check-in': (servers: string, minutes: string) =>
      `${servers} bàn kiểm tra thẻ, phát phiếu, mỗi người ${minutes} phút`,
    writing: (servers: string, minutes: string) => `${servers} nơi viết phiếu, mỗi người ${minutes} phút`,
    'ballot-box': (servers: string, minutes: string) => `${servers} hòm phiếu, mỗi người ${minutes} phút`,
    stamp: (servers: string, minutes: string) => `${servers} bàn đóng dấu, mỗi người ${minutes} phút`,
    room: (servers: string, minutes: string) =>
      `phòng chứa ${servers} cử tri cùng lúc, mỗi người ở ${minutes} phút`,
  },
  capacityWhy: (bottleneck: string, perHour: string, share: string) =>
    `Chỗ chậm nhất: ${bottleneck}, tức ${perHour} người một giờ; tính dùng ${share}% để còn chỗ cho lúc dồn.`,
  pauses: {
    ceremony: (minutes: string) =>
      `${minutes} phút đầu chào cờ, khai mạc, kiểm tra hòm phiếu: chưa bỏ phiếu, nên khung đầu nhận ít người hơn.`,
    lunch: (slot: string, share: string) =>
      `${slot}: Tổ bầu cử thay nhau nghỉ trưa, còn ${share}% số người làm việc; việc bỏ phiếu không dừng nhưng khung giờ nhận ít người hơn.`,
    priority: (slot: string, kind: string, people: string) =>
      `${slot}: giữ chỗ cho khoảng ${people} ${kind}; ai đến giờ khác vẫn được vào trước.`,
    ceremonyMark: 'khai mạc',
    lunchMark: 'nghỉ trưa luân phiên',
    priorityMark: 'giữ chỗ ưu tiên',
  },
  facts: {
    voters: 'Cử tri',
    capacity: 'Sức chứa một khung',
    peak: 'Khung đông nhất',
    slots: 'Số khung có người',
    split: 'Thôn, tổ bị chia nhỏ',
    reserve: 'Dự phòng',
  },
  noReserve: 'Không có',
  proven: (peak: string) => `Đã chứng minh: không có cách xếp nào mà khung đông nhất ít hơn ${peak} người.`,
  gap: (peak: string, bound: string, most: string) =>
    `Khung đông nhất ${peak} người. Không cách xếp nào ít hơn ${bound} người, nên nếu còn cách tốt hơn thì cũng chỉ bớt được nhiều nhất ${most} người.`,
  provenAffinity: 'Đã chứng minh: không có cách xếp nào để các thôn gần nhau đi cùng giờ nhiều hơn.',
  gapAffinity: 'Chưa chứng minh được đây là cách tốt nhất để các thôn gần nhau đi cùng giờ.',
  edited: 'Bảng đã được sửa tay hoặc có phần khóa.',
  boardLabel: (area: string) => `Khung giờ bỏ phiếu, khu vực số ${area}`,
  boardHelp:
    'Kéo một khối sang khung khác. Bằng bàn phím: mũi tên để chọn, phím cách để nhấc, mũi tên để chuyển, Enter để đặt, Esc để thôi, L để khóa.',
  slot: (from: string, to: string) => `${from}–${to}`,
  loadOf: (load: string, capacity: string) => `${load}/${capacity}`,
  loadWords: (load: string, capacity: string) => `${load} trên ${capacity} người`,
  free: (people: string) => `còn ${people}`,
  full: 'vừa đủ',
  over: (people: string) => `quá ${people}`,
  overWords: (people: string) => `quá sức chứa ${people} người`,
  reserve: 'Dự phòng',
  nobody: 'Trống',
  blockName: (name: string, voters: string) => `${name}, ${voters} cử tri`,
  blockPart: (name: string, part: string, parts: string, voters: string) =>
    `${name}, phần ${part}/${parts}, ${voters} cử tri`,
  part: (part: string, parts: string) => `phần ${part}/${parts}`,
  locked: 'Đã khóa',
  removedHamlet: 'Thôn, tổ đã xóa',
  overRow: (slots: string, people: string) => `${slots} khung quá sức chứa, nhiều nhất ${people} người`,
  dayOf: (slots: string, peak: string, capacity: string) =>
    `${slots} khung có người, đông nhất ${peak} trên ${capacity} người`,
  hour: (hour: string) => `${hour}h`,
  inspector: {
    title: 'Khối đang chọn',
    nothing: 'Chọn một khối trên bảng để chuyển hoặc khóa.',
    households: (count: string) => `${count} hộ`,
    moveTo: 'Chuyển đến khung giờ',
    howMany: 'Số cử tri chuyển',
    move: 'Chuyển',
    lock: 'Khóa lại đây',
    unlock: 'Mở khóa',
    lockHelp: 'Khối đã khóa đứng yên khi xếp lại.',
    slotFree: (slot: string, free: string) => `${slot} (còn ${free})`,
    slotFull: (slot: string) => `${slot} (hết chỗ)`,
    slotReserve: (slot: string) => `${slot} (dự phòng)`,
    wholeHouseholds: 'Chuyển trọn hộ, nên số chuyển có thể ít hơn số gõ.',
  },
  carried: {
    picked: (name: string, slot: string) => `Đã nhấc ${name} từ khung ${slot}. Mũi tên trái, phải để chuyển.`,
    over: (slot: string, load: string, capacity: string) =>
      `Khung ${slot}: nếu đặt đây sẽ là ${load} trên ${capacity} người.`,
    tooMany: (people: string) => `Quá sức chứa ${people} người.`,
    dropped: (name: string, slot: string) => `Đã chuyển ${name} vào khung ${slot}.`,
    cancelled: 'Đã thôi, khối trở về chỗ cũ.',
    locked: (name: string) => `Đã khóa ${name}.`,
    unlocked: (name: string) => `Đã mở khóa ${name}.`,
  },
  refused: {
    title: 'Khung này không đủ chỗ',
    text: (slot: string, load: string, capacity: string, name: string, over: string) =>
      `Khung ${slot} đã có ${load} trên ${capacity} người. Thêm ${name} sẽ quá sức chứa ${over} người: cử tri phải đứng chờ gần nhau hơn khoảng cách quy định.`,
    fitting: (people: string) => `Chuyển ${people} người vừa chỗ`,
    stay: 'Để như cũ',
    reserve: (slot: string) =>
      `Khung ${slot} là giờ dự phòng, dành cho người chưa đến được trong giờ của mình.`,
    reserveTitle: 'Khung này để dự phòng',
    notAllowed: 'Thôn, tổ này không đến được vào giờ đó.',
  },
  legend:
    'Số trong ô: cử tri của khung giờ. Ô đầy là hết sức chứa, dấu + là số người quá sức chứa; ô gạch chéo là giờ dự phòng.',
  unsolvable: {
    title: (people: string) => `Không đủ chỗ trong ngày: ${people} người vượt sức chứa`,
    figures: (voters: string, capacity: string) =>
      `${voters} cử tri, các khung giờ chứa tất cả ${capacity} người. Nếu vẫn xếp, mỗi khung sẽ đông hơn mức phòng và Tổ bầu cử phục vụ được.`,
    forAllAreas: 'Áp dụng cho mọi khu vực.',
    goRoom: 'Sửa phòng, bố trí lại',
    apply: 'Làm theo cách này',
    lead: 'Các cách giải quyết:',
  },
};
