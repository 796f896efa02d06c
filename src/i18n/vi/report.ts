/** Names of the documents and of their sections; the Vietnamese ones are printed as titles. */
export const report = {
  kinds: {
    'election-plan': 'Kế hoạch (phương án) bầu cử an toàn, kèm phụ lục',
    'timetable-posters': 'Áp phích khung giờ của từng khu vực bỏ phiếu (A4)',
    'timetable-posters-a3': 'Áp phích khung giờ của từng khu vực bỏ phiếu (A3)',
    'group-invitations': 'Giấy báo khung giờ theo thôn, tổ dân phố (ghi tay tên hộ)',
    'household-invitations': 'Giấy báo khung giờ theo danh sách hộ',
    announcements: 'Bản tin phát thanh của từng thôn, tổ dân phố',
    'line-sheets': 'Phiếu điều hành hàng chờ',
    'marking-sheets': 'Phiếu kẻ vạch từng phòng bỏ phiếu (sơ đồ và số đo các dấu trên nền)',
    signs: 'Biển chỉ dẫn: lối vào, lối ra, đi một chiều, đứng tại đây',
  },
  sections: {
    opening: 'Lời mở đầu',
    purpose: 'Mục đích, yêu cầu',
    situation: 'Đánh giá tình hình',
    principles: 'Nguyên tắc thực hiện',
    scenarios: 'Phương án theo từng tình huống',
    resources: 'Nhân lực, vật tư, kinh phí',
    'voter-contact': 'Tiếp xúc cử tri',
    organisation: 'Tổ chức thực hiện, phân công nhiệm vụ',
    reporting: 'Chế độ báo cáo',
    closing: 'Lời kết',
  },
};
