/** Names of the documents and of their sections; the Vietnamese ones are printed as titles. */
export const report = {
  kinds: {
    'election-plan': 'Kế hoạch (phương án) bầu cử an toàn, kèm phụ lục',
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
