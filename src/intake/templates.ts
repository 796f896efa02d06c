import { z } from 'zod';
import type { FieldId, TableKind } from './fields.ts';

/**
 * The workbooks we hand out to fill: which sheets, which columns, what to write
 * in each, and one example. Vietnamese only, like the headings the reader
 * knows; filled or empty, they are read back by the same reader as any list.
 */

export const TemplateKind = z.enum(['election', 'school']);
export type TemplateKind = z.infer<typeof TemplateKind>;

export type TemplateColumn = {
  readonly field: FieldId;
  readonly header: string;
  /** What to write, in one sentence. */
  readonly hint: string;
  readonly example: string | number;
  /** The answers of a drop-down list. */
  readonly choices?: readonly string[];
  readonly width: number;
};

export type TemplateSheet = {
  readonly name: string;
  readonly kind: TableKind;
  readonly title: string;
  readonly columns: readonly TemplateColumn[];
};

export type Template = { readonly title: string; readonly sheets: readonly TemplateSheet[] };

const YES_NO = ['có', 'không'];

const AREA_NUMBER: TemplateColumn = {
  field: 'area',
  header: 'Khu vực bỏ phiếu số',
  hint: 'Số của khu vực bỏ phiếu, như 01. Một khu vực nhiều thôn thì ghi lại số ở từng dòng.',
  example: '01',
  width: 14,
};

const NOTE: TemplateColumn = {
  field: 'note',
  header: 'Ghi chú',
  hint: 'Điều cần nhớ thêm; có thể để trống.',
  example: '',
  width: 28,
};

const LENGTH: TemplateColumn = {
  field: 'length',
  header: 'Chiều dài (m)',
  hint: 'Mét, đo bên trong, như 12,5.',
  example: 12.5,
  width: 14,
};

const WIDTH: TemplateColumn = {
  field: 'width',
  header: 'Chiều rộng (m)',
  hint: 'Mét, đo bên trong, như 8.',
  example: 8,
  width: 14,
};

const ELECTION: Template = {
  title: 'SỐ LIỆU LẬP PHƯƠNG ÁN BẦU CỬ AN TOÀN',
  sheets: [
    {
      name: 'Cử tri',
      kind: 'areas',
      title: 'Cử tri theo khu vực bỏ phiếu và thôn, ấp, tổ dân phố',
      columns: [
        AREA_NUMBER,
        {
          field: 'hamlet',
          header: 'Thôn, ấp, tổ dân phố',
          hint: 'Tên đầy đủ. Một thôn chia cho nhiều khu vực thì mỗi khu vực một dòng.',
          example: 'Thôn Đông',
          width: 28,
        },
        {
          field: 'households',
          header: 'Số hộ',
          hint: 'Số hộ của thôn ở khu vực này.',
          example: 310,
          width: 10,
        },
        {
          field: 'voters',
          header: 'Số cử tri',
          hint: 'Số cử tri trong danh sách của thôn ở khu vực này. Không cần ghi dòng tổng cộng.',
          example: 1004,
          width: 12,
        },
        {
          field: 'homeQuarantined',
          header: 'Cách ly tại nhà',
          hint: 'Trong số cử tri trên, bao nhiêu người đang cách ly tại nhà; không có thì ghi 0.',
          example: 0,
          width: 14,
        },
        NOTE,
      ],
    },
    {
      name: 'Phòng bỏ phiếu',
      kind: 'areas',
      title: 'Phòng bỏ phiếu của từng khu vực',
      columns: [
        AREA_NUMBER,
        {
          field: 'venue',
          header: 'Địa điểm',
          hint: 'Nơi đặt phòng bỏ phiếu, như Nhà văn hóa thôn Đông.',
          example: 'Nhà văn hóa thôn Đông',
          width: 32,
        },
        LENGTH,
        WIDTH,
        { field: 'doors', header: 'Số cửa', hint: 'Số cửa ra vào dùng được.', example: 2, width: 10 },
        {
          field: 'ventilated',
          header: 'Có quạt, cửa sổ',
          hint: 'Phòng có thông thoáng không: có hoặc không.',
          example: 'có',
          choices: YES_NO,
          width: 14,
        },
        NOTE,
      ],
    },
    {
      name: 'Nhân lực',
      kind: 'areas',
      title: 'Người làm nhiệm vụ ở từng khu vực',
      columns: [
        AREA_NUMBER,
        {
          field: 'pollingTeam',
          header: 'Số thành viên Tổ bầu cử',
          hint: 'Số người, kể cả Tổ trưởng và Thư ký.',
          example: 13,
          width: 16,
        },
        { field: 'healthWorkers', header: 'Cán bộ y tế', hint: 'Số người.', example: 1, width: 12 },
        {
          field: 'communityTeam',
          header: 'Tổ COVID cộng đồng (người)',
          hint: 'Số người.',
          example: 4,
          width: 18,
        },
        {
          field: 'headName',
          header: 'Tổ trưởng',
          hint: 'Họ và tên Tổ trưởng Tổ bầu cử.',
          example: 'Nguyễn Văn A',
          width: 24,
        },
        {
          field: 'headPhone',
          header: 'Điện thoại',
          hint: 'Số điện thoại của Tổ trưởng.',
          example: '0912 000 000',
          width: 16,
        },
        NOTE,
      ],
    },
    {
      name: 'Vật tư',
      kind: 'supplies',
      title: 'Vật tư đang có trong kho',
      columns: [
        {
          field: 'name',
          header: 'Tên vật tư',
          hint: 'Mỗi loại một dòng.',
          example: 'Khẩu trang y tế',
          width: 34,
        },
        { field: 'unit', header: 'ĐVT', hint: 'Đơn vị tính.', example: 'cái', width: 10 },
        { field: 'stock', header: 'Số lượng', hint: 'Số lượng đang có.', example: 2000, width: 12 },
        { field: 'price', header: 'Đơn giá (đồng)', hint: 'Giá một đơn vị.', example: 1200, width: 16 },
        NOTE,
      ],
    },
    {
      name: 'Người ứng cử',
      kind: 'candidates',
      title: 'Người ứng cử cần tiếp xúc cử tri',
      columns: [
        {
          field: 'name',
          header: 'Người ứng cử',
          hint: 'Họ và tên, mỗi người một dòng.',
          example: 'Trần Thị B',
          width: 28,
        },
        {
          field: 'level',
          header: 'Cấp',
          hint: 'Ứng cử đại biểu cấp nào.',
          example: 'HĐND xã',
          choices: ['Quốc hội', 'HĐND tỉnh', 'HĐND huyện', 'HĐND xã'],
          width: 16,
        },
        {
          field: 'minimumSessions',
          header: 'Số hội nghị tối thiểu',
          hint: 'Số hội nghị tiếp xúc cử tri ít nhất đã thống nhất; để trống thì lấy mức chung của cấp.',
          example: 2,
          width: 16,
        },
        {
          field: 'constituency',
          header: 'Đơn vị bầu cử',
          hint: 'Người cùng cấp, cùng đơn vị bầu cử gặp cử tri cùng nhau.',
          example: 'Đơn vị bầu cử số 3',
          width: 22,
        },
        {
          field: 'hamlet',
          header: 'Thôn, ấp, tổ dân phố thuộc đơn vị bầu cử',
          hint: 'Tên như ở trang Cử tri, cách nhau bằng dấu phẩy; toàn xã thì để trống.',
          example: 'Thôn Đông',
          width: 34,
        },
        {
          field: 'canConnect',
          header: 'Kết nối từ xa được',
          hint: 'Có thể dự qua đường truyền không: có hoặc không.',
          example: 'có',
          choices: YES_NO,
          width: 14,
        },
      ],
    },
    {
      name: 'Điểm cầu',
      kind: 'bridge-points',
      title: 'Điểm cầu tiếp xúc cử tri trực tuyến',
      columns: [
        {
          field: 'name',
          header: 'Điểm cầu',
          hint: 'Tên hội trường, nhà văn hóa.',
          example: 'Hội trường UBND xã',
          width: 30,
        },
        LENGTH,
        WIDTH,
        {
          field: 'link',
          header: 'Đường truyền',
          hint: 'Cáp quang, 4G hoặc không có.',
          example: 'cáp quang',
          choices: ['cáp quang', '4G', 'không'],
          width: 14,
        },
        {
          field: 'isMain',
          header: 'Điểm cầu chính',
          hint: 'Nơi chủ trì ngồi: có ở một điểm, các điểm khác không.',
          example: 'có',
          choices: YES_NO,
          width: 12,
        },
        {
          field: 'seats',
          header: 'Số chỗ',
          hint: 'Số ghế giãn cách đã tự đếm; để trống thì ứng dụng tính theo kích thước phòng.',
          example: 24,
          width: 10,
        },
        {
          field: 'hamlet',
          header: 'Thôn, ấp, tổ dân phố đến điểm này',
          hint: 'Tên như ở trang Cử tri, cách nhau bằng dấu phẩy; thôn nào cũng được thì để trống.',
          example: 'Thôn Đông',
          width: 34,
        },
        NOTE,
      ],
    },
    {
      name: 'Khu cách ly',
      kind: 'special-sites',
      title: 'Khu cách ly, cơ sở điều trị, nơi mang hòm phiếu phụ đến',
      columns: [
        {
          field: 'name',
          header: 'Tên khu cách ly',
          hint: 'Tên cơ sở hoặc nơi cách ly.',
          example: 'Trường Mầm non xã',
          width: 30,
        },
        {
          field: 'siteKind',
          header: 'Loại',
          hint: 'Chọn một loại.',
          example: 'cách ly tập trung',
          choices: ['cách ly tập trung', 'cách ly tại nhà', 'cơ sở điều trị', 'người già yếu, khuyết tật'],
          width: 22,
        },
        { field: 'address', header: 'Địa chỉ', hint: 'Thôn, ấp, số nhà.', example: 'Thôn Tây', width: 26 },
        { field: 'voters', header: 'Số cử tri', hint: 'Số cử tri ở đó.', example: 25, width: 12 },
        AREA_NUMBER,
        { field: 'boxes', header: 'Số hòm phiếu phụ', hint: 'Số hòm dự kiến.', example: 1, width: 12 },
        {
          field: 'leaves',
          header: 'Giờ đi',
          hint: 'Giờ mang hòm phiếu đi, như 08:30.',
          example: '08:30',
          width: 10,
        },
        {
          field: 'route',
          header: 'Lộ trình',
          hint: 'Đường đi và về.',
          example: 'Đường liên thôn',
          width: 28,
        },
        NOTE,
      ],
    },
  ],
};

const SCHOOL: Template = {
  title: 'SỐ LIỆU LẬP PHƯƠNG ÁN CUỐI NĂM HỌC AN TOÀN',
  sheets: [
    {
      name: 'Lớp học',
      kind: 'classes',
      title: 'Lớp, sĩ số và phòng học',
      columns: [
        { field: 'className', header: 'Lớp', hint: 'Tên lớp, như 6A.', example: '6A', width: 10 },
        {
          field: 'pupils',
          header: 'Sĩ số',
          hint: 'Số học sinh. Không cần ghi dòng cộng.',
          example: 42,
          width: 10,
        },
        { field: 'roomName', header: 'Phòng', hint: 'Tên phòng học của lớp.', example: 'P01', width: 12 },
        LENGTH,
        WIDTH,
        {
          field: 'doubleDesks',
          header: 'Số bàn đôi',
          hint: 'Số bàn hai chỗ ngồi trong phòng.',
          example: 22,
          width: 12,
        },
      ],
    },
    {
      name: 'Sân, hội trường',
      kind: 'school-rooms',
      title: 'Sân, hội trường và phòng khác',
      columns: [
        {
          field: 'roomName',
          header: 'Tên',
          hint: 'Như Sân trường, Hội trường.',
          example: 'Sân trường',
          width: 24,
        },
        LENGTH,
        WIDTH,
        {
          field: 'covered',
          header: 'Có mái che',
          hint: 'Có hoặc không.',
          example: 'không',
          choices: YES_NO,
          width: 12,
        },
        NOTE,
      ],
    },
    {
      name: 'Lịch cuối năm',
      kind: 'school-events',
      title: 'Kiểm tra, tổng kết, họp cha mẹ học sinh',
      columns: [
        {
          field: 'subject',
          header: 'Nội dung',
          hint: 'Mỗi buổi một dòng.',
          example: 'Kiểm tra học kỳ II - Toán',
          width: 34,
        },
        {
          field: 'grades',
          header: 'Khối',
          hint: 'Khối tham gia, như 6 hoặc 6-9.',
          example: '6-9',
          width: 10,
        },
        {
          field: 'date',
          header: 'Ngày',
          hint: 'Ngày/tháng/năm, như 28/5/2021.',
          example: '28/5/2021',
          width: 14,
        },
        { field: 'start', header: 'Bắt đầu', hint: 'Giờ:phút, như 07:30.', example: '07:30', width: 10 },
        { field: 'minutes', header: 'Thời lượng (phút)', hint: 'Số phút.', example: 90, width: 12 },
        {
          field: 'form',
          header: 'Hình thức',
          hint: 'Chọn một hình thức.',
          example: 'trực tiếp',
          choices: ['trực tiếp', 'theo lớp', 'chia ca', 'ngoài trời', 'trực tuyến', 'không tổ chức'],
          width: 16,
        },
        NOTE,
      ],
    },
  ],
};

export const TEMPLATES: Readonly<Record<TemplateKind, Template>> = { election: ELECTION, school: SCHOOL };
