type Details = Readonly<Record<string, string | number>>;

const text = (value: string | number | undefined): string => String(value ?? '');

/** What the command line says to people. */
export const cli = {
  usage: 'Cách dùng: phuongan LỆNH [TỆP|-] [tùy chọn]',
  commandsTitle: 'Các lệnh:',
  optionsTitle: 'Tùy chọn:',
  options: {
    lang: 'ngôn ngữ của thông báo: vi (mặc định) hoặc en',
    help: 'xem hướng dẫn',
    out: 'tệp hoặc thư mục để ghi kết quả',
    profile: 'luật áp dụng: 2021 hoặc 2026; mặc định suy từ ngày bầu cử',
    date: 'ngày bầu cử, NĂM-THÁNG-NGÀY; mặc định là ngày ghi trong tệp',
    now: 'thời điểm ghi vào tệp kết quả; mặc định là 0 giờ ngày bầu cử để kết quả lặp lại được',
    kind: 'loại: của văn bản (xem report --list) hoặc của tệp mẫu (election, school)',
    list: 'liệt kê các loại văn bản',
    households: 'danh sách hộ (Excel, CSV) để trộn vào giấy báo',
    keep: 'giữ lịch đã có ở mọi chỗ còn giữ được',
    from: 'ngày lập lịch: hội nghị mới cách ngày này ít nhất số ngày phải báo trước; với --keep, tính từ chính ngày này',
  },
  commands: {
    plan: 'đọc bảng tính hoặc phương án, kiểm tra, ghi plan.json và các tệp Word',
    check: 'kiểm tra phương án, liệt kê điều chưa đạt kèm căn cứ',
    supplies: 'tính vật tư cần, còn thiếu, phải mua và chi phí',
    sessions: 'lập lịch tiếp xúc cử tri: ngày, giờ, địa điểm, người ứng cử',
    layout: 'xếp phòng bỏ phiếu: bàn, lối đi một chiều, nhiều nơi viết phiếu nhất',
    seats: 'xếp nhiều người nhất vào các ghế có sẵn với khoảng cách cho trước',
    spread: 'tìm chỗ đứng trong phòng: xa nhau nhất, hoặc được nhiều người nhất',
    report: 'tạo một văn bản Word từ phương án',
    template: 'tạo tệp Excel mẫu để điền',
    slots: 'chia khung giờ bỏ phiếu cho thôn, tổ dân phố: ai đến lúc nào',
    simulate: 'mô phỏng ngày bỏ phiếu tại một nơi: thời gian chờ, hàng chờ, mức tải',
    schema: 'in JSON Schema của đầu vào và đầu ra một lệnh',
  },
  /** Failures of usage and files; those of workbooks are in `intake`. */
  problems: {
    'command-missing': () => 'Chưa ghi lệnh. Gõ --help để xem các lệnh.',
    'command-unknown': (details: Details) =>
      `Không có lệnh “${text(details['name'])}”. Gõ --help để xem các lệnh.`,
    'option-unknown': (details: Details) => `Lệnh này không có tùy chọn “${text(details['name'])}”.`,
    'option-value-missing': (details: Details) => `Tùy chọn “${text(details['name'])}” thiếu giá trị.`,
    'option-value-wrong': (details: Details) =>
      `Giá trị “${text(details['value'])}” của tùy chọn “${text(details['name'])}” không dùng được. Dùng được: ${text(details['allowed'])}.`,
    'option-missing': (details: Details) => `Thiếu tùy chọn “${text(details['name'])}”.`,
    'operand-missing': (details: Details) =>
      `Lệnh còn thiếu ${text(details['name'])}. Gõ --help để xem cách dùng.`,
    'operand-too-many': (details: Details) => `Thừa “${text(details['name'])}” trong lệnh.`,
    'file-not-found': (details: Details) => `Không tìm thấy tệp “${text(details['name'])}”.`,
    'file-not-readable': (details: Details) =>
      `Không đọc được “${text(details['name'])}”. Hãy kiểm tra đó là tệp và bạn có quyền đọc.`,
    'out-not-writable': (details: Details) =>
      `Không ghi được vào “${text(details['name'])}”. Hãy kiểm tra quyền ghi và dung lượng ổ đĩa.`,
    'json-broken': () => 'Tệp không phải là JSON đúng cách.',
    'plan-invalid': (details: Details) =>
      `Tệp không phải là phương án hợp lệ; chỗ sai: ${text(details['at'])}.`,
    'polygon-not-simple': () =>
      'Đường bao của phòng hoặc của vùng cấm tự cắt, tự chạm hoặc không có diện tích. Hãy vẽ lại các góc theo thứ tự đi quanh phòng.',
    'room-too-detailed': (details: Details) =>
      `Phòng và các vùng cấm có hơn ${text(details['most'])} góc. Hãy vẽ đơn giản hơn.`,
    'no-free-floor': () => 'Các vùng cấm che hết phòng, không còn chỗ đứng. Hãy bớt hoặc thu nhỏ vùng cấm.',
    'distance-too-small': (details: Details) =>
      `Với khoảng cách này phòng chứa hơn ${text(details['most'])} người. Hãy tăng khoảng cách.`,
    'option-for-workbooks': (details: Details) =>
      `Tùy chọn “${text(details['name'])}” chỉ dùng khi đọc bảng tính; phương án đã có sẵn điều đó.`,
    'plan-newer': (details: Details) =>
      `Phương án do phiên bản mới hơn của ứng dụng tạo ra (dạng ${text(details['schema'])}). Hãy cập nhật ứng dụng.`,
    'plan-too-big': () =>
      'Tệp có nhiều khu vực, dòng hoặc mục hơn một phương án chứa được. Hãy tách thành nhiều tệp.',
    'sessions-campaign-over': () =>
      'Ngày ghi ở --from đã qua ngày cuối có thể tiếp xúc cử tri. Hãy chọn ngày sớm hơn, hoặc bỏ --from.',
    'sessions-election-only': () => 'Chỉ lập lịch tiếp xúc cử tri cho phương án bầu cử.',
    'supplies-election-only': () => 'Chỉ tính vật tư cho phương án bầu cử.',
    'report-wrong-plan': (details: Details) =>
      `Loại văn bản “${text(details['kind'])}” không dành cho loại phương án này.`,
    'request-invalid': (details: Details) =>
      `Yêu cầu chưa đúng; chỗ sai: ${text(details['at'])} (${text(details['reason'])}).`,
    'warmup-too-long': (details: Details) =>
      `Thời gian khởi động (warmupMinutes) phải ngắn hơn thời gian mô phỏng (${text(details['horizon'])} phút).`,
    'day-too-large': (details: Details) =>
      `Một ngày có ${text(details['voters'])} cử tri là quá lớn: số cử tri nhân số bàn không được quá ${text(details['limit'])}. Hãy rút ngắn thời gian hoặc giảm số cử tri.`,
    'simulation-too-large': (details: Details) =>
      `Khối lượng mô phỏng quá lớn (giới hạn ${text(details['limit'])} lượt phục vụ). Hãy giảm số lần lặp (replications).`,
    'interval-backwards': () => 'Khoảng thời gian kết thúc trước khi bắt đầu. Hãy sửa from và to.',
    'triangle-out-of-order': () => 'Phân bố tam giác cần min ≤ mode ≤ max.',
    'service-times-too-few': (details: Details) =>
      `Chỉ có ${text(details['given'])} thời gian phục vụ cho ${text(details['needed'])} cử tri.`,
    'report-needs-no-list': (details: Details) =>
      `Loại văn bản “${text(details['kind'])}” không trộn với danh sách hộ.`,
    internal: () => 'Ứng dụng gặp lỗi ngoài dự kiến. Đây là lỗi của ứng dụng, không phải của bạn.',
  },
  planTitle: (locality: string) => `Phương án bầu cử an toàn ${locality}`,
  schoolPlanTitle: (school: string) => `Phương án cuối năm học ${school}`,
  made: (count: number, folder: string) => `Đã ghi ${count} tệp vào ${folder}`,
  madeFile: (name: string) => `Đã ghi ${name}`,
  read: (read: string, ignored: string, questioned: string) =>
    `Đã đọc ${read} ô, để ngoài ${ignored} ô (có lý do), cần hỏi lại ${questioned} ô.`,
  mismatch: (printed: string, computed: string, place: string) =>
    `Hai tổng không khớp: bảng ghi ${printed}, cộng các dòng được ${computed} (${place}). Cả hai được giữ, chờ bạn chọn.`,
  simulated: (days: string, voters: string, mean: string, p95: string) =>
    `Đã mô phỏng ${days} ngày, mỗi ngày ${voters} cử tri: chờ trung bình ${mean} phút, 95% chờ không quá ${p95} phút.`,
  findings: (errors: number, warnings: number, notes: number) =>
    `Kiểm tra: ${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú.`,
};
