import { vi as correct } from './correct';
import { keeping } from './keeping';
import type { Messages } from './messages';
import { vn } from './numbers';
import { offline } from './offline';
import { vi as reading } from './reading';

export const vi: Messages = {
  ...reading,
  code: 'vi',
  locale: 'vi-VN',
  title: 'điểm báo – ai, khi nào, bao nhiêu trong một bài báo',
  tagline: 'Ai, khi nào, bao nhiêu',
  skip: 'Tới bài báo',
  privacy: 'Bài báo được đọc ngay trên máy này, không gửi đi đâu cả.',

  language: { label: 'Ngôn ngữ', other: 'English', switch: 'Switch to English' },
  theme: { label: 'Giao diện', auto: 'Theo hệ thống', light: 'Sáng', dark: 'Tối' },

  layers: { official: 'Người có chức vụ', person: 'Người khác', date: 'Ngày tháng', figure: 'Số liệu', furniture: 'Phần phụ' },
  layersLabel: 'Hiện trong bài',
  layerHint: (layer, shown) =>
    layer === 'furniture'
      ? shown
        ? 'Ngoài lời bài viết: tên tác giả, chú thích ảnh, tin liên quan … đang được làm mờ và không vào danh sách'
        : 'Ngoài lời bài viết: tên tác giả, chú thích ảnh, tin liên quan … đang hiện như thường và vào cả danh sách'
      : shown
        ? 'Đang tô màu trong bài; bấm để ẩn'
        : 'Đang ẩn; bấm để tô màu trong bài',
  counted: (layer, count) => `${count} ${counted[layer]}`,
  nothingFound: 'Không tìm thấy gì trong bài.',

  engine: {
    loading: 'Đang nạp bộ đọc …',
    failed: 'Không nạp được bộ đọc, nên chưa tìm được gì trong bài. Hãy kiểm tra kết nối rồi thử lại.',
    retry: 'Thử lại',
    reading: 'Đang đọc …',
  },
  analysisFailed: (code) =>
    code === 'text-too-long' ? 'Bài quá dài, không đọc được. Hãy chia thành nhiều bài.' : `Không đọc được bài này (lỗi: ${code}).`,

  empty: {
    label: 'Nội dung bài báo',
    placeholder: 'Dán hoặc gõ bài báo vào đây',
    how: 'Dán, gõ hay thả vào trang này một bài báo tiếng Việt, hoặc nhiều tệp, cả thư mục: Word, PDF, ODT, RTF, trang web, thư điện tử, ZIP, văn bản.',
    found: 'hiện ra ngay, tô màu trong bài và xếp thành danh mục.',
    privacy: 'Mọi việc diễn ra trên máy này; không có gì được gửi đi.',
    example: 'Xem bài mẫu',
  },
  dictionary: { name: 'Từ điển', title: 'Từ điển riêng' },
  export: 'Xuất',
  copyEntry: 'Chép',
  exportFailed: 'Chưa nạp được phần xuất. Hãy kiểm tra kết nối rồi thử lại.',
  keeping: keeping.vi,
  offline: offline.vi,
  drop: 'Thả tệp hay thư mục vào đây để đọc',
  files: {
    choose: 'Chọn tệp …',
    example: 'Bài mẫu',
    add: 'Bài mới',
    list: 'Các bài',
    untitled: 'Bài chưa có tên',
    remove: (name) => `Bỏ bài “${name}”`,
    chooseFolder: 'Chọn thư mục …',
    previous: 'Bài trước',
    next: 'Bài sau',
    all: (at, of) => `${vn(at)}/${vn(of)} bài`,
    filter: 'Lọc theo tên tệp, nhan đề',
    more: (count) => `Hiện thêm (còn ${vn(count)})`,
    none: 'Không có bài nào như vậy.',
    removeAll: 'Bỏ tất cả',
  },
  batch: {
    label: 'Đọc tệp',
    pasting: 'Đang đọc văn bản vừa dán …',
    reading: (files, of) => `Đã đọc ${vn(files)}/${vn(of)} tệp`,
    cancel: 'Dừng',
    finished: (documents, failed) =>
      [documents > 0 ? `Đã đọc ${vn(documents)} tài liệu.` : '', failed > 0 ? `Không đọc được ${vn(failed)} tệp.` : ''].filter(Boolean).join(' '),
    cancelled: (documents, failed, left) =>
      `Đã dừng: đọc được ${vn(documents)} tài liệu, ${failed > 0 ? `không đọc được ${vn(failed)} tệp, ` : ''}còn ${vn(left)} tệp chưa đọc.`,
    nothing: 'Không có tài liệu nào trong đó.',
    failed: 'Tệp không đọc được',
    left: (count) => `và ${vn(count)} tệp nữa`,
    dismiss: 'Đóng thông báo',
  },
  faults: {
    unreadable: 'Không mở được tệp. Tệp đã bị dời, bị xóa hay không được phép đọc; hãy thả lại.',
    'not-loaded': 'Chưa nạp được bộ đọc tài liệu. Hãy kiểm tra kết nối rồi thả lại.',
    crashed: 'Bộ đọc đã dừng giữa chừng vì tệp này. Hãy thả lại; nếu vẫn vậy, hãy lưu tệp thành bản mới.',
    'no-place': 'Những chú giải này không thuộc bài nào đang mở. Hãy mở bài đó trước, rồi thả lại tệp.',
    'not-restored': 'Tệp điểm báo này đã bị sửa, bị cắt ngang hay do phiên bản mới hơn lưu. Hãy lấy lại tệp gốc, hoặc tải lại trang rồi thả lại.',
    full: 'Trang đã đầy. Hãy bỏ bớt bài, rồi thả lại những tệp này.',
  },
  record: {
    file: 'Tệp',
    title: 'Nhan đề',
    source: 'Nguồn',
    author: 'Tác giả',
    warnings: {
      damaged: 'Một số chữ không đọc được, hiện thành \ufffd.',
      'whole-page': 'Không tách được bài khỏi trang, nên đã lấy toàn bộ chữ trên trang.',
      'pages-without-text': 'Có trang chỉ là hình, không có chữ.',
      'not-all': 'Chưa đọc được hết tài liệu.',
    },
  },
  formats: {
    text: 'văn bản',
    markdown: 'Markdown',
    html: 'trang web',
    mhtml: 'MHTML',
    docx: 'DOCX',
    odt: 'ODT',
    rtf: 'RTF',
    pdf: 'PDF',
    mail: 'thư',
    zip: 'ZIP',
  },
  provenance: {
    'json-ld': 'JSON-LD',
    'open-graph': 'Open Graph',
    meta: 'thẻ meta',
    'time-element': 'thẻ time',
    heading: 'đầu đề trong bài',
    'title-element': 'thẻ title',
    byline: 'dòng tác giả',
    'mail-header': 'đầu thư',
    'docx-properties': 'thuộc tính DOCX',
    'odt-properties': 'thuộc tính ODT',
    'rtf-properties': 'thuộc tính RTF',
    'pdf-info': 'thuộc tính PDF',
    'file-name': 'tên tệp',
  },

  encoding: {
    found: (names, isWhole) => `Đã nhận ra ${isWhole ? '' : 'một phần là '}${list.format(names)}, đã chuyển sang Unicode.`,
    byFont: (names, isWhole) => `Theo phông chữ, ${isWhole ? 'bài' : 'một phần bài'} dùng ${list.format(names)}; đã chuyển sang Unicode.`,
    chosen: (name) => `Bạn đã chọn ${name}; văn bản đã được chuyển sang Unicode.`,
    kept: 'Văn bản đang được giữ nguyên, chưa chuyển sang Unicode.',
    undo: 'Để nguyên như cũ',
    other: 'Bảng mã khác',
    auto: 'Như đã nhận ra',
    names: {
      tcvn3: 'TCVN3',
      'tcvn3-capitals': 'TCVN3 chữ hoa',
      vni: 'VNI-Windows',
      'windows-1258': 'Windows-1258',
      viqr: 'VIQR',
      mojibake: 'UTF-8 bị đọc sai',
    },
    dismiss: 'Đóng thông báo',
  },

  reader: {
    article: 'Bài báo',
    edit: 'Sửa bài',
    done: 'Xong',
    hint: 'Phím mũi tên trái, phải để đi qua từng chỗ được tô màu; Enter để mở thẻ.',
    furniture: {
      menu: 'Mục lục trang',
      dateline: 'Dòng ngày đăng',
      byline: 'Tên tác giả',
      caption: 'Chú thích ảnh',
      credit: 'Nguồn ảnh',
      teaser: 'Tin liên quan',
      duplicate: 'Dòng lặp lại',
    },
  },

  panel: {
    label: 'Tìm thấy trong bài',
    none: {
      official: 'Không thấy ai có chức vụ.',
      person: 'Không còn ai khác.',
      date: 'Không thấy ngày tháng nào.',
      figure: 'Không thấy số liệu nào.',
    },
    times: (count) => `${count} lần nhắc`,
    withAside: (count) => `Thêm ${count} ở phần phụ`,
    withoutAside: (count) => `Bớt ${count} ở phần phụ`,
    asideHint: 'Chỉ có trong menu, chú thích ảnh, tin liên quan, bình luận … chứ không có trong lời bài viết',
  },
  view: { label: 'Phần đang xem', article: 'Bài báo', found: 'Tìm thấy', details: 'Chi tiết' },
  tabs: {
    label: 'Xem bài theo',
    names: { text: 'Bài báo', people: 'Nhân vật', timeline: 'Thời gian', figures: 'Số liệu' },
    print: 'In …',
    loading: 'Đang mở …',
    failed: 'Không mở được phần này. Hãy kiểm tra kết nối rồi thử lại.',
  },
  step: {
    label: (name) => `Các lần nhắc: ${name}`,
    previous: 'Chỗ trước',
    next: 'Chỗ sau',
    position: (at, of) => `${at}/${of}`,
    close: 'Thôi chọn',
  },

  published: {
    label: 'Ngày đăng',
    from: { option: 'bạn đặt', text: 'đọc thấy trong bài', none: 'không thấy trong bài' },
    said: (provenance, isGuess) => (isGuess ? `đoán theo ${provenance}` : `theo ${provenance}`),
    set: 'Đặt ngày đăng',
    reset: 'Theo bài',
    resetToFile: 'Theo tệp',
    unknown: 'chưa rõ',
  },

  card: {
    close: 'Đóng',
    honorifics: 'Xưng hô',
    asWritten: 'Trong bài viết',
    positions: 'Chức vụ',
    noPosition: 'Bài không nói người này giữ chức vụ gì.',
    mentions: 'Nhắc tới',
    value: 'Giá trị',
    edtf: 'EDTF',
    covers: 'Từ – đến',
    partOfDay: 'Buổi',
    calendar: 'Lịch',
    lunar: 'âm lịch',
    resolved: 'Căn cứ',
    kind: 'Loại',
    qualifier: 'Mức',
    range: 'Khoảng',
    unit: 'Đơn vị',
    noun: 'Đếm',
    of: 'Trên tổng',
    change: 'Thay đổi',
  },

  correct,

  levels: {
    central: 'trung ương',
    provincial: 'cấp tỉnh',
    district: 'cấp huyện',
    commune: 'cấp xã',
    foreign: 'nước ngoài',
    international: 'quốc tế',
    enterprise: 'doanh nghiệp',
    other: '',
  },
  branches: {
    party: 'Đảng',
    state: 'Nhà nước',
    government: 'chính quyền',
    assembly: 'Quốc hội, HĐND',
    judiciary: 'tòa án, kiểm sát',
    military: 'quân đội',
    police: 'công an',
    front: 'Mặt trận, đoàn thể',
    other: '',
  },
  statuses: { current: '', former: 'nguyên', late: 'cố', acting: 'quyền', designate: 'được bầu, đề cử' },

  date: {
    weekday: (day) => weekdays[day] ?? '',
    day: (year, month, day) => `${day} tháng ${month}${year === null ? '' : ` năm ${year}`}`,
    month: (year, month) => `tháng ${month}${year === null ? '' : ` năm ${year}`}`,
    year: (year) => `năm ${year}`,
    season: (season, year) => `mùa ${['xuân', 'hè', 'thu', 'đông'][season - 1]}${year === null ? '' : ` ${year}`}`,
    quarter: (quarter, year) => `quý ${['I', 'II', 'III', 'IV'][quarter - 1]}${year === null ? '' : ` năm ${year}`}`,
    half: (half, year) => `${half === 1 ? 'nửa đầu' : 'nửa cuối'} năm${year === null ? '' : ` ${year}`}`,
    decade: (firstYear) => `những năm ${firstYear}`,
    century: (number) => `thế kỷ ${number}`,
    time: (clock, day) => `${clock}, ${day}`,
    approximate: (date) => `khoảng ${date}`,
    uncertain: (date) => `${date} (chưa chắc)`,
    interval: (from, to) => `${from} – ${to}`,
    since: (from) => `từ ${from}`,
    until: (to) => `đến ${to}`,
    every: (date) => `lặp lại: ${date}`,
    partOfDay: { early_morning: 'rạng sáng', morning: 'sáng', noon: 'trưa', afternoon: 'chiều', evening: 'tối', night: 'đêm' },
    resolvedFrom: { text: 'viết đủ trong bài', published: 'tính từ ngày đăng', context: 'tính từ ngày gần đó' },
    unresolved: 'thiếu năm, chưa xếp được vào lịch',
    unknown: 'chưa rõ ngày nào, vì còn tùy ngày đăng',
  },

  figure: {
    kinds: {
      count: 'số đếm',
      ratio: 'tỷ lệ',
      percent: 'phần trăm',
      money: 'tiền',
      measure: 'số đo',
      duration: 'khoảng thời gian',
      age: 'tuổi',
      score: 'tỷ số',
      rank: 'thứ hạng',
      ordinal: 'số thứ tự',
    },
    qualifiers: {
      exact: '',
      about: 'khoảng',
      more_than: 'hơn',
      at_least: 'ít nhất',
      less_than: 'dưới',
      almost: 'gần',
      at_most: 'không quá',
    },
    change: { up: 'tăng', down: 'giảm' },
    times: (value) => `${value} lần`,
    age: (value) => `${value} tuổi`,
    ordinal: (value) => `thứ ${value}`,
  },
};

const list = new Intl.ListFormat('vi-VN');

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

const counted = {
  official: 'người có chức vụ',
  person: 'người khác',
  date: 'ngày tháng',
  figure: 'số liệu',
  furniture: 'đoạn phụ',
};
