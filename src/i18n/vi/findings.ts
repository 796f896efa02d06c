import type { Finding } from '#domain/finding.ts';
import { type FindingText, paramsIn } from '#i18n/finding-text.ts';

type Params = Finding['params'];
const { text, number, date, word } = paramsIn('vi');

const BALLOTS: Record<string, string> = {
  national: 'đại biểu Quốc hội',
  province: 'đại biểu Hội đồng nhân dân cấp tỉnh',
  district: 'đại biểu Hội đồng nhân dân cấp huyện',
  commune: 'đại biểu Hội đồng nhân dân cấp xã',
};
const SCENARIOS: Record<string, string> = {
  normal: 'Bình thường',
  distancing: 'Có dịch, giãn cách',
  lockdown: 'Cách ly, phong tỏa',
  'central-quarantine': 'Khu cách ly tập trung',
  'home-quarantine': 'Cách ly tại nhà',
  'treatment-site': 'Cơ sở điều trị',
};
const SUBJECTS: Record<string, string> = {
  voters: 'số cử tri',
  households: 'số hộ',
  'home-quarantined': 'số cử tri cách ly tại nhà',
  pupils: 'số học sinh',
};
const FIELDS: Record<string, string> = {
  number: 'số văn bản',
  date: 'ngày ban hành',
  name: 'tên',
  district: 'tên cấp huyện',
  province: 'tên tỉnh, thành phố',
  headTitle: 'chức vụ người đứng đầu',
  signerTitle: 'chức vụ người ký thay',
  lead: 'cơ quan chủ trì',
  due: 'thời hạn',
  check: 'cách kiểm tra',
  pollingTeam: 'số thành viên Tổ bầu cử',
  healthWorkers: 'số nhân viên y tế',
  headName: 'tên Tổ trưởng Tổ bầu cử',
  pupils: 'sĩ số',
  roomId: 'phòng học',
};

const SUPPLY_FIGURES: Record<string, string> = {
  turnout: 'Tỷ lệ cử tri đi bầu',
  elderlyShare: 'Tỷ lệ cử tri từ 60 tuổi trở lên',
  spareMaskShare: 'Tỷ lệ cử tri cần khẩu trang dự phòng',
};
const SUPPLY_LEFTOVERS: Record<string, string> = {
  offer: 'Báo giá',
  overrides: 'Số tự nhập',
  placedStock: 'Số đã có tại chỗ',
};
const TWICE_ROWS: Record<string, string> = {
  stock: 'Vật tư trong kho',
  kind: 'Loại vật tư',
  offer: 'Báo giá của',
  candidate: 'Người ứng cử',
  point: 'Điểm cầu',
  session: 'Hội nghị tiếp xúc cử tri',
};
function area(params: Params): string {
  const value = text(params, 'area');
  return value === '' ? 'Khu vực bỏ phiếu chưa có số' : `Khu vực bỏ phiếu số ${value}`;
}
/** Hours and ballots are set for the whole plan or for one area. */
function whole(params: Params, what: string): string {
  const value = text(params, 'area');
  return value === '' ? `${what} chung của phương án` : `${what} của khu vực bỏ phiếu số ${value}`;
}
function site(params: Params): string {
  return text(params, 'site') || 'Điểm bỏ phiếu đặc thù chưa có tên';
}
function className(params: Params): string {
  const value = text(params, 'className');
  return value === '' ? 'Lớp chưa có tên' : `Lớp ${value}`;
}
function session(params: Params): string {
  const day = date(params, 'date');
  return day === '' ? 'Hội nghị tiếp xúc cử tri chưa có ngày' : `Hội nghị tiếp xúc cử tri ngày ${day}`;
}
/** Who or what is at two sessions at once. */
function twiceSentence(p: Params): string {
  const subject = text(p, 'subject');
  const when = `ngày ${date(p, 'date')}, lúc ${text(p, 'otherStart')} và ${text(p, 'start')}`;
  switch (text(p, 'clash')) {
    case 'point-twice':
      return `Điểm cầu “${subject}” có hai hội nghị ${when}; còn thiếu ${number(p, 'by')} phút để dọn và chuẩn bị phòng.`;
    case 'staff-twice':
      return `${subject} phục vụ hai hội nghị cùng lúc ${when}.`;
    case 'access-twice':
      return `Hai hội nghị cùng lúc dùng chung điểm truy cập “${subject}” ${when}.`;
    default:
      return `${subject || 'Một người ứng cử chưa có tên'} dự hai hội nghị ${when}; còn thiếu ${number(p, 'by')} phút để đi lại.`;
  }
}

/** Why a candidate, a bridge point or a hamlet cannot take part. */
function absentReason(params: Params): string {
  const subject = text(params, 'subject');
  switch (text(params, 'clash')) {
    case 'point-closed':
      return `điểm cầu “${subject}” đóng cửa ngày này`;
    case 'hamlet-closed':
      return `cử tri ${subject} bị phong tỏa ngày này, không đến hội trường được`;
    case 'candidate-absent':
      return `${subject || 'một người ứng cử chưa có tên'} vắng mặt ngày này`;
    default:
      return `${subject || 'một người ứng cử chưa có tên'} không tham gia từ xa được`;
  }
}
/** “Cồn (tệp “kho.xlsx”, trang tính “Kho”, dòng 12)”: where a line of the store was read from, if it was. */
function stockLine(params: Params): string {
  const sheet = text(params, 'sheet');
  const where = `tệp “${text(params, 'file')}”, trang tính “${sheet}”, dòng ${text(params, 'row')}`;
  return `“${text(params, 'name')}”${sheet === '' ? '' : ` (${where})`}`;
}

function totals(params: Params): string {
  const where = `trang tính “${text(params, 'sheet')}”, dòng ${text(params, 'row')}`;
  return `tổng in sẵn ${number(params, 'printed')} (${where}), cộng các dòng được ${number(params, 'current')}`;
}

/** What the rules say, by rule. */
export const findings = {
  unknownRule: {
    title: 'Điều kiểm tra của phiên bản khác',
    sentence: (rule: string) => `Phiên bản khác của phần mềm đã ghi nhận điều kiểm tra “${rule}”.`,
    fix: 'Cập nhật phần mềm để xem nội dung.',
  },
  severity: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' },
  rules: {
    'decree-30-issuer': {
      title: 'Thiếu tên cơ quan ban hành',
      sentence: () => 'Phương án chưa có tên cơ quan ban hành.',
      fix: 'Nhập tên cơ quan như ghi ở đầu văn bản.',
    },
    'decree-30-number-date': {
      title: 'Chưa có số, ngày văn bản',
      sentence: (p) => `Chưa có ${word(p, 'field', FIELDS)}; bản Word để trống để ghi tay.`,
      fix: 'Nhập khi văn thư đã cấp số và ngày ban hành.',
    },
    'decree-30-place': {
      title: 'Thiếu địa danh',
      sentence: () => 'Chưa có địa danh ghi trước ngày, tháng, năm.',
      fix: 'Nhập tên xã, phường, thị trấn hoặc đặc khu nơi ban hành.',
    },
    'decree-30-signatory': {
      title: 'Thiếu thông tin người ký',
      sentence: (p) =>
        text(p, 'field') === 'name' ? 'Chưa có họ tên người ký.' : `Chưa có ${word(p, 'field', FIELDS)}.`,
      fix: 'Nhập chức vụ và họ tên người ký văn bản.',
    },
    'decree-30-recipients': {
      title: 'Thiếu nơi nhận',
      sentence: () => 'Văn bản chưa ghi nơi nhận.',
      fix: 'Nhập các cơ quan nhận văn bản, trong đó có cấp trên trực tiếp.',
    },
    'decree-30-bases': {
      title: 'Thiếu căn cứ',
      sentence: () => 'Văn bản chưa ghi căn cứ ban hành.',
      fix: 'Nhập các văn bản làm căn cứ, từ hiệu lực cao đến thấp.',
    },
    'data-locality': {
      title: 'Thiếu tên đơn vị hành chính',
      sentence: (p) =>
        text(p, 'field') === 'name'
          ? 'Chưa có tên xã, phường, thị trấn hoặc đặc khu.'
          : `Chưa có ${word(p, 'field', FIELDS)}.`,
      fix: 'Nhập đủ tên đơn vị hành chính.',
    },
    'law-no-district': {
      title: 'Không còn cấp huyện',
      sentence: (p) => `Phương án ghi cấp huyện “${text(p, 'district')}”, trong khi cấp huyện không còn.`,
      fix: 'Xóa tên cấp huyện, hoặc chọn bộ quy định năm 2021.',
    },
    'law-election-date': {
      title: 'Ngày bầu cử khác bộ quy định',
      sentence: (p) =>
        `Ngày bầu cử trong phương án là ${date(p, 'date')}, bộ quy định đang dùng là cho ngày ${date(p, 'expected')}.`,
      fix: 'Sửa ngày; chỉ giữ ngày khác khi Hội đồng bầu cử quốc gia đã quyết định hoặc dùng cho cuộc bầu cử sau.',
    },
    'data-document-date': {
      title: 'Ngày văn bản không trước ngày bầu cử',
      sentence: (p) =>
        `Văn bản ghi ngày ${date(p, 'date')}, không trước ngày bầu cử ${date(p, 'electionDate')}.`,
      fix: 'Sửa ngày ban hành hoặc ngày bầu cử.',
    },
    'data-basis-date': {
      title: 'Căn cứ ban hành sau ngày văn bản',
      sentence: (p) =>
        `Căn cứ này ban hành ngày ${date(p, 'issued')}, sau ngày ${date(p, 'date')} của văn bản.`,
      fix: 'Sửa ngày ban hành của văn bản, hoặc sửa hay bỏ căn cứ này.',
    },
    'law-deadline-next': {
      title: 'Mốc thời gian sắp đến',
      sentence: (p) =>
        text(p, 'days') === '0'
          ? `${text(p, 'titleVi')}: ngày ${date(p, 'date')}, đúng ngày văn bản.`
          : `${text(p, 'titleVi')}: chậm nhất ngày ${date(p, 'date')}, còn ${number(p, 'days')} ngày kể từ ngày văn bản.`,
      fix: 'Kiểm tra việc này đã xong hoặc đã được phân công.',
    },
    'law-deadline-team': {
      title: 'Đã quá hạn thành lập Tổ bầu cử',
      sentence: (p) =>
        `Hạn thành lập Tổ bầu cử là ngày ${date(p, 'date')}; còn ${number(p, 'missing')} khu vực bỏ phiếu chưa có số thành viên.`,
      fix: 'Nhập số thành viên Tổ bầu cử của từng khu vực.',
    },
    'law-deadline-voter-list': {
      title: 'Đã quá hạn niêm yết danh sách cử tri',
      sentence: (p) =>
        `Hạn niêm yết danh sách cử tri là ngày ${date(p, 'date')}; còn ${number(p, 'missing')} thôn, tổ dân phố chưa có số cử tri.`,
      fix: 'Nhập số cử tri theo danh sách đã niêm yết.',
    },
    'law-71-earliest': {
      title: 'Mở cửa quá sớm',
      sentence: (p) =>
        `${whole(p, 'Giờ bắt đầu')} là ${text(p, 'time')}, sớm hơn ${text(p, 'limit')} là giờ sớm nhất được phép.`,
      fix: 'Chọn giờ bắt đầu từ 05 giờ đến 07 giờ.',
    },
    'law-71-opening': {
      title: 'Mở cửa muộn',
      sentence: (p) =>
        `${whole(p, 'Giờ bắt đầu')} là ${text(p, 'time')}, muộn hơn ${text(p, 'limit')} là giờ bắt đầu bỏ phiếu.`,
      fix: 'Chọn giờ bắt đầu chậm nhất là 07 giờ.',
    },
    'law-71-closing': {
      title: 'Kết thúc trước giờ',
      sentence: (p) =>
        `${whole(p, 'Giờ kết thúc')} là ${text(p, 'time')}, trước ${text(p, 'limit')}; không được kết thúc sớm dù tất cả cử tri đã bỏ phiếu.`,
      fix: 'Chọn giờ kết thúc từ 19 giờ đến 21 giờ.',
    },
    'law-71-latest': {
      title: 'Kết thúc quá muộn',
      sentence: (p) =>
        `${whole(p, 'Giờ kết thúc')} là ${text(p, 'time')}, muộn hơn ${text(p, 'limit')} là giờ muộn nhất được phép.`,
      fix: 'Chọn giờ kết thúc từ 19 giờ đến 21 giờ.',
    },
    'law-71-extended': {
      title: 'Giờ bỏ phiếu kéo dài',
      sentence: (p) =>
        `${whole(p, 'Giờ bỏ phiếu')} là ${text(p, 'open')} – ${text(p, 'close')}, dài hơn bình thường; do Tổ bầu cử quyết định và phải thông báo cho cử tri.`,
      fix: 'Bảo đảm Tổ bầu cử đã quyết định và đã thông báo.',
    },
    'law-ballots': {
      title: 'Loại phiếu không có trong cuộc bầu cử',
      sentence: (p) =>
        `${whole(p, 'Loại phiếu')} có phiếu bầu ${word(p, 'ballot', BALLOTS)}, cuộc bầu cử này không bầu.`,
      fix: 'Bỏ loại phiếu đó.',
    },
    'data-ballots-repeated': {
      title: 'Loại phiếu ghi hai lần',
      sentence: (p) => `${whole(p, 'Loại phiếu')} ghi phiếu bầu ${word(p, 'ballot', BALLOTS)} hai lần.`,
      fix: 'Giữ mỗi loại phiếu một lần.',
    },
    'data-areas': {
      title: 'Chưa có khu vực bỏ phiếu',
      sentence: () => 'Phương án chưa có khu vực bỏ phiếu nào.',
      fix: 'Nhập từ bảng tính hoặc thêm từng khu vực.',
    },
    'data-area-number': {
      title: 'Khu vực bỏ phiếu chưa có số',
      sentence: (p) =>
        text(p, 'venue') === ''
          ? 'Một khu vực bỏ phiếu chưa có số.'
          : `Khu vực bỏ phiếu tại ${text(p, 'venue')} chưa có số.`,
      fix: 'Nhập số khu vực như trong quyết định.',
    },
    'data-area-twice': {
      title: 'Trùng số khu vực bỏ phiếu',
      sentence: (p) => `Có hơn một khu vực bỏ phiếu mang số ${text(p, 'area')}.`,
      fix: 'Đánh lại số hoặc gộp hai khu vực.',
    },
    'data-area-venue': {
      title: 'Chưa có địa điểm bỏ phiếu',
      sentence: (p) => `${area(p)} chưa có địa điểm.`,
      fix: 'Nhập tên nhà văn hóa, trường học hoặc trụ sở.',
    },
    'data-area-hamlets': {
      title: 'Khu vực bỏ phiếu chưa có cử tri',
      sentence: (p) => `${area(p)} chưa có thôn, ấp, tổ dân phố nào.`,
      fix: 'Thêm thôn, ấp, tổ dân phố bỏ phiếu tại khu vực này.',
    },
    'data-hamlet-name': {
      title: 'Chưa có tên thôn, tổ dân phố',
      sentence: (p) => `${area(p)} có một dòng chưa có tên thôn, ấp, tổ dân phố.`,
      fix: 'Nhập tên để thông báo được khung giờ.',
    },
    'data-hamlet-voters': {
      title: 'Chưa có số cử tri',
      sentence: (p) => `${area(p)}: ${text(p, 'hamlet') || 'một dòng'} chưa có số cử tri.`,
      fix: 'Nhập số cử tri theo danh sách cử tri.',
    },
    'data-hamlet-twice': {
      title: 'Thôn, tổ dân phố ghi hai lần',
      sentence: (p) => `${area(p)} ghi “${text(p, 'hamlet')}” hơn một lần.`,
      fix: 'Gộp hai dòng, hoặc ghi rõ phần nào của thôn, tổ dân phố.',
    },
    'data-quarantined-voters': {
      title: 'Số cách ly lớn hơn số cử tri',
      sentence: (p) =>
        `${text(p, 'hamlet')}: ${number(p, 'quarantined')} cử tri cách ly tại nhà, nhưng chỉ có ${number(p, 'voters')} cử tri.`,
      fix: 'Sửa một trong hai số; số cách ly nằm trong số cử tri.',
    },
    'law-area-max': {
      title: 'Khu vực bỏ phiếu quá lớn',
      sentence: (p) => `${area(p)} có ${number(p, 'voters')} cử tri, vượt ${number(p, 'max')}.`,
      fix: 'Chia thành hai khu vực bỏ phiếu và báo cáo theo quy định.',
    },
    'law-area-min': {
      title: 'Khu vực bỏ phiếu ít cử tri',
      sentence: (p) =>
        `${area(p)} có ${number(p, 'voters')} cử tri, dưới ${number(p, 'min')}; chỉ được phép ở miền núi, hải đảo và nơi dân cư không tập trung.`,
      fix: 'Chọn loại “dân cư không tập trung” nếu đúng, hoặc ghép với khu vực khác.',
    },
    'law-own-area': {
      title: 'Chưa đủ cử tri để lập khu vực riêng',
      sentence: (p) =>
        `${area(p)} có ${number(p, 'voters')} cử tri; cơ sở y tế, chăm sóc lập khu vực riêng khi có từ ${number(p, 'min')} cử tri.`,
      fix: 'Ghép vào khu vực bên cạnh và mang hòm phiếu phụ đến.',
    },
    'data-total-undecided': {
      title: 'Tổng không khớp, chưa chọn',
      sentence: (p) => `Không khớp ${word(p, 'subject', SUBJECTS)}: ${totals(p)}.`,
      fix: 'Kiểm tra bản gốc rồi chọn số nào đúng, hoặc sửa dòng sai.',
    },
    'data-total-stale': {
      title: 'Số liệu đã đổi sau khi so tổng',
      sentence: (p) => `Các dòng đã thay đổi sau khi so ${word(p, 'subject', SUBJECTS)}: ${totals(p)}.`,
      fix: 'So lại với bản gốc và chọn lại.',
    },
    'data-total-printed': {
      title: 'Đang dùng tổng in sẵn',
      sentence: (p) => `Phương án ghi ${word(p, 'subject', SUBJECTS)} theo bản gốc: ${totals(p)}.`,
      fix: 'Nên tìm dòng sai để hai số khớp nhau.',
    },
    'data-area-room': {
      title: 'Chưa có kích thước phòng',
      sentence: (p) => `${area(p)} chưa có đủ chiều dài, chiều rộng phòng bỏ phiếu.`,
      fix: 'Đo và nhập kích thước phòng, bằng mét.',
    },
    'data-layout-missing': {
      title: 'Chưa xếp phòng bỏ phiếu',
      sentence: (p) => `${area(p)} đã có kích thước phòng nhưng chưa có sơ đồ bố trí.`,
      fix: 'Mở mục Phòng bỏ phiếu và xếp phòng; nếu không xếp được, phần mềm cho biết thay đổi nhỏ nhất cần làm.',
    },
    'data-layout-stale': {
      title: 'Sơ đồ phòng đã cũ',
      sentence: (p) => `${area(p)}: sơ đồ được xếp trước khi phòng, khoảng cách hoặc số cử tri thay đổi.`,
      fix: 'Xếp lại phòng này.',
    },
    'data-seating-stale': {
      title: 'Sơ đồ chỗ ngồi đã cũ',
      sentence: (p) =>
        `Phòng ${text(p, 'room')}: chỗ ngồi được xếp trước khi phòng, bàn ghế hoặc khoảng cách thay đổi.`,
      fix: 'Xếp lại chỗ ngồi của phòng này.',
    },
    'data-seating-fit': {
      title: 'Lớp không đủ chỗ ngồi',
      sentence: (p) =>
        `Phòng ${text(p, 'room')}: ${number(p, 'people')} người nhưng chỉ có ${number(p, 'places')} chỗ ở khoảng cách ${number(p, 'distance')} m trong ${number(p, 'sittings')} đợt${text(p, 'needed') === '0' ? '' : `; cần ${number(p, 'needed')} đợt`}.`,
      fix: 'Chia lớp thành nhiều đợt hơn, chuyển sang phòng lớn hơn, kê lại bàn hoặc xem lại khoảng cách.',
    },
    'moha-2135-layout': {
      title: 'Sơ đồ có người đứng quá gần nhau',
      sentence: (p) =>
        `${area(p)}: ${number(p, 'pairs')} cặp vị trí gần hơn ${number(p, 'min')} m, gần nhất ${number(p, 'distance')} m.`,
      fix: 'Kéo các vị trí ra xa nhau hoặc để phần mềm xếp lại.',
    },
    'province-room-cap': {
      title: 'Sơ đồ đông hơn mức tỉnh cho phép',
      sentence: (p) =>
        `${area(p)}: sơ đồ có chỗ cho ${number(p, 'people')} người, tỉnh cho phép ${number(p, 'cap')} người trong phòng.`,
      fix: 'Bớt nơi viết phiếu, hoặc kiểm tra lại mức của tỉnh ở mục Tình huống.',
    },
    'moha-2135-one-way': {
      title: 'Phòng chỉ có một cửa',
      sentence: (p) => `${area(p)} chỉ có một cửa; lối đi một chiều cần lối vào và lối ra riêng.`,
      fix: 'Mở thêm lối ra, chia đôi cửa bằng dây ngăn, hoặc đổi địa điểm.',
    },
    'moh-ventilation': {
      title: 'Phòng không thông thoáng',
      sentence: (p) => `${area(p)} có phòng không có cửa sổ, quạt.`,
      fix: 'Bổ sung quạt, mở cửa, hoặc đổi địa điểm.',
    },
    'moha-2135-time-slots': {
      title: 'Chưa chia khung giờ bỏ phiếu',
      sentence: (p) => `${area(p)} chưa chia thời gian bỏ phiếu theo thôn, tổ dân phố.`,
      fix: 'Mở mục Khung giờ và bấm Xếp khung giờ.',
    },
    'data-slots-stale': {
      title: 'Khung giờ đã cũ',
      sentence: (p) => `${area(p)}: khung giờ được xếp trước khi số liệu thay đổi.`,
      fix: 'Xếp lại khung giờ của khu vực này.',
    },
    'moha-2135-every-hamlet': {
      title: 'Thôn, tổ dân phố chưa có khung giờ',
      sentence: (p) =>
        `${area(p)}: ${number(p, 'missing')} cử tri của ${text(p, 'hamlet') || 'một thôn, tổ dân phố chưa có tên'} chưa có khung giờ.`,
      fix: 'Xếp lại khung giờ, hoặc kéo thôn, tổ dân phố vào một khung giờ.',
    },
    'data-slots-over': {
      title: 'Khung giờ quá sức chứa',
      sentence: (p) =>
        `${area(p)}: ${number(p, 'count')} khung giờ quá đông; đông nhất là ${text(p, 'from')}–${text(p, 'to')} với ${number(p, 'load')} cử tri, trong khi phòng và bàn chỉ phục vụ kịp ${number(p, 'capacity')}.`,
      fix: 'Thêm bàn tiếp nhận và nơi viết phiếu, kéo dài giờ bỏ phiếu, rút ngắn giờ dự phòng, hoặc xếp lại.',
    },
    'law-71-slots': {
      title: 'Khung giờ ngoài giờ luật cho phép',
      sentence: (p) =>
        `${area(p)}: khung giờ ${text(p, 'from')}–${text(p, 'to')} nằm ngoài ${text(p, 'earliest')}–${text(p, 'latest')}.`,
      fix: 'Sửa giờ mở cửa, đóng cửa rồi xếp lại khung giờ.',
    },
    'law-71-last-slot': {
      title: 'Khung giờ cuối sát giờ đóng cửa',
      sentence: (p) =>
        `${area(p)}: ${number(p, 'voters')} cử tri được mời đến lúc ${text(p, 'from')}–${text(p, 'to')}; ai đến muộn sẽ không còn giờ bỏ phiếu.`,
      fix: 'Để trống khung giờ cuối làm dự phòng; ghi rõ cử tri vẫn được bỏ phiếu vào giờ khác trong ngày.',
    },
    'data-slots-reserve': {
      title: 'Không có giờ dự phòng',
      sentence: () => 'Khung giờ không dành thời gian cho cử tri chưa đến được đúng giờ của mình.',
      fix: 'Đặt giờ dự phòng, thường vào cuối buổi chiều.',
    },
    'data-forecast-missing': {
      title: 'Chưa dự báo hàng chờ',
      sentence: (p) =>
        `${area(p)} đã chia khung giờ nhưng chưa có dự báo: chưa biết cử tri có phải tụ tập chờ không.`,
      fix: 'Mở mục Dự báo và tính cho khu vực này.',
    },
    'data-forecast-old-layout': {
      title: 'Dự báo dựa trên sơ đồ phòng cũ',
      sentence: (p) =>
        `${area(p)}: khung giờ và dự báo tính số bàn, nơi viết phiếu theo sơ đồ phòng đã cũ so với phòng, khoảng cách hoặc nhân sự hiện nay.`,
      fix: 'Bố trí lại phòng, rồi xếp lại khung giờ và tính lại dự báo.',
    },
    'data-forecast-stale': {
      title: 'Dự báo hàng chờ đã cũ',
      sentence: (p) => `${area(p)}: dự báo hàng chờ được tính trước khi số liệu thay đổi.`,
      fix: 'Tính lại dự báo của khu vực này.',
    },
    'forecast-targets': {
      title: 'Dự báo chưa đạt mục tiêu',
      sentence: (p) => {
        const [value, limit] = [number(p, 'value'), number(p, 'limit')];
        const sentences: Record<string, string> = {
          waitShare: `chỉ ${value}% cử tri chờ không quá ${number(p, 'minutes')} phút, mục tiêu ${limit}%`,
          meanWait: `chờ trung bình ${value} phút, mục tiêu không quá ${limit} phút`,
          utilisation: `chỗ bận nhất phục vụ ${value}% thời gian, mục tiêu không quá ${limit}%`,
          lost: `mỗi ngày ${value} cử tri không kịp bỏ phiếu trước giờ niêm phong hòm phiếu`,
        };
        return `${area(p)}: ${sentences[text(p, 'target')] ?? ''}.`;
      },
      fix: 'Thêm bàn hoặc nơi viết phiếu, giãn khung giờ, hoặc kéo dài giờ bỏ phiếu. Số phút cho mỗi cử tri là giả định, có thể sửa.',
    },
    'forecast-yard': {
      title: 'Hàng chờ dài hơn sân',
      sentence: (p) =>
        `${area(p)}: lúc đông nhất có ${number(p, 'people')} người chờ ngoài, hàng dài ${number(p, 'metres')} m, sân chỉ ${number(p, 'yard')} m.`,
      fix: 'Giãn khung giờ, thêm bàn, hoặc xếp hàng gấp khúc và ghi chiều dài chỗ xếp hàng thực có.',
    },
    'data-area-staff': {
      title: 'Chưa rõ lực lượng tại khu vực',
      sentence: (p) => `${area(p)} chưa có ${word(p, 'field', FIELDS)}.`,
      fix: 'Nhập theo quyết định thành lập và bảng phân công.',
    },
    'law-team-size': {
      title: 'Số thành viên Tổ bầu cử',
      sentence: (p) =>
        `${area(p)} có ${number(p, 'members')} thành viên Tổ bầu cử; quy định từ ${number(p, 'min')} đến ${number(p, 'max')} người.`,
      fix: 'Sửa số thành viên hoặc kiện toàn Tổ bầu cử.',
    },
    'province-health-worker': {
      title: 'Thiếu nhân viên y tế',
      sentence: (p) =>
        `${area(p)} có ${number(p, 'healthWorkers')} nhân viên y tế; nên có ít nhất ${number(p, 'min')}.`,
      fix: 'Phân công nhân viên y tế hoặc y tế thôn, ấp trực tại điểm.',
    },
    'law-home-quarantine': {
      title: 'Cử tri cách ly tại nhà chưa có hòm phiếu phụ',
      sentence: (p) =>
        `${area(p)} có ${number(p, 'voters')} cử tri cách ly tại nhà, nhưng chưa có tuyến hòm phiếu phụ.`,
      fix: 'Thêm điểm bỏ phiếu đặc thù loại “cách ly tại nhà” cho khu vực này.',
    },
    'law-auxiliary-box': {
      title: 'Thiếu hòm phiếu phụ',
      sentence: (p) => `${site(p)} có ${number(p, 'voters')} cử tri nhưng chưa có hòm phiếu phụ.`,
      fix: 'Nhập số hòm phiếu phụ, ít nhất một.',
    },
    'law-auxiliary-hours': {
      title: 'Hòm phiếu phụ đi ngoài giờ bỏ phiếu',
      sentence: (p) =>
        `${site(p)}: hòm phiếu phụ đi lúc ${text(p, 'time')}, ngoài giờ bỏ phiếu ${text(p, 'open')} – ${text(p, 'close')}.`,
      fix: 'Chọn giờ đi trong giờ bỏ phiếu, đủ để về trước khi kết thúc.',
    },
    'law-auxiliary-list': {
      title: 'Chưa rõ danh sách cử tri',
      sentence: (p) => `${site(p)} chưa thuộc khu vực bỏ phiếu nào.`,
      fix: 'Chọn khu vực bỏ phiếu có danh sách chứa các cử tri này.',
    },
    'data-site-area': {
      title: 'Khu vực bỏ phiếu không còn',
      sentence: (p) => `${site(p)} thuộc một khu vực bỏ phiếu đã bị xóa.`,
      fix: 'Chọn lại khu vực bỏ phiếu.',
    },
    'data-site-carriers': {
      title: 'Thiếu người mang hòm phiếu phụ',
      sentence: (p) =>
        `${site(p)} có ${number(p, 'boxes')} hòm phiếu phụ, ${number(p, 'carriers')} người mang.`,
      fix: 'Phân công ít nhất một người cho mỗi hòm.',
    },
    'lai-chau-1229-outbreak': {
      title: 'Chưa có tình huống có dịch',
      sentence: () => 'Phương án chưa chuẩn bị cho tình huống giãn cách hoặc phong tỏa.',
      fix: 'Bật ít nhất một tình huống có dịch.',
    },
    'moha-2135-distance': {
      title: 'Khoảng cách dưới mức hướng dẫn',
      sentence: (p) =>
        `Tình huống “${word(p, 'scenario', SCENARIOS)}” giữ khoảng cách ${number(p, 'distance')} m, dưới ${number(p, 'min')} m.`,
      fix: 'Tăng khoảng cách của tình huống.',
    },
    'province-thermometers': {
      title: 'Thiếu nhiệt kế',
      sentence: (p) =>
        `Có ${number(p, 'stock')} nhiệt kế, mua được ${number(p, 'bought')}, cho ${number(p, 'areas')} khu vực bỏ phiếu; cần ${number(p, 'need')} (mỗi nơi ${number(p, 'perArea')}).`,
      fix: 'Mua, mượn thêm nhiệt kế hoặc cập nhật số đang có.',
    },
    'moh-own-pen': {
      title: 'Thiếu bút, thước riêng cho cử tri',
      sentence: (p) =>
        text(p, 'area') === ''
          ? `${text(p, 'name')} đã bị bỏ khỏi danh mục nhu cầu.`
          : `Khu vực bỏ phiếu số ${text(p, 'area')}: nhu cầu ${text(p, 'name')} là ${number(p, 'need')}, ít hơn ${number(p, 'least')} cử tri dự kiến đến.`,
      fix: 'Tính mỗi cử tri một bút, một thước, bỏ sau khi dùng.',
    },
    'nec-234-sanitiser': {
      title: 'Thiếu dung dịch sát khuẩn tay',
      sentence: (p) =>
        text(p, 'area') === ''
          ? `${text(p, 'name')} đã bị bỏ khỏi danh mục nhu cầu.`
          : `Khu vực bỏ phiếu số ${text(p, 'area')}: nhu cầu ${text(p, 'name')} là ${number(p, 'need')} ${text(p, 'unit')}, chưa đủ ${number(p, 'least')} ${text(p, 'unit')} để mỗi cử tri sát khuẩn trước và sau khi bỏ phiếu.`,
      fix: 'Tính 3 ml mỗi lần, hai lần mỗi cử tri, hoặc ghi rõ lý do.',
    },
    'nec-box-disinfected': {
      title: 'Chưa có dung dịch khử khuẩn hòm phiếu phụ',
      sentence: (p) => `${site(p)}: không có ${text(p, 'name')} cho hòm phiếu phụ.`,
      fix: 'Khử khuẩn hòm phiếu và người mang khi đi và khi về; lấy lại loại vật tư này.',
    },
    'supply-trip-suits': {
      title: 'Chưa có đồ phòng hộ cho người mang hòm phiếu',
      sentence: (p) => `${site(p)}: không có ${text(p, 'name')}.`,
      fix: 'Tính đủ bộ đồ phòng hộ cho mỗi người mỗi chuyến.',
    },
    'supply-formula-broken': {
      title: 'Công thức vật tư chưa tính được',
      sentence: (p) =>
        `Công thức của loại “${text(p, 'name')}” chưa tính được, nên loại này chưa có nhu cầu.`,
      fix: 'Sửa công thức ở mục Vật tư; lỗi được chỉ ra ngay dưới công thức.',
    },
    'supply-override-reason': {
      title: 'Số tự nhập chưa có lý do',
      sentence: (p) => `Loại “${text(p, 'name')}” có số tự nhập thay cho công thức mà chưa ghi lý do.`,
      fix: 'Ghi lý do để cấp trên xem xét.',
    },
    'supply-views-order': {
      title: 'Mức thấp, dự kiến, cao ngược nhau',
      sentence: (p) =>
        `${word(p, 'figure', SUPPLY_FIGURES)}: thấp ${number(p, 'low')}%, dự kiến ${number(p, 'expected')}%, cao ${number(p, 'high')}%, không theo thứ tự tăng dần.`,
      fix: 'Sửa lại ba mức: thấp không quá dự kiến, dự kiến không quá cao.',
    },
    'supply-unit-unknown': {
      title: 'Chưa quy đổi được đơn vị',
      sentence: (p) =>
        `Vật tư ${stockLine(p)} tính bằng “${text(p, 'unit')}”, chưa biết bằng bao nhiêu ${text(p, 'wanted')}, nên chưa được tính vào số hiện có.`,
      fix: 'Ghi dung tích, khối lượng vào đơn vị, ví dụ “chai 500 ml”.',
    },
    'supply-pack-unknown': {
      title: 'Chưa biết một gói có bao nhiêu',
      sentence: (p) =>
        `Vật tư ${stockLine(p)} có ${number(p, 'stock')} ${text(p, 'unit')}; chưa ghi mỗi ${text(p, 'unit')} có bao nhiêu ${text(p, 'wanted')}, nên đang tính mỗi ${text(p, 'unit')} là 1 ${text(p, 'wanted')}.`,
      fix: 'Ghi số lượng vào đơn vị, ví dụ “hộp 50 cái”.',
    },
    'supply-stock-unmatched': {
      title: 'Vật tư trong kho chưa dùng cho loại nào',
      sentence: (p) => `Vật tư ${stockLine(p)} trong kho không giống loại vật tư nào của phương án.`,
      fix: 'Chọn loại ở cột “Dùng cho loại”, hoặc bỏ qua nếu không phục vụ bầu cử.',
    },
    'supply-chloramine-strength': {
      title: 'Hàm lượng Cloramin B khác công thức',
      sentence: (p) =>
        text(p, 'stated') === ''
          ? `Vật tư ${stockLine(p)} trong kho chưa ghi hàm lượng clo hoạt tính; công thức tính với loại ${number(p, 'wanted')}%.`
          : `Vật tư ${stockLine(p)} trong kho ghi ${text(p, 'stated')}% clo hoạt tính; công thức tính với loại ${number(p, 'wanted')}%.`,
      fix: 'Xem nhãn; nếu hàm lượng khác, sửa số % trong công thức.',
    },
    'supply-price-zero': {
      title: 'Giá bằng 0',
      sentence: (p) =>
        text(p, 'seller') === ''
          ? `Giá của ${stockLine(p)} ghi là 0 đồng.`
          : `Báo giá “${text(p, 'name')}” của ${text(p, 'seller')} ghi là 0 đồng.`,
      fix: 'Ghi đúng giá; chưa biết giá thì để trống hoặc xóa dòng.',
    },
    'supply-no-price': {
      title: 'Vật tư còn thiếu chưa có giá',
      sentence: (p) => `Còn ${number(p, 'count')} loại vật tư thiếu mà chưa có giá, như ${text(p, 'name')}.`,
      fix: 'Nhập báo giá ở phần Mua sắm, hoặc ghi rõ sẽ mượn, xin cấp từ đâu.',
    },
    'supply-over-budget': {
      title: 'Kinh phí không đủ mua vật tư',
      sentence: (p) =>
        `Kinh phí được dùng không đủ mua ${number(p, 'count')} loại vật tư còn thiếu, trước hết là ${text(p, 'name')}.`,
      fix: 'Xin bổ sung kinh phí, tìm giá thấp hơn hoặc giảm nhu cầu có lý do.',
    },
    'supply-sold-out': {
      title: 'Các nơi bán không đủ hàng',
      sentence: (p) =>
        `Các nơi bán đã báo giá không đủ hàng cho ${number(p, 'count')} loại vật tư, như ${text(p, 'name')}.`,
      fix: 'Hỏi thêm nơi bán khác hoặc tăng số gói bán được.',
    },
    'supply-order-late': {
      title: 'Đặt mua vật tư không kịp',
      sentence: (p) =>
        `${text(p, 'name') === '' ? 'Phải' : `${text(p, 'name')} của ${text(p, 'seller') === '' ? 'nơi bán chưa ghi tên' : text(p, 'seller')}: phải`} đặt hàng chậm nhất ngày ${date(p, 'orderBy')} (giao trong ${number(p, 'deliveryDays')} ngày), mà văn bản đề ngày ${date(p, 'date')}.`,
      fix: 'Đặt mua trước, chọn nơi giao nhanh hơn hoặc mượn của nơi khác.',
    },
    'supply-count-rises': {
      title: 'Số kiểm đếm tăng mà không nhập thêm',
      sentence: (p) =>
        `Ngày ${date(p, 'date')}, ${text(p, 'name')} còn ${number(p, 'left')}, nhiều hơn ${number(p, 'before')} lần trước cộng ${number(p, 'received')} mới nhập.`,
      fix: 'Kiểm lại số đếm hoặc ghi số đã nhập thêm.',
    },
    'supply-orphans': {
      title: 'Dữ liệu vật tư không còn dùng',
      sentence: (p) =>
        `${word(p, 'what', SUPPLY_LEFTOVERS)}${text(p, 'seller') === '' ? '' : ` của ${text(p, 'seller')}`} (${number(p, 'count')}) dành cho loại hoặc nơi không còn trong phương án.`,
      fix: 'Xóa các dòng này hoặc lấy lại loại vật tư đã bỏ.',
    },
    'lai-chau-1229-duties': {
      title: 'Phân công chưa đủ',
      sentence: (p) =>
        text(p, 'lead') === ''
          ? `Một nhiệm vụ chưa có ${word(p, 'field', FIELDS)}.`
          : `Nhiệm vụ của ${text(p, 'lead')} chưa có ${word(p, 'field', FIELDS)}.`,
      fix: 'Ghi rõ ai chủ trì, bao giờ xong, kiểm tra thế nào.',
    },
    'front-sessions-missing': {
      title: 'Chưa có lịch tiếp xúc cử tri',
      sentence: (p) =>
        `Có ${number(p, 'candidates')} người ứng cử nhưng chưa có hội nghị tiếp xúc cử tri nào.`,
      fix: 'Lập lịch tiếp xúc cử tri.',
    },
    'front-contact-minimum': {
      title: 'Chưa đủ số hội nghị tiếp xúc cử tri',
      sentence: (p) =>
        `${text(p, 'candidate') || 'Người ứng cử chưa có tên'} có ${number(p, 'planned')} hội nghị tiếp xúc cử tri, cần ít nhất ${number(p, 'min')}.`,
      fix: 'Thêm người ứng cử vào các hội nghị đã có hoặc thêm hội nghị mới.',
    },
    'front-bridge-link': {
      title: 'Điểm cầu không có đường truyền',
      sentence: (p) =>
        `Điểm cầu “${text(p, 'point')}” không có đường truyền, chỉ dùng được cho hội nghị trực tiếp.`,
      fix: 'Lắp đường truyền tạm, hoặc mời cử tri đến điểm cầu khác.',
    },
    'front-main-point': {
      title: 'Chưa có điểm cầu chính để họp kết hợp',
      sentence: (p) => {
        const main =
          text(p, 'isMissing') === 'yes'
            ? 'chưa có điểm cầu chính'
            : `điểm cầu chính ${text(p, 'point') === '' ? 'chưa có tên' : `“${text(p, 'point')}”`} chưa có đường truyền`;
        return number(p, 'sessions') === '0'
          ? `Hình thức đã chọn là kết hợp nhưng ${main}, nên lịch phải dùng hình thức khác.`
          : `Có ${number(p, 'sessions')} hội nghị kết hợp nhưng ${main}.`;
      },
      fix: 'Chọn một điểm cầu có đường truyền làm điểm cầu chính, nơi người ứng cử và chủ trì ngồi.',
    },
    'front-session-link': {
      title: 'Hội nghị trực tuyến dùng điểm cầu không có mạng',
      sentence: (p) => `${session(p)} dùng điểm cầu “${text(p, 'point')}” không có đường truyền.`,
      fix: 'Đổi điểm cầu hoặc đổi sang trực tiếp.',
    },
    'data-session-link': {
      title: 'Hội nghị trực tuyến dùng điểm cầu chưa rõ đường truyền',
      sentence: (p) =>
        `${session(p)} dùng điểm cầu “${text(p, 'point')}” chưa ghi có đường truyền hay không.`,
      fix: 'Kiểm tra và ghi loại đường truyền của điểm cầu, hoặc đổi điểm cầu.',
    },
    'law-online-access': {
      title: 'Chưa có điểm truy cập trực tuyến',
      sentence: (p) =>
        number(p, 'sessions') === '1'
          ? `${session(p)} chưa ghi điểm truy cập để cử tri tham gia trực tuyến.`
          : `Có ${number(p, 'sessions')} hội nghị trực tuyến hoặc kết hợp chưa ghi điểm truy cập để cử tri tham gia.`,
      fix: 'Ghi phòng họp trực tuyến hoặc địa chỉ truy cập.',
    },
    'data-session-reference': {
      title: 'Hội nghị tiếp xúc có mục đã bị xóa',
      sentence: (p) => `${session(p)} có người ứng cử hoặc điểm cầu không còn trong phương án.`,
      fix: 'Chọn lại người ứng cử và điểm cầu.',
    },
    'law-campaign-period': {
      title: 'Ngoài thời gian vận động bầu cử',
      sentence: (p) =>
        `${session(p)} nằm ngoài thời gian vận động bầu cử, từ ngày ${date(p, 'from')} đến trước ngày ${date(p, 'before')}.`,
      fix: 'Chuyển sang ngày trong thời gian vận động bầu cử.',
    },
    'data-session-twice': {
      title: 'Hai hội nghị tiếp xúc trùng nhau',
      sentence: twiceSentence,
      fix: 'Dời một hội nghị sang giờ khác hoặc ngày khác.',
    },
    'data-session-absent': {
      title: 'Người hoặc điểm cầu không tham gia được',
      sentence: (p) => `${session(p)}: ${absentReason(p)}.`,
      fix: 'Đổi ngày, đổi điểm cầu hoặc chuyển sang trực tuyến.',
    },
    'data-session-seats': {
      title: 'Mời quá số chỗ ngồi giãn cách',
      sentence: (p) => `${session(p)} mời nhiều hơn số chỗ ngồi giãn cách ${number(p, 'by')} người.`,
      fix: 'Mời ít hơn, thêm điểm cầu hoặc chuyển sang trực tuyến.',
    },
    'data-session-means': {
      title: 'Quá số hội nghị có thể tổ chức cùng lúc',
      sentence: (p) => {
        if (text(p, 'clash') === 'candidate-daily-limit') {
          return `${text(p, 'subject') || 'Một người ứng cử chưa có tên'} có nhiều hơn ${number(p, 'by')} hội nghị so với số hội nghị tối đa trong ngày ${date(p, 'date')}.`;
        }
        const missing = text(p, 'clash') === 'too-few-lines' ? 'đường họp trực tuyến' : 'tổ phục vụ hội nghị';
        return `${session(p)}, lúc ${text(p, 'start')}: thiếu ${number(p, 'by')} ${missing}.`;
      },
      fix: 'Dời bớt hội nghị sang giờ khác, hoặc sửa số lượng ở phần Thiết lập.',
    },
    'data-session-days': {
      title: 'Ngoài các ngày đã chọn để tiếp xúc cử tri',
      sentence: (p) =>
        text(p, 'from') === ''
          ? `${session(p)} rơi vào ngày đã loại, không tổ chức hội nghị.`
          : `${session(p)} nằm ngoài khoảng ngày đã chọn, từ ${date(p, 'from')} đến ${date(p, 'to')}.`,
      fix: 'Đổi ngày, hoặc sửa khoảng ngày và các ngày loại ra ở phần Thiết lập.',
    },
    'data-session-hours': {
      title: 'Ngoài giờ đã chọn để tiếp xúc cử tri',
      sentence: (p) => `${session(p)}, lúc ${text(p, 'start')}, nằm ngoài các giờ đã chọn trong ngày.`,
      fix: 'Đổi giờ bắt đầu hoặc sửa các giờ ở phần Thiết lập.',
    },
    'data-session-midnight': {
      title: 'Hội nghị kéo sang ngày hôm sau',
      sentence: (p) =>
        `${session(p)}, bắt đầu lúc ${text(p, 'start')}, kéo sang ngày hôm sau ${number(p, 'by')} phút.`,
      fix: 'Bắt đầu sớm hơn hoặc rút ngắn để hội nghị kết thúc trước 24 giờ.',
    },
    'data-session-length': {
      title: 'Thời lượng ngắn hơn chương trình',
      sentence: (p) =>
        `${session(p)} dài ${number(p, 'minutes')} phút, chương trình với ${number(p, 'candidates')} người ứng cử cần ${number(p, 'needed')} phút.`,
      fix: 'Tăng thời lượng, bớt người ứng cử hoặc sửa chương trình.',
    },
    'law-campaign-window': {
      title: 'Khoảng ngày tiếp xúc cử tri không đúng',
      sentence: (p) =>
        `Khoảng ngày đã chọn, từ ${date(p, 'from')} đến ${date(p, 'to')}, không nằm trong thời gian vận động bầu cử từ ${date(p, 'first')} đến ${date(p, 'last')}.`,
      fix: 'Sửa khoảng ngày, hoặc bỏ trống để theo thời gian vận động bầu cử.',
    },
    'bac-kan-2865-online': {
      title: 'Chưa có hội nghị trực tuyến',
      sentence: (p) =>
        `Cả ${number(p, 'sessions')} hội nghị tiếp xúc cử tri đều trực tiếp, trong khi phương án có tình huống có dịch.`,
      fix: 'Chuyển một số hội nghị sang trực tuyến hoặc kết hợp.',
    },
    'bac-kan-2865-shorter': {
      title: 'Hội nghị quá dài',
      sentence: (p) =>
        `Có ${number(p, 'sessions')} hội nghị tiếp xúc cử tri dài quá ${number(p, 'most')} phút, dài nhất ${number(p, 'longest')} phút.`,
      fix: 'Rút ngắn chương trình hoặc bớt người ứng cử trong một hội nghị.',
    },
    'law-session-agenda': {
      title: 'Chương trình thiếu nội dung',
      sentence: (p) =>
        text(p, 'date') === ''
          ? 'Chương trình chung có nội dung 0 phút, chưa đủ năm nội dung của hội nghị.'
          : `${session(p)} có nội dung 0 phút, chưa đủ năm nội dung của hội nghị.`,
      fix: 'Ghi số phút cho cả năm nội dung.',
    },
    'law-online-conditions': {
      title: 'Chưa xác nhận điều kiện họp trực tuyến',
      sentence: (p) =>
        `${session(p)} còn ${number(p, 'open')} trong ba điều kiện (kỹ thuật, an toàn thông tin, an ninh mạng) chưa được xác nhận kèm căn cứ.`,
      fix: 'Đánh dấu từng điều kiện và ghi căn cứ, hoặc chuyển sang trực tiếp.',
    },
    'front-notice-days': {
      title: 'Thông báo cho người ứng cử quá gần ngày họp',
      sentence: (p) =>
        `${session(p)} được thông báo trước ${number(p, 'days')} ngày, cần ít nhất ${number(p, 'min')} ngày.`,
      fix: 'Thông báo sớm hơn hoặc dời ngày họp.',
    },
    'front-session-hamlets': {
      title: 'Có thôn, tổ dân phố chưa được mời',
      sentence: (p) =>
        `Có ${number(p, 'hamlets')} thôn, tổ dân phố chưa được mời dự hội nghị nào, trước hết là ${text(p, 'first') || 'một nơi chưa có tên'}.`,
      fix: 'Mời cử tri các nơi này vào một hội nghị đã có hoặc thêm hội nghị mới.',
    },
    'front-equal-sessions': {
      title: 'Số hội nghị tiếp xúc không đều',
      sentence: (p) =>
        `${text(p, 'candidate') || 'Người ứng cử chưa có tên'} có ${number(p, 'own')} hội nghị, người cùng ${text(p, 'constituency')} có ${number(p, 'most')} hội nghị.`,
      fix: 'Bố trí số hội nghị bằng nhau cho những người cùng đơn vị bầu cử.',
    },
    'law-session-record': {
      title: 'Hội nghị đã tổ chức chưa ghi kết quả',
      sentence: (p) => `${session(p)} đã tổ chức nhưng chưa ghi số cử tri dự.`,
      fix: 'Ghi số cử tri dự và các ý kiến để báo cáo cấp trên.',
    },
    'data-sessions-stale': {
      title: 'Lịch tiếp xúc cử tri đã cũ',
      sentence: () => 'Người ứng cử, điểm cầu hoặc thiết lập đã đổi sau khi lập lịch.',
      fix: 'Lập lại lịch; các hội nghị đã khóa vẫn giữ nguyên.',
    },
    'data-classes': {
      title: 'Chưa có lớp học',
      sentence: () => 'Phương án chưa có lớp học nào.',
      fix: 'Nhập từ bảng tính hoặc thêm từng lớp.',
    },
    'data-class-fields': {
      title: 'Lớp học thiếu thông tin',
      sentence: (p) =>
        text(p, 'field') === 'name'
          ? 'Có lớp chưa có tên.'
          : `${className(p)} chưa có ${word(p, 'field', FIELDS)}.`,
      fix: 'Nhập đủ tên, sĩ số và phòng học.',
    },
    'data-class-room': {
      title: 'Phòng học không còn',
      sentence: (p) => `${className(p)} ở một phòng đã bị xóa.`,
      fix: 'Chọn lại phòng học.',
    },
    'data-row-twice': {
      title: 'Một dòng ghi hai lần',
      sentence: (p) =>
        `${word(p, 'what', TWICE_ROWS)} ${stockLine(p)} trùng mã với một dòng khác trong danh sách; chỉ dòng đầu được tính.`,
      fix: 'Xóa cả hai dòng rồi nhập lại một lần.',
    },
    'data-class-twice': {
      title: 'Trùng tên lớp',
      sentence: (p) => `Có hơn một lớp tên ${text(p, 'className')}.`,
      fix: 'Đổi tên hoặc xóa lớp ghi thừa.',
    },
    'circular-28-16': {
      title: 'Lớp tiểu học đông',
      sentence: (p) =>
        `${className(p)} có ${number(p, 'pupils')} học sinh; quy định không quá ${number(p, 'max')}.`,
      fix: 'Chia hai ca hoặc hai phòng khi phải giãn cách.',
    },
    'circular-32-16': {
      title: 'Lớp trung học đông',
      sentence: (p) =>
        `${className(p)} có ${number(p, 'pupils')} học sinh; quy định không quá ${number(p, 'max')}.`,
      fix: 'Chia hai ca hoặc hai phòng khi phải giãn cách.',
    },
    'data-school-room': {
      title: 'Chưa có kích thước phòng học',
      sentence: (p) => `Phòng ${text(p, 'room')} chưa có đủ chiều dài, chiều rộng.`,
      fix: 'Đo và nhập kích thước phòng, bằng mét.',
    },
    'data-event-date': {
      title: 'Hoạt động chưa có ngày',
      sentence: (p) => `${text(p, 'event') || 'Một hoạt động'} chưa có ngày tổ chức.`,
      fix: 'Nhập ngày, hoặc chọn “không tổ chức”.',
    },
  } satisfies Record<string, FindingText>,
};
