import { plain } from '#report/document/blocks.ts';
import type { TextBlock } from '#report/document/model.ts';
import type { PlanContext } from '#report/election-plan/context.ts';

/** The sentence before the signature; the document sets "./." at its end. */
export function closingSection({ issuer, typeName, commune }: PlanContext): readonly TextBlock[] {
  return [
    plain(
      `Trên đây là ${typeName} của ${issuer}. Yêu cầu các Tổ bầu cử, các cơ quan, đơn vị được phân công và đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội ${commune} phối hợp triển khai thực hiện nghiêm túc. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời báo cáo ${issuer} để xem xét, giải quyết.`,
    ),
  ];
}
