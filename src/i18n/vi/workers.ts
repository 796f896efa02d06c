/** What can go wrong with work done beside the window, and what to do about it. */
export const workers = {
  problems: {
    'worker-failed': {
      what: 'Ứng dụng gặp lỗi khi đang tính toán.',
      remedy: 'Phương án không bị ảnh hưởng. Hãy thử lại; nếu vẫn lỗi, hãy đóng ứng dụng rồi mở lại.',
    },
    'worker-message-invalid': {
      what: 'Các phần của ứng dụng không cùng phiên bản.',
      remedy: 'Hãy tải lại cửa sổ; nếu vẫn lỗi, hãy cài lại ứng dụng.',
    },
    'worker-closed': {
      what: 'Việc tính toán đã dừng vì cửa sổ đang đóng.',
      remedy: 'Hãy thử lại sau khi mở lại cửa sổ.',
    },
    'report-not-for-this-plan': {
      what: 'Loại văn bản này không có cho phương án đang mở.',
      remedy: 'Hãy chọn loại văn bản khác.',
    },
    'report-needs-timetable': {
      what: 'Phương án chưa có khung giờ bỏ phiếu nào.',
      remedy: 'Hãy chia khung giờ ở mục Khung giờ rồi tạo lại giấy này.',
    },
    'report-needs-sessions': {
      what: 'Chưa có lịch tiếp xúc cử tri.',
      remedy: 'Hãy lập lịch, hoặc ghi ngày và giờ cho ít nhất một hội nghị tiếp xúc cử tri.',
    },
    'report-needs-coming-sessions': {
      what: 'Không còn hội nghị tiếp xúc cử tri nào sắp tổ chức.',
      remedy: 'Hãy lập lịch, hoặc ghi ngày và giờ cho hội nghị chưa họp.',
    },
    'report-needs-held-sessions': {
      what: 'Chưa có hội nghị nào đã tổ chức.',
      remedy: 'Hãy đánh dấu hội nghị đã tổ chức và ghi kết quả của hội nghị ấy.',
    },
    'report-needs-access-points': {
      what: 'Chưa có điểm truy cập trực tuyến.',
      remedy: 'Hãy ghi điểm truy cập cho ít nhất một hội nghị trực tuyến hoặc kết hợp.',
    },
    'report-needs-layout': {
      what: 'Phương án chưa có sơ đồ phòng bỏ phiếu nào.',
      remedy: 'Hãy lập sơ đồ ở mục Phòng bỏ phiếu rồi tạo lại phiếu này.',
    },
    'report-needs-needs': {
      what: 'Phương án chưa tính được nhu cầu vật tư nào.',
      remedy: 'Hãy nhập khu vực bỏ phiếu, số cử tri và người phục vụ rồi tạo lại văn bản này.',
    },
    'report-needs-purchases': {
      what: 'Không có vật tư nào phải mua, hoặc chưa có giá của loại nào còn thiếu.',
      remedy: 'Hãy xem phần Mua sắm ở mục Vật tư, nhập báo giá hoặc đơn giá.',
    },
    'report-needs-seating': {
      what: 'Chưa phòng nào của trường có sơ đồ chỗ ngồi.',
      remedy: 'Hãy xếp chỗ ít nhất một phòng ở mục Sơ đồ chỗ ngồi rồi tạo lại văn bản này.',
    },
    'sessions-no-day': {
      what: 'Không có ngày nào để tổ chức hội nghị.',
      remedy: 'Hãy sửa khoảng ngày, ngày không tổ chức hoặc số ngày báo trước ở Thiết lập.',
    },
    'sessions-no-hours': {
      what: 'Không buổi nào đủ dài cho một hội nghị.',
      remedy: 'Hãy kéo dài giờ tổ chức hoặc rút ngắn chương trình ở Thiết lập.',
    },
    'sessions-no-place': {
      what: 'Không có nơi nào để tổ chức hội nghị.',
      remedy: 'Hãy nhập điểm cầu, hoặc cho họp trực tuyến và ít nhất một tổ phục vụ ở Thiết lập.',
    },
    cancelled: { what: 'Đã dừng theo yêu cầu.', remedy: 'Bấm lại khi cần.' },
  },
};
