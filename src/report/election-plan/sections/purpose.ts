import { heading, point } from '#report/document/blocks.ts';
import type { TextBlock } from '#report/document/model.ts';
import type { PlanContext } from '#report/election-plan/context.ts';

/**
 * I. Mục đích, yêu cầu. Safety first after Thông báo 106/TB-VPCP (14/5/2021);
 * "easy to remember, understand, do, check" after 1229/UBND-VX (Lai Châu).
 */
export function purposeSection({ words, superior, typeName }: PlanContext): readonly TextBlock[] {
  return [
    heading('Mục đích'),
    point(
      `Bảo đảm an toàn tuyệt đối về sức khỏe cho cử tri, thành viên các tổ chức phụ trách bầu cử và lực lượng phục vụ; không để ${words.disease} lây lan từ hoạt động bầu cử.`,
    ),
    point(
      'Bảo đảm cuộc bầu cử diễn ra dân chủ, đúng pháp luật, an toàn, tiết kiệm; mọi cử tri, kể cả cử tri đang cách ly, điều trị, già yếu, khuyết tật, đều được thực hiện quyền bầu cử.',
    ),
    point('Chủ động về lực lượng, phương tiện, vật tư; không để bị động, bất ngờ trong mọi tình huống.'),
    heading('Yêu cầu'),
    point(
      'Biện pháp phải sát thực tế của từng khu vực bỏ phiếu; phân công rõ người, rõ việc, rõ thời gian, rõ trách nhiệm; dễ nhớ, dễ hiểu, dễ làm, dễ kiểm tra, dễ giám sát.',
    ),
    point(
      'Tuân thủ pháp luật về bầu cử và hướng dẫn của cơ quan có thẩm quyền; biện pháp phòng, chống dịch không làm hạn chế quyền bầu cử của cử tri.',
    ),
    point(
      `Theo dõi sát diễn biến tình hình để điều chỉnh ${typeName.toLowerCase()} kịp thời; vấn đề vượt thẩm quyền phải báo cáo ngay ${superior} xem xét, chỉ đạo.`,
    ),
  ];
}
