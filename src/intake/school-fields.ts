import type { Field, KindSpec } from './fields.ts';
import {
  DATE,
  DOORS,
  FLOOR_AREA,
  FORM,
  LENGTH,
  MINUTES,
  NOTE,
  ORDER,
  SIZE,
  START,
  VENTILATED,
  WIDTH,
} from './shared-fields.ts';

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

/** The lists a school keeps. */
export const SCHOOL_KINDS: readonly KindSpec[] = [CLASSES, SCHOOL_ROOMS, SCHOOL_EVENTS];
