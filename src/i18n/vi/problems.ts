/** What the machine could not do, and the remedy. Keys are the codes of the contract. */
export const problems = {
  machine: {
    'disk-full': {
      title: 'Ổ đĩa đã đầy',
      remedy: 'Xóa bớt tệp không cần hoặc chọn ổ đĩa khác rồi lưu lại.',
    },
    'no-permission': {
      title: 'Không được phép ghi hoặc đọc ở đó',
      remedy: 'Chọn thư mục khác, ví dụ thư mục Tài liệu (Documents).',
    },
    'file-in-use': {
      title: 'Tệp đang mở ở ứng dụng khác',
      remedy: 'Đóng tệp trong Word, Excel rồi thử lại.',
    },
    'not-found': { title: 'Không tìm thấy tệp', remedy: 'Tệp có thể đã bị chuyển đi. Hãy chọn lại.' },
    'too-large': {
      title: 'Tệp quá lớn',
      remedy: 'Tệp lớn hơn 256 MB nên không mở được. Hãy bớt ảnh trong tệp.',
    },
    'wrong-kind': {
      title: 'Không đúng loại tệp',
      remedy: 'Hãy chọn đúng loại tệp được ghi trong hộp thoại.',
    },
    unavailable: {
      title: 'Máy chưa sẵn sàng',
      remedy:
        'Chương trình nền của ứng dụng đã tắt. Hãy mở lại ứng dụng rồi thử lại; dữ liệu đã lưu vẫn còn.',
    },
    unknown: { title: 'Không thực hiện được', remedy: 'Hãy thử lại. Nếu vẫn lỗi, khởi động lại ứng dụng.' },
  },
  editTitle: 'Chưa sửa được',
  unknownTitle: 'Không thực hiện được',
  unknownRemedy: (code: string) => `Hãy thử lại. Mã lỗi để báo người hỗ trợ: ${code}.`,
};
