import { z } from 'zod';

/**
 * What the lists of communes and schools hold, and what their columns are
 * called. Pure data: to teach the reader a new word, add it here.
 *
 * The words were collected from the sample workbooks, the official forms and
 * administrative usage in the regions (thôn and bản in the north, ấp and khóm
 * in the south, buôn in the Central Highlands, sóc where Khmer live).
 */

export const TableKind = z.enum([
  'areas',
  'voter-list',
  'supplies',
  'candidates',
  'bridge-points',
  'contact-sessions',
  'special-sites',
  'responsibilities',
  'contacts',
  'classes',
  'school-rooms',
  'school-events',
]);
export type TableKind = z.infer<typeof TableKind>;

export const FieldId = z.enum([
  'order',
  'area',
  'constituency',
  'hamlet',
  'voters',
  'male',
  'female',
  'households',
  'population',
  'homeQuarantined',
  'centralQuarantined',
  'venue',
  'length',
  'width',
  'size',
  'floorArea',
  'doors',
  'ventilated',
  'pollingTeam',
  'healthWorkers',
  'communityTeam',
  'headName',
  'headPhone',
  'note',
  'name',
  'unit',
  'stock',
  'price',
  'amount',
  'level',
  'minimumSessions',
  'link',
  'date',
  'start',
  'minutes',
  'form',
  'place',
  'invited',
  'accessPoint',
  'siteKind',
  'address',
  'boxes',
  'carriers',
  'leaves',
  'route',
  'task',
  'lead',
  'partners',
  'due',
  'check',
  'role',
  'phone',
  'personName',
  'sex',
  'household',
  'relation',
  'className',
  'grade',
  'pupils',
  'roomName',
  'doubleDesks',
  'covered',
  'use',
  'subject',
  'grades',
  'identityNumber',
  'birth',
  'personalDetail',
  'ballotColumn',
]);
export type FieldId = z.infer<typeof FieldId>;

/** How the cells of a field are read. */
export type FieldType =
  | 'order'
  | 'text'
  | 'area-number'
  | 'count'
  | 'number'
  | 'dong'
  | 'metres'
  | 'minutes'
  | 'size'
  | 'yes-no'
  | 'date'
  | 'time'
  | 'choice'
  /** Recognised so that it is not mistaken for something else; the plan has no place for it. */
  | 'no-place'
  /** Personal data: recognised, left out, and the user is told. */
  | 'identity';

export type Field = {
  readonly id: FieldId;
  readonly type: FieldType;
  /** Headings, best first. `~` before a phrase: right only if nothing else wants the column. */
  readonly phrases: readonly string[];
};

export type KindSpec = {
  readonly kind: TableKind;
  readonly plan: 'election' | 'school';
  readonly fields: readonly Field[];
  /** The table is of this kind only if each group has a column. */
  readonly needs: readonly (readonly FieldId[])[];
  /** Words near the table (its title, the sheet's name) that speak for this kind. */
  readonly titles: readonly string[];
};

const ORDER: Field = { id: 'order', type: 'order', phrases: ['stt', 'tt', 'số tt', 'số thứ tự', 'thứ tự'] };
const NOTE: Field = { id: 'note', type: 'text', phrases: ['ghi chú', 'chú thích', 'lưu ý', '~chú ý'] };
const LENGTH: Field = {
  id: 'length',
  type: 'metres',
  phrases: ['chiều dài', 'dài', 'chiều dài phòng', 'dài m', 'kích thước dài'],
};
const WIDTH: Field = {
  id: 'width',
  type: 'metres',
  phrases: ['chiều rộng', 'rộng', 'chiều rộng phòng', 'rộng m', 'ngang', 'chiều ngang', 'kích thước rộng'],
};
const SIZE: Field = {
  id: 'size',
  type: 'size',
  phrases: ['kích thước', 'kích thước phòng', 'dài x rộng', 'kích thước dài x rộng', 'diện tích dài x rộng'],
};
const FLOOR_AREA: Field = {
  id: 'floorArea',
  type: 'number',
  phrases: ['diện tích', 'diện tích phòng', 'diện tích m2', 's m2', 'diện tích sử dụng'],
};
const DOORS: Field = {
  id: 'doors',
  type: 'count',
  phrases: ['số cửa', 'cửa ra vào', 'số cửa ra vào', 'cửa'],
};
const VENTILATED: Field = {
  id: 'ventilated',
  type: 'yes-no',
  phrases: ['có quạt cửa sổ', 'thông gió', 'thông thoáng', 'quạt cửa sổ', 'cửa sổ', 'quạt', 'thoáng khí'],
};

const IDENTITY: readonly Field[] = [
  {
    id: 'identityNumber',
    type: 'identity',
    phrases: [
      'cccd',
      'cmnd',
      'cmtnd',
      'số cccd',
      'số cmnd',
      'số định danh',
      'số định danh cá nhân',
      'căn cước công dân',
      'căn cước',
      'số căn cước',
      'số căn cước công dân',
      'chứng minh nhân dân',
      'giấy tờ tùy thân',
      'cmnd cccd',
      'số cmnd cccd',
      'hộ chiếu',
      'mã định danh',
      'số thẻ cử tri',
      'số bhyt',
    ],
  },
  {
    id: 'birth',
    type: 'identity',
    phrases: ['ngày tháng năm sinh', 'ngày sinh', 'năm sinh', 'sinh ngày', 'ngày tháng năm sinh dd mm yyyy'],
  },
  {
    id: 'personalDetail',
    type: 'identity',
    phrases: [
      'dân tộc',
      'tôn giáo',
      'quê quán',
      'nghề nghiệp',
      'trình độ',
      'nơi công tác',
      'email',
      'số thẻ',
    ],
  },
];

const AREA: Field = {
  id: 'area',
  type: 'area-number',
  phrases: [
    'khu vực bỏ phiếu số',
    'khu vực bỏ phiếu',
    'số khu vực bỏ phiếu',
    'tên khu vực bỏ phiếu',
    'kvbp',
    'kvbp số',
    'khu vực số',
    'khu vực',
    'kv số',
    'kv',
    'đơn vị số',
    'đơn vị khu vực bỏ phiếu',
    'đơn vị bỏ phiếu',
    'đơn vị bỏ phiếu số',
    'tổ bầu cử số',
    'tổ số',
    'điểm bỏ phiếu số',
    'điểm bầu cử số',
    'số khu vực',
    'số hiệu khu vực',
    'thuộc khu vực bỏ phiếu',
    '~tổ bầu cử',
    '~điểm bầu cử',
    '~đơn vị bầu cử số',
    '~đơn vị bầu cử',
    '~đơn vị',
  ],
};
const HAMLET: Field = {
  id: 'hamlet',
  type: 'text',
  phrases: [
    ...['thôn', 'bản', 'ấp', 'khu phố', 'tổ dân phố', 'tdp', 'khóm', 'buôn', 'bon', 'làng', 'sóc', 'phum'],
    ...['xóm', 'tiểu khu', 'khu dân cư', 'cụm dân cư', 'khối phố', 'khối', 'tên thôn', 'tên ấp', 'tên bản'],
    ...['tên khu phố', 'tên tổ dân phố', 'tên thôn bản', 'tên đơn vị', 'địa bàn', 'địa bàn dân cư', 'khu'],
    ...['gồm các thôn', 'gồm các ấp', 'gồm các tổ dân phố', 'thôn bản', 'thôn xóm', 'buôn làng', 'thôn làng'],
    ...['~phạm vi', '~đội', '~tên', '~đơn vị', '~tổ'],
  ],
};
const HOUSEHOLDS: Field = {
  id: 'households',
  type: 'count',
  phrases: ['số hộ', 'tổng số hộ', 'số hộ dân', 'số hộ gia đình', 'hộ', 'hộ dân', 'tổng số hộ dân'],
};

const AREAS: KindSpec = {
  kind: 'areas',
  plan: 'election',
  titles: ['cử tri', 'khu vực bỏ phiếu', 'phòng bỏ phiếu', 'nhân lực', 'tổ bầu cử', 'địa điểm bỏ phiếu'],
  needs: [
    ['area', 'hamlet'],
    [
      'voters',
      'male',
      'venue',
      'length',
      'size',
      'pollingTeam',
      'healthWorkers',
      'communityTeam',
      'households',
    ],
  ],
  fields: [
    ORDER,
    AREA,
    { id: 'constituency', type: 'no-place', phrases: ['~đơn vị bầu cử số', '~đơn vị bầu cử', '~đvbc'] },
    HAMLET,
    {
      id: 'voters',
      type: 'count',
      phrases: [
        'số cử tri tổng số',
        'số cử tri',
        'tổng số cử tri',
        'cử tri tổng số',
        'cử tri',
        'số lượng cử tri',
        'tổng cử tri',
        'cử tri tổng',
        'tổng số người đi bầu',
        'số cử tri dự kiến',
        'số người',
        '~tổng số',
        '~tổng cộng',
        '~tổng',
        '~cộng',
      ],
    },
    { id: 'male', type: 'count', phrases: ['nam', 'cử tri nam', 'số cử tri nam', 'số nam'] },
    { id: 'female', type: 'count', phrases: ['nữ', 'cử tri nữ', 'số cử tri nữ', 'số nữ', 'trong đó nữ'] },
    HOUSEHOLDS,
    {
      id: 'population',
      type: 'no-place',
      phrases: ['nhân khẩu', 'số nhân khẩu', 'dân số', 'số khẩu', 'khẩu', 'tổng dân số'],
    },
    {
      id: 'homeQuarantined',
      type: 'count',
      phrases: [
        'cách ly tại nhà',
        'trong đó cách ly tại nhà',
        'số cử tri cách ly tại nhà',
        'cách ly',
        'số người cách ly',
        'cử tri cách ly',
        'đang cách ly',
        'cách ly y tế tại nhà',
      ],
    },
    {
      id: 'centralQuarantined',
      type: 'no-place',
      phrases: ['cách ly tập trung', 'số cử tri cách ly tập trung', 'khu cách ly tập trung'],
    },
    {
      id: 'venue',
      type: 'text',
      phrases: [
        'địa điểm bỏ phiếu',
        'địa điểm',
        'nơi bỏ phiếu',
        'điểm bỏ phiếu',
        'phòng bỏ phiếu',
        'địa điểm đặt hòm phiếu',
        'nơi đặt phòng bỏ phiếu',
        'địa điểm đặt phòng bỏ phiếu',
        'địa điểm phòng bỏ phiếu',
        'tên địa điểm',
        'địa chỉ phòng bỏ phiếu',
        'nơi đặt hòm phiếu',
        '~địa chỉ',
        '~nhà văn hóa',
        '~hội trường',
      ],
    },
    LENGTH,
    WIDTH,
    SIZE,
    FLOOR_AREA,
    DOORS,
    VENTILATED,
    {
      id: 'pollingTeam',
      type: 'count',
      phrases: [
        'số thành viên tổ bầu cử',
        'thành viên tổ bầu cử',
        'tổ bầu cử người',
        'số người tổ bầu cử',
        'số thành viên',
        'nhân sự tổ bầu cử',
        '~tổ bầu cử',
      ],
    },
    {
      id: 'healthWorkers',
      type: 'count',
      phrases: ['cán bộ y tế', 'nhân viên y tế', 'y tế', 'số cán bộ y tế', 'y tế thôn bản', 'y tế thôn'],
    },
    {
      id: 'communityTeam',
      type: 'count',
      phrases: ['tổ covid cộng đồng', 'tổ covid', 'covid cộng đồng', 'tổ covid 19 cộng đồng', 'tổ cộng đồng'],
    },
    {
      id: 'headName',
      type: 'text',
      phrases: ['tổ trưởng', 'họ tên tổ trưởng', 'họ và tên tổ trưởng', 'tổ trưởng tổ bầu cử', 'phụ trách'],
    },
    {
      id: 'headPhone',
      type: 'text',
      phrases: ['điện thoại', 'số điện thoại', 'sđt', 'đt', 'số đt', 'điện thoại tổ trưởng', 'sđt tổ trưởng'],
    },
    NOTE,
  ],
};

const VOTER_LIST: KindSpec = {
  kind: 'voter-list',
  plan: 'election',
  titles: ['danh sách cử tri'],
  needs: [['personName'], ['birth', 'identityNumber'], ['address', 'hamlet', 'male', 'sex', 'ballotColumn']],
  fields: [
    ORDER,
    {
      id: 'personName',
      type: 'identity',
      phrases: ['họ và tên', 'họ tên', 'họ và tên cử tri', 'họ tên cử tri', 'cử tri', 'họ chữ đệm và tên'],
    },
    { id: 'male', type: 'no-place', phrases: ['nam', 'giới tính nam'] },
    { id: 'female', type: 'no-place', phrases: ['nữ', 'giới tính nữ'] },
    { id: 'sex', type: 'no-place', phrases: ['giới tính', 'nam nữ'] },
    AREA,
    HAMLET,
    {
      id: 'address',
      type: 'identity',
      phrases: [
        'nơi cư trú',
        'thường trú',
        'nơi thường trú',
        'địa chỉ thường trú',
        'địa chỉ',
        'nơi ở hiện nay',
        'tạm trú',
        'nơi ở',
        'chỗ ở hiện nay',
        'hộ khẩu thường trú',
      ],
    },
    {
      id: 'household',
      type: 'text',
      phrases: ['số hộ', 'hộ số', 'mã hộ', 'chủ hộ', 'họ tên chủ hộ', 'số sổ hộ khẩu', 'hộ'],
    },
    { id: 'relation', type: 'text', phrases: ['quan hệ với chủ hộ', 'quan hệ', 'qh với chủ hộ'] },
    {
      id: 'ballotColumn',
      type: 'no-place',
      phrases: ['đại biểu quốc hội', 'quốc hội', 'hđnd cấp tỉnh', 'hđnd cấp huyện', 'hđnd cấp xã', 'hđnd'],
    },
    { id: 'phone', type: 'identity', phrases: ['điện thoại', 'số điện thoại', 'sđt'] },
    NOTE,
  ],
};

const SUPPLIES: KindSpec = {
  kind: 'supplies',
  plan: 'election',
  titles: ['vật tư', 'trang thiết bị', 'kho', 'hậu cần'],
  needs: [['name'], ['stock', 'price', 'unit']],
  fields: [
    ORDER,
    {
      id: 'name',
      type: 'text',
      phrases: [
        'tên vật tư',
        'vật tư',
        'tên hàng',
        'loại vật tư',
        'danh mục',
        'danh mục vật tư',
        'tên trang thiết bị',
        'trang thiết bị',
        'tên vật tư thiết bị',
        'mặt hàng',
        'tên vật tư trang thiết bị',
        '~nội dung',
        '~tên',
      ],
    },
    { id: 'unit', type: 'text', phrases: ['đvt', 'đơn vị tính', 'đơn vị', 'đv tính'] },
    {
      id: 'stock',
      type: 'number',
      phrases: ['số lượng', 'sl', 'hiện có', 'số lượng hiện có', 'tồn kho', 'có sẵn', 'tồn', 'số lượng tồn'],
    },
    { id: 'price', type: 'dong', phrases: ['đơn giá', 'giá', 'đơn giá đồng', 'giá đơn vị'] },
    { id: 'amount', type: 'no-place', phrases: ['thành tiền', 'tổng tiền', 'kinh phí'] },
    NOTE,
  ],
};

const CANDIDATES: KindSpec = {
  kind: 'candidates',
  plan: 'election',
  titles: ['người ứng cử', 'ứng cử viên', 'tiếp xúc cử tri'],
  needs: [['name'], ['level', 'minimumSessions']],
  fields: [
    ORDER,
    {
      id: 'name',
      type: 'text',
      phrases: [
        'người ứng cử',
        'ứng cử viên',
        'họ và tên người ứng cử',
        'họ tên người ứng cử',
        'tên người ứng cử',
        'họ tên ứng cử viên',
        'họ và tên ứng cử viên',
        '~họ và tên',
        '~họ tên',
      ],
    },
    {
      id: 'level',
      type: 'choice',
      phrases: ['cấp', 'ứng cử đại biểu', 'cấp ứng cử', 'ứng cử', 'đại biểu', 'cấp bầu cử', 'ứng cử cấp'],
    },
    {
      id: 'minimumSessions',
      type: 'count',
      phrases: [
        'số buổi tối thiểu',
        'số buổi',
        'số cuộc tiếp xúc',
        'số cuộc',
        'số buổi tiếp xúc',
        'số hội nghị',
      ],
    },
    NOTE,
  ],
};

const BRIDGE_POINTS: KindSpec = {
  kind: 'bridge-points',
  plan: 'election',
  titles: ['điểm cầu', 'tiếp xúc cử tri'],
  needs: [['name'], ['length', 'size', 'link']],
  fields: [
    ORDER,
    {
      id: 'name',
      type: 'text',
      phrases: ['điểm cầu', 'tên điểm cầu', 'địa điểm điểm cầu', '~địa điểm', '~tên'],
    },
    LENGTH,
    WIDTH,
    SIZE,
    {
      id: 'link',
      type: 'choice',
      phrases: ['đường truyền', 'kết nối', 'mạng', 'internet', 'đường truyền mạng'],
    },
    NOTE,
  ],
};

const DATE: Field = {
  id: 'date',
  type: 'date',
  phrases: ['ngày', 'ngày tháng', 'ngày tổ chức', 'ngày thi', 'ngày thực hiện', '~thời gian', '~thời điểm'],
};
const START: Field = {
  id: 'start',
  type: 'time',
  phrases: ['bắt đầu', 'giờ bắt đầu', 'giờ', 'giờ thi', 'thời gian bắt đầu', 'giờ tổ chức'],
};
const MINUTES: Field = {
  id: 'minutes',
  type: 'minutes',
  phrases: ['thời lượng', 'thời lượng phút', 'số phút', 'thời gian làm bài', 'thời gian phút', 'phút'],
};
const FORM: Field = {
  id: 'form',
  type: 'choice',
  phrases: ['hình thức', 'hình thức tổ chức', 'cách tổ chức'],
};

const CONTACT_SESSIONS: KindSpec = {
  kind: 'contact-sessions',
  plan: 'election',
  titles: ['hội nghị tiếp xúc cử tri', 'lịch tiếp xúc cử tri', 'tiếp xúc cử tri'],
  needs: [['date'], ['invited', 'place', 'accessPoint']],
  fields: [
    ORDER,
    DATE,
    START,
    MINUTES,
    FORM,
    { id: 'place', type: 'text', phrases: ['địa điểm', 'điểm cầu', 'nơi tổ chức', 'địa điểm tiếp xúc'] },
    {
      id: 'invited',
      type: 'count',
      phrases: [
        'số người mời',
        'số cử tri mời',
        'số cử tri tham dự',
        'số đại biểu',
        'số người dự',
        'số lượng mời',
      ],
    },
    { id: 'accessPoint', type: 'text', phrases: ['đường dẫn', 'điểm truy cập', 'link', 'địa chỉ truy cập'] },
    NOTE,
  ],
};

const SPECIAL_SITES: KindSpec = {
  kind: 'special-sites',
  plan: 'election',
  titles: ['khu cách ly', 'hòm phiếu phụ', 'điểm đặc biệt', 'cách ly tập trung'],
  needs: [['name'], ['address', 'boxes', 'siteKind', 'route', 'leaves', 'carriers']],
  fields: [
    ORDER,
    {
      id: 'name',
      type: 'text',
      phrases: [
        'khu cách ly',
        'tên khu cách ly',
        'điểm cách ly',
        'cơ sở cách ly',
        'cơ sở điều trị',
        'tên cơ sở',
        'tên điểm',
        'điểm đặc biệt',
        'nơi mang hòm phiếu phụ đến',
        '~tên',
      ],
    },
    { id: 'siteKind', type: 'choice', phrases: ['loại', 'loại hình', 'hình thức cách ly', 'loại điểm'] },
    { id: 'address', type: 'text', phrases: ['địa chỉ', 'địa điểm'] },
    { id: 'voters', type: 'count', phrases: ['số cử tri', 'cử tri', 'số người', 'tổng số cử tri'] },
    AREA,
    { id: 'boxes', type: 'count', phrases: ['hòm phiếu phụ', 'số hòm phiếu phụ', 'số hòm phiếu'] },
    { id: 'carriers', type: 'count', phrases: ['số người mang', 'người mang hòm phiếu', 'số người đi'] },
    { id: 'leaves', type: 'time', phrases: ['giờ đi', 'giờ xuất phát', 'xuất phát'] },
    { id: 'route', type: 'text', phrases: ['lộ trình', 'tuyến đường', 'tuyến đi', 'đường đi'] },
    NOTE,
  ],
};

const RESPONSIBILITIES: KindSpec = {
  kind: 'responsibilities',
  plan: 'election',
  titles: ['phân công', 'nhiệm vụ'],
  needs: [['task'], ['lead']],
  fields: [
    ORDER,
    {
      id: 'task',
      type: 'text',
      phrases: ['nhiệm vụ', 'nội dung công việc', 'công việc', 'nội dung nhiệm vụ', '~nội dung'],
    },
    {
      id: 'lead',
      type: 'text',
      phrases: ['chủ trì', 'đơn vị chủ trì', 'cơ quan chủ trì', 'người phụ trách', 'phụ trách'],
    },
    { id: 'partners', type: 'text', phrases: ['phối hợp', 'đơn vị phối hợp', 'cơ quan phối hợp'] },
    {
      id: 'due',
      type: 'text',
      phrases: ['thời hạn', 'thời gian hoàn thành', 'hoàn thành trước', 'hạn', '~thời gian'],
    },
    {
      id: 'check',
      type: 'text',
      phrases: ['kiểm tra', 'sản phẩm', 'kết quả', 'cách kiểm tra', 'người kiểm tra'],
    },
    NOTE,
  ],
};

const CONTACTS: KindSpec = {
  kind: 'contacts',
  plan: 'election',
  titles: ['danh bạ', 'liên hệ', 'đường dây nóng', 'trực'],
  needs: [['name'], ['phone'], ['role']],
  fields: [
    ORDER,
    { id: 'name', type: 'text', phrases: ['họ và tên', 'họ tên', 'tên', 'người liên hệ'] },
    { id: 'role', type: 'text', phrases: ['chức vụ', 'chức danh', 'đơn vị', 'nhiệm vụ'] },
    { id: 'phone', type: 'text', phrases: ['điện thoại', 'số điện thoại', 'sđt', 'đt', 'số đt', 'di động'] },
    NOTE,
  ],
};

const DOUBLE_DESKS: Field = {
  id: 'doubleDesks',
  type: 'count',
  phrases: ['số bàn đôi', 'bàn đôi', 'số bàn', 'số bàn 2 chỗ', 'bàn hai chỗ'],
};

const CLASSES: KindSpec = {
  kind: 'classes',
  plan: 'school',
  titles: ['danh sách lớp', 'sĩ số', 'lớp học'],
  needs: [['className'], ['pupils', 'roomName']],
  fields: [
    ORDER,
    { id: 'className', type: 'text', phrases: ['lớp', 'tên lớp'] },
    { id: 'grade', type: 'count', phrases: ['khối', 'khối lớp'] },
    {
      id: 'pupils',
      type: 'count',
      phrases: [
        'sĩ số',
        'số học sinh',
        'tổng số học sinh',
        'học sinh',
        'tổng số hs',
        'số hs',
        'số trẻ',
        '~tổng số',
      ],
    },
    { id: 'roomName', type: 'text', phrases: ['phòng', 'phòng học', 'tên phòng', 'phòng số', 'số phòng'] },
    LENGTH,
    WIDTH,
    SIZE,
    FLOOR_AREA,
    DOUBLE_DESKS,
    { id: 'male', type: 'no-place', phrases: ['nam', 'học sinh nam'] },
    { id: 'female', type: 'no-place', phrases: ['nữ', 'học sinh nữ', 'trong đó nữ'] },
    {
      id: 'personName',
      type: 'identity',
      phrases: ['giáo viên chủ nhiệm', 'gvcn', 'chủ nhiệm', 'họ và tên gvcn'],
    },
    NOTE,
  ],
};

const SCHOOL_ROOMS: KindSpec = {
  kind: 'school-rooms',
  plan: 'school',
  titles: ['sân', 'hội trường', 'phòng học', 'cơ sở vật chất'],
  needs: [['roomName'], ['length', 'size', 'covered', 'doubleDesks']],
  fields: [
    ORDER,
    {
      id: 'roomName',
      type: 'text',
      phrases: [
        'tên',
        'tên phòng',
        'phòng',
        'phòng học',
        'tên sân',
        'sân hội trường',
        'sân',
        'hội trường',
        '~địa điểm',
      ],
    },
    LENGTH,
    WIDTH,
    SIZE,
    FLOOR_AREA,
    { id: 'covered', type: 'yes-no', phrases: ['có mái che', 'mái che', 'mái'] },
    DOUBLE_DESKS,
    DOORS,
    VENTILATED,
    { id: 'use', type: 'choice', phrases: ['công năng', 'loại phòng', 'mục đích sử dụng', 'loại'] },
    NOTE,
  ],
};

const SCHOOL_EVENTS: KindSpec = {
  kind: 'school-events',
  plan: 'school',
  titles: ['lịch', 'kiểm tra', 'cuối năm', 'tổng kết'],
  needs: [['subject'], ['date']],
  fields: [
    ORDER,
    {
      id: 'subject',
      type: 'text',
      phrases: ['nội dung', 'hoạt động', 'sự kiện', 'môn', 'môn thi', 'tên hoạt động', 'môn kiểm tra'],
    },
    { id: 'grades', type: 'text', phrases: ['khối', 'khối lớp', 'lớp', 'đối tượng', 'thành phần'] },
    DATE,
    START,
    MINUTES,
    FORM,
    NOTE,
  ],
};

const SPECS: readonly KindSpec[] = [
  AREAS,
  VOTER_LIST,
  SUPPLIES,
  CANDIDATES,
  BRIDGE_POINTS,
  CONTACT_SESSIONS,
  SPECIAL_SITES,
  RESPONSIBILITIES,
  CONTACTS,
  CLASSES,
  SCHOOL_ROOMS,
  SCHOOL_EVENTS,
];

/** Every kind of table with its fields; personal data is recognised in all of them. */
export const KINDS: readonly KindSpec[] = SPECS.map((spec) => ({
  ...spec,
  fields: [...spec.fields, ...IDENTITY.filter((field) => !spec.fields.some((own) => own.id === field.id))],
}));

export function specOf(kind: TableKind): KindSpec {
  const spec = KINDS.find((candidate) => candidate.kind === kind);
  if (spec === undefined) throw new Error(`No fields for tables of kind ${kind}`);
  return spec;
}

export function fieldOf(kind: TableKind, id: FieldId): Field | null {
  return specOf(kind).fields.find((field) => field.id === id) ?? null;
}
