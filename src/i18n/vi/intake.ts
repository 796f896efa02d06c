import { columnLetters } from '#domain/column.ts';
import type { SheetPlace } from '#domain/result.ts';
import { formatNumber } from '#i18n/format.ts';

/** Figures and texts a sentence needs, by name. */
type Details = Readonly<Record<string, string | number>>;

const shown = (value: string | number | undefined): string =>
  typeof value === 'number' ? formatNumber(value, 'vi') : (value ?? '');

/** Reading workbooks: kinds of tables and columns, what went wrong, what is asked. */
export const intake = {
  /** "trang tính “Cử tri”, dòng 9, cột D" */
  place: (place: SheetPlace): string =>
    [
      place.sheet === '' ? '' : `trang tính “${place.sheet}”`,
      place.row === undefined ? '' : `dòng ${place.row}`,
      place.column === undefined ? '' : `cột ${columnLetters(place.column)}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  kinds: {
    areas: 'Khu vực bỏ phiếu, cử tri, phòng, nhân lực',
    'voter-list': 'Danh sách cử tri (từng người)',
    supplies: 'Vật tư, trang thiết bị',
    candidates: 'Người ứng cử',
    'bridge-points': 'Điểm cầu',
    'contact-sessions': 'Lịch tiếp xúc cử tri',
    'special-sites': 'Khu cách ly, nơi mang hòm phiếu phụ đến',
    responsibilities: 'Phân công nhiệm vụ',
    contacts: 'Danh bạ liên hệ',
    classes: 'Lớp học, sĩ số',
    'school-rooms': 'Sân, hội trường, phòng',
    'school-events': 'Lịch kiểm tra, tổng kết, họp',
  },
  fields: {
    order: 'Số thứ tự',
    area: 'Khu vực bỏ phiếu số',
    constituency: 'Đơn vị bầu cử',
    hamlet: 'Thôn, ấp, tổ dân phố',
    voters: 'Số cử tri',
    male: 'Nam',
    female: 'Nữ',
    households: 'Số hộ',
    population: 'Nhân khẩu',
    homeQuarantined: 'Cách ly tại nhà',
    centralQuarantined: 'Cách ly tập trung',
    venue: 'Địa điểm bỏ phiếu',
    length: 'Chiều dài (m)',
    width: 'Chiều rộng (m)',
    size: 'Kích thước (dài x rộng)',
    floorArea: 'Diện tích (m²)',
    doors: 'Số cửa',
    ventilated: 'Thông thoáng (quạt, cửa sổ)',
    pollingTeam: 'Thành viên Tổ bầu cử (người)',
    healthWorkers: 'Cán bộ y tế (người)',
    communityTeam: 'Tổ COVID cộng đồng (người)',
    headName: 'Tổ trưởng',
    headPhone: 'Điện thoại Tổ trưởng',
    note: 'Ghi chú',
    name: 'Tên',
    unit: 'Đơn vị tính',
    stock: 'Số lượng hiện có',
    price: 'Đơn giá (đồng)',
    amount: 'Thành tiền',
    level: 'Cấp',
    minimumSessions: 'Số hội nghị tối thiểu',
    canConnect: 'Kết nối từ xa được',
    isMain: 'Điểm cầu chính',
    seats: 'Số chỗ (tự đếm)',
    link: 'Đường truyền',
    date: 'Ngày',
    start: 'Giờ bắt đầu',
    minutes: 'Thời lượng (phút)',
    form: 'Hình thức',
    place: 'Địa điểm',
    invited: 'Số người mời',
    accessPoint: 'Điểm truy cập',
    siteKind: 'Loại',
    address: 'Địa chỉ',
    boxes: 'Số hòm phiếu phụ',
    carriers: 'Số người mang hòm phiếu',
    leaves: 'Giờ đi',
    route: 'Lộ trình',
    task: 'Nhiệm vụ',
    lead: 'Chủ trì',
    partners: 'Phối hợp',
    due: 'Thời hạn',
    check: 'Cách kiểm tra',
    role: 'Chức vụ',
    phone: 'Điện thoại',
    personName: 'Họ và tên (từng người)',
    sex: 'Giới tính',
    household: 'Hộ',
    relation: 'Quan hệ với chủ hộ',
    className: 'Lớp',
    grade: 'Khối',
    pupils: 'Sĩ số',
    roomName: 'Phòng',
    doubleDesks: 'Số bàn đôi',
    covered: 'Có mái che',
    use: 'Công năng',
    subject: 'Nội dung',
    grades: 'Khối, lớp tham gia',
    identityNumber: 'Số định danh, CCCD, CMND',
    birth: 'Ngày sinh',
    personalDetail: 'Thông tin cá nhân khác',
    ballotColumn: 'Cột bầu cử từng cấp',
  },
  outcomes: { read: 'Đã đọc', ignored: 'Để ngoài', questioned: 'Cần hỏi lại' },
  /** Why a file cannot be opened, and what to do. */
  problems: {
    'file-empty': {
      what: () => 'Tệp này trống, không có nội dung nào.',
      fix: 'Hãy kiểm tra lại tệp gốc rồi chép lại.',
    },
    'file-old-xls': {
      what: () => 'Đây là tệp Excel kiểu cũ (.xls), ứng dụng chưa đọc được.',
      fix: 'Hãy mở tệp bằng Excel, chọn Tệp > Lưu thành (Save As), kiểu “Excel Workbook (*.xlsx)”, rồi chọn tệp mới.',
    },
    'file-password': {
      what: () => 'Tệp này có đặt mật khẩu nên không đọc được.',
      fix: 'Hãy mở tệp bằng Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu, xóa mật khẩu, lưu lại rồi chọn lại tệp.',
    },
    'file-old-office': {
      what: () => 'Đây là tệp Office kiểu cũ (như .doc), không phải bảng tính.',
      fix: 'Hãy chép bảng sang Excel, lưu thành .xlsx rồi chọn lại.',
    },
    'file-pdf': {
      what: () => 'Đây là tệp PDF, không phải bảng tính.',
      fix: 'Hãy chọn tệp Excel mà từ đó bản PDF được in ra. Nếu chỉ có bản PDF, hãy tải tệp mẫu và nhập số liệu vào.',
    },
    'file-picture': {
      what: () => 'Đây là ảnh, không phải bảng tính.',
      fix: 'Ứng dụng không đọc chữ trong ảnh. Hãy chọn tệp Excel, hoặc tải tệp mẫu và nhập số liệu vào.',
    },
    'file-rtf': {
      what: () => 'Đây là văn bản RTF, không phải bảng tính.',
      fix: 'Hãy chép bảng sang Excel, lưu thành .xlsx rồi chọn lại.',
    },
    'file-web-page': {
      what: () => 'Tệp này là trang web được đặt tên như tệp Excel (thường do phần mềm khác xuất ra).',
      fix: 'Hãy mở tệp bằng Excel, chọn Lưu thành kiểu “Excel Workbook (*.xlsx)”, rồi chọn tệp mới.',
    },
    'file-zip': {
      what: () => 'Đây là tệp nén, không phải bảng tính.',
      fix: 'Hãy giải nén rồi chọn tệp Excel bên trong.',
    },
    'file-unknown': {
      what: () => 'Ứng dụng không nhận ra loại tệp này.',
      fix: 'Hãy chọn tệp Excel (.xlsx) hoặc tệp .csv.',
    },
    'file-word': {
      what: () => 'Đây là tệp Word, không phải bảng tính.',
      fix: 'Hãy chép bảng trong Word dán sang Excel, lưu thành .xlsx rồi chọn lại.',
    },
    'file-powerpoint': {
      what: () => 'Đây là tệp trình chiếu PowerPoint, không phải bảng tính.',
      fix: 'Hãy chép bảng sang Excel, lưu thành .xlsx rồi chọn lại.',
    },
    'file-ods': {
      what: () => 'Đây là tệp LibreOffice/OpenOffice (.ods, .odt), ứng dụng chưa đọc được.',
      fix: 'Hãy mở tệp bằng LibreOffice, chọn Lưu thành kiểu “Excel 2007-365 (.xlsx)”, rồi chọn tệp mới.',
    },
    'file-xlsb': {
      what: () => 'Đây là tệp Excel nhị phân (.xlsb), ứng dụng chưa đọc được.',
      fix: 'Hãy mở tệp bằng Excel, chọn Lưu thành kiểu “Excel Workbook (*.xlsx)”, rồi chọn tệp mới.',
    },
    'file-cut': {
      what: () => 'Tệp bị thiếu hoặc hỏng một phần, có thể do chép chưa xong.',
      fix: 'Hãy chép lại tệp từ máy gốc, hoặc mở bằng Excel rồi lưu lại.',
    },
    'file-not-text': {
      what: () => 'Tệp có đuôi .csv nhưng bên trong không phải là chữ.',
      fix: 'Hãy mở tệp gốc bằng Excel rồi lưu thành .xlsx.',
    },
    'file-too-big': {
      what: (details: Details) => `Tệp lớn hơn ${shown(details['megabytes'])} MB.`,
      fix: 'Hãy bỏ ảnh và các trang tính không cần, lưu lại rồi chọn lại tệp.',
    },
    'zip-bomb': {
      what: (details: Details) =>
        `Nội dung tệp khi mở ra lớn bất thường (hơn ${shown(details['megabytes'])} MB) nên ứng dụng không mở.`,
      fix: 'Nếu tệp do người khác gửi, hãy hỏi lại người gửi. Nếu là tệp của bạn, hãy chép phần số liệu sang tệp mới.',
    },
    'cell-too-long': {
      what: () => 'Trong tệp có một ô chứa lượng chữ lớn bất thường (hơn 1 MB) nên ứng dụng không mở.',
      fix: 'Nếu tệp do người khác gửi, hãy hỏi lại người gửi. Nếu là tệp của bạn, hãy chép phần số liệu sang tệp mới.',
    },
    'workbook-damaged': {
      what: () => 'Bảng tính bị hỏng bên trong nên không đọc được.',
      fix: 'Hãy mở tệp bằng Excel (Excel có thể tự sửa), lưu thành tệp mới rồi chọn lại.',
    },
    'too-many-rows': {
      what: (details: Details) => `Trang tính có hơn ${shown(details['limit'])} dòng.`,
      fix: 'Hãy tách thành nhiều tệp, hoặc chỉ giữ bảng tổng hợp theo thôn, tổ dân phố.',
    },
    'too-many-columns': {
      what: (details: Details) => `Trang tính có hơn ${shown(details['limit'])} cột có số liệu.`,
      fix: 'Hãy xóa các cột không dùng đến rồi chọn lại tệp.',
    },
    'too-many-sheets': {
      what: (details: Details) => `Tệp có hơn ${shown(details['limit'])} trang tính.`,
      fix: 'Hãy chép các trang tính cần dùng sang một tệp mới.',
    },
    'no-cells': {
      what: () => 'Bảng tính không có ô nào có nội dung.',
      fix: 'Hãy kiểm tra có chọn đúng tệp không, hoặc tải tệp mẫu để điền.',
    },
    'only-pictures': {
      what: () => 'Bảng tính chỉ có ảnh dán vào, không có ô nào có nội dung.',
      fix: 'Ứng dụng không đọc chữ trong ảnh. Hãy nhập số liệu vào ô, hoặc tải tệp mẫu để điền.',
    },
    'households-no-table': {
      what: () => 'Không nhận ra danh sách hộ trong tệp.',
      fix: 'Danh sách cần có cột “Chủ hộ” hoặc “Mã hộ”, cột “Số cử tri” và cột “Thôn, ấp, tổ dân phố”.',
    },
    'households-too-many': {
      what: (details: Details) => `Danh sách có hơn ${shown(details['most'])} hộ.`,
      fix: 'Hãy tách danh sách thành nhiều tệp, mỗi tệp một số thôn.',
    },
    'no-table': {
      what: () => 'Không nhận ra bảng nào trong tệp.',
      fix: 'Hãy chỉ dòng tiêu đề của bảng, hoặc chép số liệu vào tệp mẫu.',
    },
    cancelled: { what: () => 'Đã dừng đọc tệp.', fix: 'Có thể chọn lại tệp bất cứ lúc nào.' },
  },
  /** What is asked or told about a place in the workbook. */
  remarks: {
    'encoding-guessed': {
      what: (details: Details) => `Tệp không ghi rõ bảng mã; đã đọc theo ${shown(details['encoding'])}.`,
      fix: 'Nếu chữ có dấu bị sai, hãy mở bằng Excel và lưu thành .xlsx.',
    },
    'old-font-converted': {
      what: (details: Details) => `Chữ gõ bằng phông cũ ${shown(details['font'])}; đã chuyển sang Unicode.`,
      fix: 'Hãy xem lại tên thôn, ấp và địa điểm.',
    },
    'quote-unclosed': {
      what: () => 'Có dấu ngoặc kép mở mà không đóng, một số dòng có thể bị dồn vào một ô.',
      fix: 'Hãy mở tệp bằng Excel và lưu thành .xlsx.',
    },
    'pictures-not-read': {
      what: (details: Details) =>
        `Có ${shown(details['count'])} ảnh trong trang tính; ứng dụng không đọc chữ trong ảnh.`,
      fix: 'Nếu ảnh có số liệu cần dùng, hãy nhập vào ô.',
    },
    'not-a-number': {
      what: (details: Details) => `“${shown(details['text'])}” không phải là một số.`,
      fix: 'Hãy nhập số, hoặc để trống nếu chưa biết.',
    },
    'ambiguous-number': {
      what: (details: Details) =>
        `“${shown(details['text'])}” có thể hiểu theo hai cách; đang hiểu là ${shown(details['proposed'])}.`,
      fix: 'Hãy xác nhận, hoặc chọn dấu thập phân của cột.',
    },
    'lost-thousands': {
      what: (details: Details) =>
        `Ô chứa số lẻ ${shown(details['text'])}, có lẽ là ${shown(details['proposed'])} bị Excel hiểu dấu chấm là dấu thập phân.`,
      fix: 'Hãy kiểm tra lại số này.',
    },
    'not-whole': {
      what: (details: Details) =>
        `“${shown(details['text'])}” là số lẻ, trong khi cột này đếm người hoặc vật.`,
      fix: 'Hãy nhập số nguyên.',
    },
    negative: {
      what: (details: Details) => `“${shown(details['text'])}” là số âm.`,
      fix: 'Hãy nhập số từ 0 trở lên.',
    },
    'too-large': {
      what: (details: Details) => `“${shown(details['text'])}” lớn quá mức có thể.`,
      fix: 'Hãy kiểm tra lại số và đơn vị của cột.',
    },
    'formula-without-result': {
      what: () => 'Ô có công thức nhưng tệp không lưu kết quả.',
      fix: 'Hãy mở tệp bằng Excel, lưu lại rồi chọn lại tệp.',
    },
    'error-in-cell': {
      what: (details: Details) => `Ô báo lỗi ${shown(details['text'])}.`,
      fix: 'Hãy sửa công thức trong Excel, hoặc nhập số vào ô.',
    },
    'not-a-date': {
      what: (details: Details) => `“${shown(details['text'])}” không phải là ngày.`,
      fix: 'Hãy nhập ngày theo kiểu 23/5/2021.',
    },
    'not-a-time': {
      what: (details: Details) => `“${shown(details['text'])}” không phải là giờ.`,
      fix: 'Hãy nhập giờ theo kiểu 07:30.',
    },
    'month-first': {
      what: (details: Details) => `“${shown(details['text'])}” chỉ có nghĩa khi tháng đứng trước ngày.`,
      fix: 'Hãy kiểm tra lại ngày này.',
    },
    'no-year': {
      what: (details: Details) => `“${shown(details['text'])}” không ghi năm; đã lấy năm của tiêu đề.`,
      fix: 'Hãy kiểm tra lại ngày này.',
    },
    'unknown-choice': {
      what: (details: Details) => `Không hiểu “${shown(details['text'])}” trong cột này.`,
      fix: 'Hãy chọn lại trong phương án.',
    },
    'text-too-long': {
      what: (details: Details) => `Ô có hơn ${shown(details['limit'])} chữ; phần sau bị cắt.`,
      fix: 'Hãy rút gọn nội dung ô.',
    },
    'unclear-row': {
      what: () => 'Không rõ dòng này là gì.',
      fix: 'Nếu là số liệu, hãy điền đủ các cột; nếu không, có thể bỏ qua.',
    },
    'column-unknown': {
      what: (details: Details) =>
        details['header'] === ''
          ? `Cột có ${shown(details['cells'])} ô nhưng không có tiêu đề.`
          : `Không rõ cột “${shown(details['header'])}” (${shown(details['cells'])} ô) là gì.`,
      fix: 'Hãy chọn nội dung của cột, hoặc chọn không dùng cột này.',
    },
    'column-identity': {
      what: (details: Details) =>
        `Cột “${shown(details['header'])}” chứa thông tin cá nhân (${shown(details['cells'])} ô) nên được để ngoài phương án.`,
      fix: 'Phương án chỉ cần số lượng theo thôn, hộ; không cần làm gì thêm.',
    },
    'column-no-place': {
      what: (details: Details) =>
        `Cột “${shown(details['header'])}” (${shown(details['cells'])} ô) chưa dùng đến trong phương án.`,
      fix: 'Không cần làm gì thêm.',
    },
    'subtotal-differs': {
      what: (details: Details) =>
        `Số cộng ghi trong bảng là ${shown(details['printed'])}, cộng các dòng được ${shown(details['computed'])}.`,
      fix: 'Hãy kiểm tra lại các dòng mà số này cộng.',
    },
    'row-sum-differs': {
      what: (details: Details) =>
        `Tổng ghi ${shown(details['printed'])}, nhưng nam cộng nữ được ${shown(details['computed'])}.`,
      fix: 'Đang dùng số tổng. Hãy kiểm tra lại dòng này.',
    },
    'area-numbers-missing': {
      what: (details: Details) =>
        `Bảng không ghi số khu vực bỏ phiếu; ${shown(details['count'])} dòng được đánh số lần lượt, mỗi dòng một khu vực.`,
      fix: 'Hãy chọn cột ghi khu vực, hoặc sửa lại trong phương án.',
    },
    'two-values': {
      what: (details: Details) =>
        `Hai nơi ghi khác nhau: ${shown(details['first'])} và ${shown(details['second'])}. Đang dùng số đầu.`,
      fix: 'Hãy kiểm tra số nào đúng.',
    },
    'hamlet-twice': {
      what: (details: Details) =>
        `“${shown(details['text'])}” ghi hai lần trong khu vực bỏ phiếu số ${shown(details['area'])}. Đã giữ cả hai.`,
      fix: 'Nếu ghi trùng, hãy xóa một dòng trong phương án.',
    },
    'figure-for-several': {
      what: (details: Details) => `Số này gộp chung cho ${shown(details['rows'])} dòng.`,
      fix: 'Đã ghi vào dòng đầu. Hãy chia ra từng thôn, tổ dân phố trong phương án.',
    },
    'size-unclear': {
      what: (details: Details) => `Không hiểu kích thước “${shown(details['text'])}”.`,
      fix: 'Hãy ghi theo kiểu 12,5 x 8.',
    },
    'level-missing': {
      what: (details: Details) => `Chưa rõ “${shown(details['text'])}” ứng cử cấp nào; tạm ghi cấp xã.`,
      fix: 'Hãy chọn lại cấp trong phương án.',
    },
    'hamlet-several': {
      what: (details: Details) => `“${shown(details['name'])}” có thể là ${shown(details['names'])}.`,
      fix: 'Hãy ghi đủ tên, cả chữ “thôn”, “ấp”, “tổ dân phố”; hoặc chọn thôn trong phương án.',
    },
    'hamlet-unknown': {
      what: (details: Details) => `Chưa biết thôn, ấp nào tên “${shown(details['names'])}”.`,
      fix: 'Hãy sửa tên cho khớp danh sách cử tri, tách các thôn bằng dấu phẩy; hoặc chọn thôn trong phương án.',
    },
    'name-missing': {
      what: () => 'Dòng có số liệu nhưng không có tên.',
      fix: 'Hãy điền tên vào dòng này, hoặc bỏ qua nếu không cần.',
    },
    'class-twice': {
      what: (details: Details) => `Lớp “${shown(details['text'])}” ghi hai lần. Đã giữ cả hai.`,
      fix: 'Nếu ghi trùng, hãy xóa một dòng trong phương án.',
    },
    'table-hidden-sheet': {
      what: () => 'Bảng này ở trang tính ẩn nên chưa được đọc.',
      fix: 'Nếu cần dùng, hãy chọn đọc bảng này.',
    },
    'table-voter-list': {
      what: (details: Details) =>
        `Đây là danh sách cử tri từng người (${shown(details['rows'])} dòng). Tệp đã có số cử tri theo thôn nên danh sách này được để ngoài.`,
      fix: 'Nếu muốn đếm lại từ danh sách, hãy chọn đọc bảng này.',
    },
    'table-other-plan': {
      what: () => 'Bảng này thuộc loại phương án khác (bầu cử hoặc trường học) nên được để ngoài.',
      fix: 'Nếu cần, hãy tạo phương án kia từ cùng tệp này.',
    },
    'table-by-user': {
      what: () => 'Bạn đã chọn không đọc bảng này.',
      fix: 'Có thể chọn đọc lại bất cứ lúc nào.',
    },
    'rows-not-recognised': {
      what: (details: Details) =>
        `Có ${shown(details['rows'])} dòng có số liệu nằm ngoài các bảng đã nhận ra.`,
      fix: 'Nếu là số liệu cần dùng, hãy chỉ dòng tiêu đề của bảng.',
    },
    'hidden-cells-read': {
      what: (details: Details) =>
        `Trang tính có ${shown(details['rows'])} dòng và ${shown(details['columns'])} cột đang ẩn; vẫn được đọc.`,
      fix: 'Hãy xem lại nếu các dòng, cột ẩn không còn dùng.',
    },
    'hidden-sheet': {
      what: (details: Details) => `Trang tính ẩn (${shown(details['cells'])} ô) không được đọc.`,
      fix: 'Nếu cần dùng, hãy bỏ ẩn trang tính trong Excel.',
    },
  },
  /** Why cells were left out, where nothing else is said of them. */
  reasons: {
    'outside-tables': 'Chữ ngoài bảng: tiêu đề, chữ ký',
    'column-order': 'Số thứ tự',
    'column-by-user': 'Bạn đã chọn không dùng cột này',
    'column-numbers': 'Dòng đánh số cột',
    'group-line': 'Dòng tên nhóm',
    'example-row': 'Dòng ví dụ',
    'notes-sheet': 'Trang hướng dẫn',
    footer: 'Ghi chú và chữ ký dưới bảng',
    'total-not-compared': 'Dòng cộng, không đưa vào phương án',
  },
  unknown: { what: (code: string) => `Có điều cần xem lại (${code}).`, fix: 'Hãy kiểm tra ô này trong tệp.' },
};
