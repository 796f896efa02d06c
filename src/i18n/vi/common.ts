/** Words every part of the app needs. */
export const common = {
  appName: 'Phương án an toàn',
  cancel: 'Hủy',
  close: 'Đóng',
  save: 'Lưu',
  delete: 'Xóa',
  add: 'Thêm',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  yes: 'Có',
  no: 'Không',
  unknown: 'Chưa rõ',
  source: 'Nguồn',
  assumption: 'Giả định, có thể sửa',
};
