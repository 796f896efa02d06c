import type { Field } from './fields.ts';

/** Columns that lists of several kinds share. */

export const ORDER: Field = {
  id: 'order',
  type: 'order',
  phrases: ['stt', 'tt', 'số tt', 'số thứ tự', 'thứ tự'],
};
export const NOTE: Field = { id: 'note', type: 'text', phrases: ['ghi chú', 'chú thích', 'lưu ý', '~chú ý'] };
export const LENGTH: Field = {
  id: 'length',
  type: 'metres',
  phrases: ['chiều dài', 'dài', 'chiều dài phòng', 'dài m', 'kích thước dài'],
};
export const WIDTH: Field = {
  id: 'width',
  type: 'metres',
  phrases: ['chiều rộng', 'rộng', 'chiều rộng phòng', 'rộng m', 'ngang', 'chiều ngang', 'kích thước rộng'],
};
export const SIZE: Field = {
  id: 'size',
  type: 'size',
  phrases: ['kích thước', 'kích thước phòng', 'dài x rộng', 'kích thước dài x rộng', 'diện tích dài x rộng'],
};
export const FLOOR_AREA: Field = {
  id: 'floorArea',
  type: 'number',
  phrases: ['diện tích', 'diện tích phòng', 'diện tích m2', 's m2', 'diện tích sử dụng'],
};
export const DOORS: Field = {
  id: 'doors',
  type: 'count',
  phrases: ['số cửa', 'cửa ra vào', 'số cửa ra vào', 'cửa'],
};
export const VENTILATED: Field = {
  id: 'ventilated',
  type: 'yes-no',
  phrases: ['có quạt cửa sổ', 'thông gió', 'thông thoáng', 'quạt cửa sổ', 'cửa sổ', 'quạt', 'thoáng khí'],
};

export const DATE: Field = {
  id: 'date',
  type: 'date',
  phrases: ['ngày', 'ngày tháng', 'ngày tổ chức', 'ngày thi', 'ngày thực hiện', '~thời gian', '~thời điểm'],
};
export const START: Field = {
  id: 'start',
  type: 'time',
  phrases: ['bắt đầu', 'giờ bắt đầu', 'giờ', 'giờ thi', 'thời gian bắt đầu', 'giờ tổ chức'],
};
export const MINUTES: Field = {
  id: 'minutes',
  type: 'minutes',
  phrases: ['thời lượng', 'thời lượng phút', 'số phút', 'thời gian làm bài', 'thời gian phút', 'phút'],
};
export const FORM: Field = {
  id: 'form',
  type: 'choice',
  phrases: ['hình thức', 'hình thức tổ chức', 'cách tổ chức'],
};

/** Personal data: recognised in every kind of table, to be left out. */
export const IDENTITY: readonly Field[] = [
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
