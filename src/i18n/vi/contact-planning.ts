/** Voter-contact sessions: what the planner answers, what clashes, and what a change of the situation brings. */
export const contactPlanning = {
  plan: {
    start: 'Lập lịch',
    again: 'Lập lại',
    starting: 'Đang lập lịch hội nghị… (Esc để dừng)',
    best: (sessions: string, bound: string) =>
      `Tốt nhất đến lúc này: ${sessions} hội nghị, ít nhất có thể là ${bound}.`,
    takeBest: 'Dùng lịch tốt nhất này',
    done: (sessions: string) => `Đã lập lịch ${sessions} hội nghị.`,
    facts: {
      sessions: 'Hội nghị',
      days: 'Ngày có hội nghị',
      candidates: 'Đủ số tối thiểu',
      voters: 'Lượt cử tri mời',
      hamlets: 'Thôn được mời',
    },
    proven: (count: string) => `Đã chứng minh: không lịch nào đủ số tối thiểu mà ít hơn ${count} hội nghị.`,
    bounded: (bound: string, gap: string) =>
      `Ít nhất có thể là ${bound} hội nghị; lịch này nhiều hơn ${gap}. Có thể chưa phải lịch ít nhất.`,
    shortTitle: (count: string) => `${count} người ứng cử chưa đủ số hội nghị tối thiểu`,
    shortItem: (name: string, missing: string) => `${name}: thiếu ${missing}`,
    shortText: 'Thêm ngày, giờ, điểm cầu hoặc tổ phục vụ rồi lập lại.',
    staleTitle: 'Số liệu đã thay đổi sau khi lập lịch',
    staleText:
      'Lịch vẫn giữ nguyên. Lập lại để lịch theo số liệu hiện nay; hội nghị đã khóa, đã họp không đổi.',
    stoppedTitle: 'Đã dừng lập lịch',
  },
  change: {
    deed: 'Tình hình thay đổi',
    title: 'Tình hình thay đổi',
    lead: 'Chọn nơi phải đóng và những ngày nào. Lịch được sửa ít nhất có thể; hội nghị đã khóa, đã họp không đổi.',
    subject: 'Nơi thay đổi',
    kinds: { point: 'Điểm cầu', hamlet: 'Thôn, tổ dân phố', candidate: 'Người ứng cử' },
    point: 'Điểm cầu đóng cửa',
    hamlet: 'Thôn bị phong tỏa',
    hamletText:
      'Những ngày đó cử tri thôn này không đến hội trường nào: hội nghị mời thôn này chuyển sang trực tuyến hoặc ngày khác. Điểm cầu chỉ của thôn này đóng cửa.',
    candidate: 'Người ứng cử vắng',
    from: 'Từ ngày',
    to: 'Đến ngày',
    reason: 'Lý do',
    reasonPlaceholder: 'Phong tỏa tạm thời',
    affected: (count: string, fromHome: string | null) =>
      fromHome === null
        ? `${count} hội nghị phải thay đổi.`
        : `${count} hội nghị phải thay đổi; cử tri của ${fromHome} hội nghị trực tuyến tham gia tại nhà.`,
    repair: 'Sửa lịch',
    repairing: 'Đang sửa lịch…',
    resultTitle: (count: string) => `${count} hội nghị thay đổi`,
    fewest: 'Đã chứng minh: không thể thay đổi ít hội nghị hơn.',
    atLeast: (bound: string) => `Ít nhất phải thay đổi ${bound} hội nghị; có thể còn cách thay đổi ít hơn.`,
    nothing: 'Không hội nghị nào phải đổi.',
    session: 'Hội nghị',
    what: 'Thay đổi',
    tell: 'Báo cho',
    fromHome: (hamlet: string) => `Báo cử tri ${hamlet} tham gia trực tuyến tại nhà, không đến điểm cầu:`,
    redo: 'Hội nghị đổi ngày, giờ, hình thức hoặc nơi họp phải thông báo, chuẩn bị phòng và gọi thử lại: các dấu đã chuẩn bị được bỏ.',
    shortNotices: (count: string, days: string) =>
      `${count} hội nghị chuyển đến ngày không còn đủ ${days} ngày báo trước cho người ứng cử: báo trước hết những người này.`,
    shortNotice: (days: string) =>
      days === '0' ? 'Ngay hôm nay: báo ngay' : `Chỉ còn ${days} ngày: báo ngay`,
    kindsOfChange: {
      'moved-in-time': 'Đổi ngày, giờ',
      'moved-elsewhere': 'Đổi điểm cầu',
      'moved-online': 'Chuyển sang trực tuyến',
      'other-candidates': 'Đổi người ứng cử',
      'other-hamlets': 'Mời cử tri thôn khác',
      'fewer-voters': 'Mời ít cử tri hơn',
      added: 'Hội nghị mới',
      dropped: 'Không tổ chức',
    },
    fromTo: (before: string, after: string) => `${before} → ${after}`,
    accept: 'Dùng lịch đã sửa',
    discard: 'Bỏ, giữ lịch cũ',
    accepted: 'Đã sửa lịch. Một lần Hoàn tác trả lại lịch cũ.',
    lost: 'Phương án đã thay đổi trong lúc sửa lịch. Hãy sửa lịch lại.',
    nobodyToTell: 'Không phải báo ai.',
  },
  clash: {
    title: 'Chỗ này đang xung đột lịch',
    lead: (date: string, time: string) => `Chuyển sang ${date}, ${time} thì:`,
    stay: 'Giữ chỗ cũ',
    anyway: 'Vẫn chuyển, sửa sau',
    listTitle: (count: string) => `${count} xung đột trong lịch`,
    listText: 'Chuyển hội nghị sang ngày, giờ hoặc nơi khác, hoặc sửa số liệu cho đúng.',
    open: 'Mở hội nghị',
    at: (date: string, time: string) => `${date}, ${time}`,
    sentences: {
      'candidate-twice': (who: string, minutes: string) =>
        `${who} chưa kịp dự hội nghị kia (thiếu ${minutes} phút kể cả đi lại).`,
      'candidate-absent': (who: string) => `${who} vắng ngày này.`,
      'candidate-cannot-connect': (who: string) =>
        `${who} không tham gia qua đường truyền được, cần đến tận nơi hoặc đổi hình thức.`,
      'candidate-daily-limit': (who: string, count: string) =>
        `${who} dự quá số hội nghị một ngày (vượt ${count}).`,
      'point-twice': (where: string, minutes: string) =>
        `${where} chưa kịp chuẩn bị lại giữa hai hội nghị (thiếu ${minutes} phút).`,
      'point-closed': (where: string) => `${where} đóng cửa ngày này.`,
      'staff-twice': (name: string) => `${name} phục vụ hai hội nghị cùng lúc.`,
      'access-twice': (link: string) => `Hai hội nghị cùng lúc dùng chung một điểm truy cập: ${link}.`,
      'hamlet-closed': (hamlet: string) =>
        `${hamlet} bị phong tỏa ngày này: cử tri chỉ tham gia trực tuyến tại nhà được.`,
      'point-no-link': (where: string) => `${where} không có đường truyền.`,
      'point-link-unknown': (where: string) => `${where} chưa rõ có đường truyền hay không.`,
      'point-full': (where: string, count: string) => `${where} không đủ chỗ giãn cách (thiếu ${count} chỗ).`,
      'too-few-lines': (count: string) => `Cùng lúc có quá nhiều phòng họp trực tuyến (vượt ${count}).`,
      'too-few-teams': (count: string) =>
        `Cùng lúc có quá nhiều hội nghị so với số tổ phục vụ (vượt ${count}).`,
      'outside-days': () => 'Ngày này không tổ chức hội nghị được.',
      'outside-hours': () => 'Ngoài giờ tổ chức hội nghị đã định.',
      overnight: (minutes: string) => `Kéo sang ngày hôm sau ${minutes} phút.`,
      'too-long': (minutes: string) => `Dài hơn mức cho phép ${minutes} phút.`,
    },
  },
};
