import { item } from '#report/document/blocks.ts';
import type { TextBlock } from '#report/document/model.ts';
import type { PlanContext } from '#report/election-plan/context.ts';
import { clock } from '#report/election-plan/phrases.ts';

/**
 * III. Nguyên tắc. "Four on the spot" and 5K as the directives of 5/2021 use
 * them; that voting never ends early even when everybody has voted, after the
 * answers of the Hội đồng bầu cử quốc gia (domain rules 1.1).
 */
export function principlesSection({ plan, words }: PlanContext): readonly TextBlock[] {
  const privacy =
    plan.profile === '2026'
      ? [
          item(
            'Bảo vệ dữ liệu cá nhân, nhất là dữ liệu về sức khỏe của cử tri, theo quy định của pháp luật; chỉ thu thập thông tin cần thiết cho việc tổ chức bỏ phiếu.',
          ),
        ]
      : [];
  const exception = plan.areas.some((area) => area.hours !== null)
    ? ', trừ khu vực đã được ấn định giờ riêng'
    : '';
  return [
    item(words.personalRule),
    item(
      'Thực hiện phương châm “bốn tại chỗ”: chỉ huy tại chỗ, lực lượng tại chỗ, phương tiện và vật tư tại chỗ, hậu cần tại chỗ. Mỗi khu vực bỏ phiếu tự bảo đảm được hoạt động trong ngày bầu cử.',
    ),
    item(
      'Phân khung giờ bỏ phiếu để điều tiết, tránh tập trung đông người; cử tri đến ngoài khung giờ được phân vẫn được bỏ phiếu. Ưu tiên người cao tuổi, người khuyết tật, phụ nữ mang thai.',
    ),
    item(
      `Không kết thúc việc bỏ phiếu trước ${clock(plan.election.close)}, kể cả khi toàn bộ cử tri trong danh sách đã bỏ phiếu${exception}.`,
    ),
    item(
      'Biện pháp áp dụng theo tình huống thực tế của từng khu vực bỏ phiếu; tình huống ở mức cao hơn bao gồm các biện pháp của tình huống ở mức thấp hơn còn phù hợp.',
    ),
    ...privacy,
  ];
}
