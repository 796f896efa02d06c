/** What went wrong when keeping plans on this computer, and what to do about it. */
export const storage = {
  problems: {
    'storage-denied': {
      what: 'Trình duyệt không cho ứng dụng lưu dữ liệu trên máy này.',
      remedy:
        'Hãy thoát chế độ ẩn danh, hoặc nhờ người quản trị máy cho phép lưu dữ liệu, rồi mở lại ứng dụng.',
    },
    'storage-full': {
      what: 'Ổ đĩa đã đầy nên chưa lưu được.',
      remedy:
        'Đừng đóng cửa sổ này. Hãy xóa bớt tệp không cần trên ổ đĩa hoặc dọn thùng rác của ứng dụng rồi bấm Lưu lại.',
    },
    'storage-blocked': {
      what: 'Một cửa sổ khác của ứng dụng còn giữ dữ liệu theo phiên bản cũ.',
      remedy: 'Hãy đóng các cửa sổ khác của ứng dụng rồi thử lại.',
    },
    'storage-newer': {
      what: 'Dữ liệu trên máy này do phiên bản mới hơn của ứng dụng tạo ra.',
      remedy: 'Hãy mở bằng phiên bản mới hơn. Dữ liệu vẫn được giữ nguyên.',
    },
    'storage-closed': {
      what: 'Phiên bản mới hơn của ứng dụng vừa được mở nên cửa sổ này không lưu được nữa.',
      remedy: 'Hãy tải lại cửa sổ này để làm việc tiếp.',
    },
    'storage-failed': {
      what: 'Chưa lưu hoặc chưa đọc được dữ liệu trên máy này.',
      remedy: 'Đừng đóng cửa sổ này. Hãy thử lại; nếu vẫn lỗi, hãy sao lưu ra tệp và khởi động lại máy.',
    },
    'plan-not-found': {
      what: 'Phương án này không còn trên máy.',
      remedy: 'Có thể nó đã bị xóa ở cửa sổ khác. Bạn có thể lưu nội dung đang mở thành một phương án mới.',
    },
    'plan-already-there': {
      what: 'Phương án này đã có trên máy.',
      remedy: 'Hãy mở phương án đã có, hoặc lưu thành bản sao.',
    },
    'plan-from-newer-app': {
      what: 'Phương án này do phiên bản mới hơn của ứng dụng lưu.',
      remedy: 'Hãy cập nhật ứng dụng để mở. Phương án vẫn được giữ nguyên.',
    },
    'plan-broken': {
      what: 'Phương án này bị hỏng nên không mở được.',
      remedy:
        'Nội dung được giữ nguyên trong mục Dữ liệu hỏng. Bạn có thể thử lại, xuất ra tệp, hoặc trở về một bản đã lưu.',
    },
    'plan-invalid': {
      what: 'Thay đổi vừa rồi làm phương án không hợp lệ nên chưa được lưu.',
      remedy: 'Hãy hoàn tác thay đổi vừa rồi. Những gì lưu trước đó vẫn còn.',
    },
    'save-conflict': {
      what: 'Phương án này vừa được sửa ở một cửa sổ khác.',
      remedy: 'Hãy chọn: tải lại bản ở cửa sổ kia, hoặc giữ cả hai bằng cách lưu bản này thành bản sao.',
    },
    'version-not-found': {
      what: 'Bản đã lưu này không còn nữa.',
      remedy: 'Hãy chọn một bản khác.',
    },
    'quarantine-not-found': {
      what: 'Mục dữ liệu hỏng này không còn nữa.',
      remedy: 'Hãy xem lại danh sách.',
    },
    'still-broken': {
      what: 'Vẫn chưa đọc được dữ liệu này.',
      remedy: 'Hãy giữ lại và thử sau khi cập nhật ứng dụng, hoặc xuất ra tệp để nhờ trợ giúp.',
    },
    'backup-wrong-kind': {
      what: 'Đây không phải tệp sao lưu của ứng dụng.',
      remedy: 'Hãy chọn tệp có đuôi .pabackup.',
    },
    'backup-newer': {
      what: 'Tệp sao lưu do phiên bản mới hơn của ứng dụng tạo ra.',
      remedy: 'Hãy cập nhật ứng dụng rồi khôi phục.',
    },
    'backup-damaged': {
      what: 'Tệp sao lưu bị hỏng hoặc bị cắt cụt.',
      remedy: 'Hãy chép lại tệp từ nơi lưu gốc, hoặc chọn một bản sao lưu khác.',
    },
    'backup-too-large': {
      what: 'Tệp sao lưu lớn quá mức cho phép.',
      remedy: 'Hãy kiểm tra lại có đúng tệp sao lưu của ứng dụng không.',
    },
    'backup-not-written': {
      what: 'Máy chưa ghi được bản sao lưu.',
      remedy: 'Hãy kiểm tra ổ đĩa và thư mục Tài liệu, rồi sao lưu lại hoặc lưu ra tệp ở nơi khác.',
    },
  },
  versionReasons: {
    named: 'Bản đặt tên',
    periodic: 'Bản tự động',
    'before-return': 'Trước khi trở về bản cũ',
    'before-restore': 'Trước khi khôi phục từ tệp sao lưu',
    'before-import': 'Trước khi nhập dữ liệu từ tệp',
  },
};
