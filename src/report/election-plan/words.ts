import type { PollingArea } from '#domain/plan/area.ts';
import type { ScenarioKind, SpecialSite } from '#domain/plan/parts.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { HAMLET_WORDS } from '#domain/plan/unit.ts';
import type { BallotKind, ProfileId } from '#domain/profile.ts';

/** What a plan says differently under the two laws. */
export type ProfileWords = {
  /** The election in one sentence part: "bầu cử đại biểu Quốc hội khóa XV và …". */
  readonly election: string;
  /** The danger the plan answers. COVID-19 left group A on 20/10/2023 (Quyết định 26/2023/QĐ-TTg). */
  readonly disease: string;
  /** The rule everybody knows: 5K in 2021; replaced in 2022, so 2026 names the measures. */
  readonly personalRule: string;
  readonly contactGuidance: string;
};

export const profileWords: Readonly<Record<ProfileId, ProfileWords>> = {
  '2021': {
    election: 'bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021-2026',
    disease: 'dịch COVID-19',
    personalRule:
      'Thực hiện nghiêm thông điệp 5K của Bộ Y tế (khẩu trang, khử khuẩn, khoảng cách, không tập trung, khai báo y tế) đối với mọi cử tri, thành viên tổ chức phụ trách bầu cử và lực lượng phục vụ.',
    contactGuidance:
      'Hội nghị tiếp xúc cử tri tổ chức trực tiếp hoặc trực tuyến theo Hướng dẫn số 61/HD-MTTW-BTT ngày 04/5/2021 của Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam; khi tổ chức trực tiếp phải bố trí ngồi giãn cách, rút ngắn thời gian; việc mời dự được thực hiện qua điện thoại, thư điện tử hoặc ứng dụng tin nhắn.',
  },
  '2026': {
    election: 'bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026-2031',
    disease: 'dịch bệnh',
    personalRule:
      'Mọi cử tri, thành viên tổ chức phụ trách bầu cử và lực lượng phục vụ thực hiện các biện pháp phòng bệnh theo hướng dẫn của ngành y tế: đeo khẩu trang, khử khuẩn tay, giữ khoảng cách, khai báo khi có triệu chứng.',
    contactGuidance:
      'Hội nghị tiếp xúc cử tri tổ chức trực tiếp, trực tuyến hoặc trực tiếp kết hợp trực tuyến; chỉ tổ chức trực tuyến khi bảo đảm điều kiện kỹ thuật, an toàn thông tin và an ninh mạng; hình thức, nội dung, thời gian, địa điểm và điểm truy cập trực tuyến được thông báo trước cho cử tri (Luật số 83/2025/QH15).',
  },
};

export const ballotNames: Readonly<Record<BallotKind, string>> = {
  national: 'đại biểu Quốc hội',
  province: 'đại biểu Hội đồng nhân dân cấp tỉnh',
  district: 'đại biểu Hội đồng nhân dân cấp huyện',
  commune: 'đại biểu Hội đồng nhân dân cấp xã',
};

export const scenarioTitles: Readonly<Record<ScenarioKind, string>> = {
  normal: 'Tình huống bình thường, chưa ghi nhận ca bệnh trên địa bàn',
  distancing: 'Tình huống có dịch, phải thực hiện giãn cách xã hội',
  lockdown: 'Tình huống phải cách ly xã hội hoặc phong tỏa',
  'central-quarantine': 'Bỏ phiếu tại khu cách ly tập trung',
  'home-quarantine': 'Bỏ phiếu của cử tri cách ly tại nhà, nơi cư trú',
  'treatment-site': 'Bỏ phiếu tại cơ sở điều trị',
};

type SiteKind = SpecialSite['kind'];

export const siteKindNames: Readonly<Record<SiteKind, string>> = {
  'central-quarantine': 'Khu cách ly tập trung',
  'home-quarantine': 'Cách ly tại nhà, nơi cư trú',
  'treatment-site': 'Cơ sở điều trị',
  frail: 'Già yếu, ốm đau, khuyết tật',
  custody: 'Nơi tạm giữ, tạm giam, giáo dục, cai nghiện',
  'cut-off': 'Nơi bị chia cắt',
};

type AreaKind = PollingArea['kind'];

/** Said of areas that are not ordinary ones. */
export const areaKindNames: Readonly<Record<Exclude<AreaKind, 'ordinary'>, string>> = {
  scattered: 'dân cư không tập trung',
  hospital: 'bệnh viện, cơ sở y tế',
  'care-home': 'cơ sở chăm sóc người khuyết tật, người cao tuổi',
  'armed-forces': 'đơn vị vũ trang nhân dân',
  custody: 'nơi tạm giữ, giáo dục, cai nghiện',
  'quarantine-site': 'khu cách ly tập trung',
};

/** What the parts of this locality are called, "thôn, ấp, bản", and who heads one. */
export function hamletWords({ locality }: ElectionPlan): {
  readonly hamlet: string;
  readonly hamletHead: string;
} {
  return HAMLET_WORDS[locality.kind];
}

export const sessionFormNames: Readonly<Record<'in-person' | 'online' | 'hybrid', string>> = {
  'in-person': 'trực tiếp',
  online: 'trực tuyến',
  hybrid: 'trực tiếp kết hợp trực tuyến',
};
