import { dash, heading, plain, point, section } from '#report/document/blocks.ts';
import type { Figure, OfficialDocument } from '#report/document/model.ts';
import { figureOf, shape, textAt } from '#report/document/svg.ts';

const LONG_COMMITTEE =
  'Ủy ban bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021-2026 xã Phú Thành A';

const base: OfficialDocument = {
  type: 'KH',
  letterhead: { issuer: 'Ủy ban bầu cử xã Phú Thành A' },
  number: { value: 5, issuer: 'UBBC' },
  place: 'Phú Thành A',
  date: { day: 5, month: 5, year: 2021 },
  subject:
    'Phòng, chống dịch COVID-19 phục vụ cuộc bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021-2026 trên địa bàn xã Phú Thành A',
  addressees: [],
  legalBases: [
    'Căn cứ Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân ngày 25 tháng 6 năm 2015',
    'Căn cứ Thông tư số 01/2021/TT-BNV ngày 11 tháng 01 năm 2021 của Bộ trưởng Bộ Nội vụ',
  ],
  body: [
    plain('Ủy ban bầu cử xã Phú Thành A ban hành Kế hoạch như sau:'),
    section('Mục đích, yêu cầu'),
    heading('Mục đích'),
    point('Bảo đảm an toàn cho cử tri và người làm nhiệm vụ bầu cử.'),
    point([{ text: 'Bảo đảm ' }, { text: 'mọi cử tri', italic: true }, { text: ' thực hiện quyền bầu cử.' }]),
    dash('Chủ động trong mọi tình huống.'),
    section('Tổ chức thực hiện'),
    plain('Số cử tri từng khu vực bỏ phiếu:'),
    {
      kind: 'table',
      columns: ['center', 'left', 'right', 'right'],
      head: [
        [
          { content: 'STT', rows: 2 },
          { content: 'Khu vực bỏ phiếu', rows: 2 },
          { content: 'Số cử tri', columns: 2 },
        ],
        [{ content: 'Tổng số' }, { content: 'Trong đó cách ly tại nhà' }],
      ],
      rows: [
        { cells: [{ content: '1' }, { content: 'Ấp Long Phú A' }, { content: '1.004' }, { content: '2' }] },
        { cells: [{ content: '2' }, { content: 'Ấp Long An A' }, { content: '865' }, { content: '' }] },
        {
          emphasis: 'total',
          cells: [
            { content: 'Tổng cộng', columns: 2, align: 'center' },
            { content: '1.869' },
            { content: '2' },
          ],
        },
      ],
    },
    plain('Trên đây là Kế hoạch của Ủy ban bầu cử xã; đề nghị các đơn vị nghiêm túc thực hiện.'),
  ],
  signature: {
    authority: { kind: 'collective', body: 'Ủy ban bầu cử' },
    position: 'Chủ tịch',
    name: 'ThS. Nguyễn Văn Mẫu',
  },
  recipients: {
    lines: ['Ủy ban bầu cử huyện Tam Nông (b/c)', 'Các Tổ bầu cử', 'Thành viên Ủy ban bầu cử xã;'],
    archive: 'VT, UBBC',
  },
  annexes: [],
  issuerInSentence: 'Ủy ban bầu cử xã Phú Thành A',
};

const shortAnnex = {
  title: 'Danh sách khu vực bỏ phiếu',
  orientation: 'landscape',
  blocks: base.body.filter((block) => block.kind === 'table'),
} as const;

function sketch(widthMm: number): Figure {
  const size = { widthMm, heightMm: widthMm / 2 };
  return figureOf(size, 'Sơ đồ phòng bỏ phiếu <thử> & "nét"', [
    shape('rect', {
      x: 1,
      y: 1,
      width: widthMm - 2,
      height: size.heightMm - 2,
      fill: 'none',
      stroke: '#000000',
    }),
    textAt(widthMm / 2, widthMm / 4, 'Khu vực <bỏ phiếu> & "lối ra"', {
      size: 4,
      anchor: 'middle',
      onPlate: true,
    }),
  ]);
}

/** One document of every type and letterhead the builder knows; the golden tests hold each to the decree. */
export const officialDocuments: Readonly<Record<string, OfficialDocument>> = {
  'ke-hoach-hai-phu-luc': {
    ...base,
    annexes: [
      shortAnnex,
      { ...shortAnnex, title: 'Nhân lực trực tại khu vực bỏ phiếu', orientation: 'portrait' },
    ],
  },
  'ke-hoach-co-hinh': {
    ...base,
    annexes: [
      {
        title: 'Sơ đồ bố trí phòng bỏ phiếu',
        orientation: 'portrait',
        blocks: [
          plain('Sơ đồ phòng:'),
          { kind: 'figure', figure: sketch(150), caption: 'Hình 1. Phòng bỏ phiếu' },
          {
            kind: 'table',
            columns: ['left', 'center'],
            head: [[{ content: 'Tên' }, { content: 'Hình' }]],
            rows: [
              { cells: [{ content: 'Khu vực bỏ phiếu số 1' }, { content: '', figure: sketch(40) }] },
              { cells: [{ content: 'Khu vực bỏ phiếu số 2' }, { content: 'cùng mẫu', figure: sketch(40) }] },
            ],
          },
        ],
      },
    ],
  },
  'phuong-an-ten-dai-chua-ban-hanh': {
    ...base,
    type: 'PA',
    letterhead: { issuer: LONG_COMMITTEE },
    number: { issuer: 'UBBC' },
    date: { year: 2021 },
    annexes: [shortAnnex],
  },
  'bao-cao': {
    ...base,
    type: 'BC',
    number: { value: 12, issuer: 'UBBC' },
    subject: 'Tình hình chuẩn bị bầu cử trong điều kiện phòng, chống dịch COVID-19',
    addressees: ['Ủy ban bầu cử huyện Tam Nông'],
    legalBases: [],
  },
  'to-trinh-ubnd': {
    ...base,
    type: 'TTr',
    letterhead: { issuer: 'Ủy ban nhân dân xã Phú Thành A' },
    number: { value: 7, issuer: 'UBND' },
    subject: 'Về việc phê duyệt kế hoạch bảo đảm an toàn phòng, chống dịch phục vụ bầu cử',
    addressees: ['Ủy ban nhân dân huyện Tam Nông', 'Phòng Nội vụ huyện Tam Nông'],
    signature: {
      authority: { kind: 'deputy', body: 'Ủy ban nhân dân', head: 'Chủ tịch' },
      position: 'Phó Chủ tịch',
      name: 'Trần Thị Mẫu',
    },
  },
  'thong-bao-thua-lenh': {
    ...base,
    type: 'TB',
    number: { value: 101, issuer: 'UBND' },
    letterhead: { issuer: 'Ủy ban nhân dân đặc khu Phú Quốc' },
    place: 'Phú Quốc',
    date: { day: 28, month: 2, year: 2026 },
    subject: 'Về thời gian, địa điểm bỏ phiếu',
    signature: {
      authority: { kind: 'by-order', head: 'Chủ tịch' },
      position: 'Chánh Văn phòng',
      name: 'Lê Văn Mẫu',
    },
  },
  'cong-van': {
    ...base,
    type: 'CV',
    letterhead: { issuer: 'Ủy ban nhân dân xã Phú Thành A' },
    number: { value: 9, issuer: 'UBND', unit: 'VX' },
    subject: 'bố trí lực lượng y tế tại các khu vực bỏ phiếu phục vụ bầu cử',
    addressees: [
      'Trạm Y tế xã Phú Thành A',
      'Các Tổ bầu cử, Tổ COVID cộng đồng và Ban nhân dân các ấp trên địa bàn xã Phú Thành A để phối hợp thực hiện;',
      'Công an xã',
    ],
    legalBases: [],
    signature: {
      authority: { kind: 'deputy', head: 'Chủ tịch' },
      position: 'Phó Chủ tịch',
      name: 'Trần Thị Mẫu',
    },
  },
  'giay-moi': {
    ...base,
    type: 'GM',
    number: { value: 3, issuer: 'UBBC' },
    subject: 'Dự hội nghị tiếp xúc cử tri theo hình thức trực tuyến',
    legalBases: [],
    body: [
      plain('Ủy ban bầu cử xã Phú Thành A trân trọng kính mời: Ông Nguyễn Văn Mẫu'),
      dash('Thời gian: 08 giờ 00, ngày 12 tháng 5 năm 2021;'),
      dash('Địa điểm: Hội trường Ủy ban nhân dân xã.'),
      plain('Rất mong Ông đến dự đúng giờ'),
    ],
    signature: { authority: { kind: 'acting' }, position: 'Chủ tịch', name: 'Nguyễn Văn Mẫu' },
  },
  'bien-ban': {
    ...base,
    type: 'BB',
    number: { value: 4, issuer: 'UBBC' },
    subject: 'Hội nghị tiếp xúc cử tri với những người ứng cử',
    legalBases: [],
    body: [
      plain('Thời gian bắt đầu: 08 giờ 00, ngày 12 tháng 5 năm 2021.'),
      plain('Địa điểm: Hội trường Ủy ban nhân dân xã.'),
      plain('Hội nghị kết thúc vào 09 giờ 30, ngày 12 tháng 5 năm 2021'),
    ],
    signature: { authority: { kind: 'own' }, position: 'Chủ tọa', name: 'Bà Trần Thị Mẫu' },
    secretary: '',
    recipients: { lines: ['Chủ tọa, thư ký hội nghị'], archive: 'VT, Hồ sơ' },
    annexes: [shortAnnex],
  },
  'truong-2021-phong-gddt': {
    ...base,
    letterhead: {
      superior: 'Phòng GDĐT huyện Tam Nông',
      issuer: 'Trường Trung học cơ sở và Trung học phổ thông dân tộc nội trú Phú Thành A',
    },
    number: { value: 15, issuer: 'THCS-PTA' },
    subject: 'Tổ chức tổng kết năm học 2020-2021 bảo đảm an toàn phòng, chống dịch COVID-19',
    legalBases: ['Căn cứ Công văn số 1467/BGDĐT-GDTC ngày 28 tháng 4 năm 2020 của Bộ Giáo dục và Đào tạo'],
    signature: { authority: { kind: 'own' }, position: 'Hiệu trưởng', name: 'Phạm Thị Mẫu' },
    issuerInSentence: 'Trường Trung học cơ sở Phú Thành A',
  },
  'truong-2025-ubnd-xa': {
    ...base,
    letterhead: { superior: 'Ủy ban nhân dân xã Phú Thành A', issuer: 'Trường Tiểu học Phú Thành A1' },
    number: { value: 2, issuer: 'THPTA' },
    place: 'Thành phố Hồ Chí Minh',
    subject: 'Bảo đảm an toàn trường học',
    signature: {
      authority: { kind: 'delegated', head: 'Hiệu trưởng' },
      position: 'Phó Hiệu trưởng',
      name: 'Phạm Thị Mẫu',
    },
    issuerInSentence: 'Trường Tiểu học Phú Thành A1',
  },
  'truong-thpt-so-gddt': {
    ...base,
    letterhead: { superior: 'Sở GDĐT Đồng Tháp', issuer: 'Trường THPT Tràm Chim' },
    number: { issuer: 'THPTTC' },
    place: 'Tam Nông',
    date: { month: 1, year: 2026 },
    subject: 'An toàn trường học',
    signature: { authority: { kind: 'own' }, position: 'Hiệu trưởng', name: 'Phạm Thị Mẫu' },
    issuerInSentence: 'Trường THPT Tràm Chim',
  },
};

export function officialDocument(name: keyof typeof officialDocuments): OfficialDocument {
  const document = officialDocuments[name];
  if (!document) throw new Error(`No sample document ${name}`);
  return document;
}
