// Pages as they are set for print, each with the lines that are to be read from it: invented news and letters.
import { escape } from "./office.mjs";

/**
 * @typedef {object} Layout
 * @property {import("./office.mjs").Description} [office] what LibreOffice sets
 * @property {string} [html] what Chromium prints, as A4
 * @property {string[]} lines
 */

/** A paragraph style. @param {string} name @param {string} paragraph @param {string} [letters] */
const style = (name, paragraph, letters = "") =>
  `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties ${paragraph}/><style:text-properties ${letters}/></style:style>`;

/** @param {string} name @param {number} columns */
const section = (name, columns) =>
  `<style:style style:name="${name}" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns fo:column-count="${columns}" fo:column-gap="0.6cm"/></style:section-properties></style:style>`;

/** @param {string} text @param {string} [name] of its style */
const p = (text, name = "Standard") => `<text:p text:style-name="${name}">${escape(text)}</text:p>`;

/** @param {string} name of its style @param {string} body */
const inColumns = (name, body) => `<text:section text:style-name="${name}" text:name="${name}">${body}</text:section>`;

/** @param {readonly string[]} content of cells, as XML */
const row = (content) => `<table:table-row>${content.map((cell) => `<table:table-cell table:style-name="cell">${cell}</table:table-cell>`).join("")}</table:table-row>`;

/** @param {string} name @param {readonly number[]} widths in centimetres @param {string} rows @param {string} [head] */
const table = (name, widths, rows, head = "") =>
  `<table:table table:style-name="table">${widths.map((_, i) => `<table:table-column table:style-name="${name}${i}"/>`).join("")}${head && `<table:table-header-rows>${head}</table:table-header-rows>`}${rows}</table:table>`;

/** @param {string} name @param {readonly number[]} widths @param {string} [border] */
const tableStyles = (name, widths, border = "none") =>
  `${widths.map((width, i) => `<style:style style:name="${name}${i}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`).join("")}<style:style style:name="table" style:family="table"><style:table-properties style:width="${widths.reduce((a, b) => a + b)}cm" table:align="left"/></style:style><style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="${border}"/></style:style>`;

const FLOOD = [
  "Chiều 18/9/2024, Chủ tịch UBND tỉnh Yên Bái Lò Quang Tiệp kiểm tra công tác khắc phục hậu quả mưa lũ tại huyện Văn Yên, nơi có 1.240 ngôi nhà bị ngập và 36 điểm trường phải cho học sinh nghỉ học.",
  "Tại xã Đông Cuông, ông Tiệp yêu cầu chính quyền địa phương rà soát từng hộ, không để người dân nào thiếu đói, thiếu nước sạch, đồng thời hoàn thành việc dựng lại nhà ở cho 47 gia đình trước ngày 31/12/2024.",
  "Theo báo cáo của Sở Nông nghiệp và Phát triển nông thôn, toàn tỉnh thiệt hại khoảng 860 tỷ đồng; 2.150 ha lúa và hoa màu mất trắng.",
  "Giám đốc Sở Giao thông vận tải Trần Bảo Ngân cho biết 12 tuyến đường đã được thông xe, các tuyến còn lại sẽ được mở trước ngày 25/9.",
  "Bí thư Huyện ủy Văn Yên Hoàng Thị Mỷ đề nghị tỉnh hỗ trợ thêm 15 tỷ đồng để sửa kênh mương và cấp giống cho vụ đông.",
  "Cùng ngày, đoàn công tác đã thăm, tặng quà các gia đình có người bị thương đang điều trị tại Trung tâm Y tế huyện.",
];
const SCHOOL = [
  "Sáng 17/9, Trường THPT Chu Văn Thịnh tổ chức lễ khánh thành nhà đa năng rộng 850 m2, có tổng vốn đầu tư 9,6 tỷ đồng.",
  "Phó Giám đốc Sở Giáo dục và Đào tạo Đinh Công Hậu đề nghị nhà trường khai thác công trình hiệu quả, mở cửa cho học sinh các xã lân cận vào cuối tuần.",
  "Nhân dịp này, 120 suất học bổng đã được trao cho học sinh nghèo vượt khó của 8 xã vùng cao.",
];

/** A newspaper: a headline over three columns with indents, and below it another article in two. @returns {Layout} */
function newspaper() {
  const styles =
    style("headline", 'fo:text-align="center" fo:margin-top="0.3cm" fo:margin-bottom="0.2cm"', 'fo:font-size="22pt" fo:font-weight="bold"') +
    style("lead", 'fo:margin-bottom="0.3cm"', 'fo:font-weight="bold"') +
    style("text", 'fo:text-align="justify" fo:text-indent="0.5cm"', 'fo:font-size="10pt"') +
    style("author", 'fo:text-align="end"', 'fo:font-size="10pt" fo:font-weight="bold"') +
    section("three", 3) + section("two", 2);
  const first = "Yên Bái tập trung giúp dân dựng lại nhà cửa sau mưa lũ, sớm ổn định cuộc sống";
  const lead = "Hơn một tuần sau trận lũ lớn, nhiều bản làng ven sông Hồng vẫn ngổn ngang bùn đất, nhưng trường học đã mở cửa và những ngôi nhà đầu tiên đã được dựng lại.";
  const second = "Khánh thành nhà đa năng cho học sinh vùng cao";
  const body =
    p(first, "headline") + p(lead, "lead") + inColumns("three", FLOOD.map((text) => p(text, "text")).join("") + p("LƯU HOÀI", "author")) +
    p(second, "headline") + inColumns("two", SCHOOL.map((text) => p(text, "text")).join("") + p("THẢO VY", "author"));
  return { office: { name: "newspaper", body, styles }, lines: [first, lead, ...FLOOD, "LƯU HOÀI", second, ...SCHOOL, "THẢO VY"] };
}

/** Narrow justified columns with foreign words that are broken, and hyphens that belong to names and years. @returns {Layout} */
function hyphens() {
  const lines = [
    "Trong hai ngày 5 và 6/10/2023, Thứ trưởng Bộ Ngoại giao Phan Hải Đường tiếp Đại sứ Kazakh\u00adstan Nur\u00adsul\u00adtan Abdrakh\u00adma\u00adnov và Tổng Giám đốc Inter\u00adna\u00adtional Devel\u00adop\u00adment Asso\u00adci\u00ada\u00adtion Mar\u00adga\u00adret Whit\u00ada\u00adker.",
    "Giai đoạn 2021-2025, Công ty Xin-ga-po Petro\u00adchem\u00adi\u00adcals cam kết đầu tư 450 triệu USD vào Khu kinh tế Dung Quất; dự án Hydro\u00adgen\u00ada\u00adtion ở In-đô-nê-xi-a và Ma-lai-xi-a cũng được đẩy nhanh.",
    "Bà Whit\u00ada\u00adker cho rằng sau đại dịch COVID-19, các nước Đông Nam Á cần tăng trưởng bền vững; Ủy ban Liên chính phủ Việt Nam - Kazakh\u00adstan sẽ họp vào quý II/2024 tại Almaty.",
  ];
  const styles = style("text", 'fo:text-align="justify" fo:margin-bottom="0.2cm"', 'fo:font-size="10pt"') + section("three", 3);
  const body = inColumns("three", lines.map((line) => p(line, "text")).join(""));
  return { office: { name: "hyphens", body, styles }, lines: lines.map((line) => line.replaceAll("\u00ad", "")) };
}

/** An administrative letter: its head and its foot in two columns, each a table of one row. @returns {Layout} */
function letter() {
  const styles =
    style("centre", 'fo:text-align="center"') + style("bold", 'fo:text-align="center"', 'fo:font-weight="bold"') +
    style("text", 'fo:text-align="justify" fo:text-indent="1cm" fo:margin-bottom="0.15cm"') + style("small", "", 'fo:font-size="9pt"') +
    tableStyles("half", [7, 10]);
  const left = ["ỦY BAN NHÂN DÂN", "HUYỆN ĐỒNG PHÚ", "Số: 418/UBND-VX"];
  const right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Đồng Phú, ngày 3 tháng 4 năm 2023"];
  const about = "V/v tăng cường phòng, chống bệnh tay chân miệng trong trường học";
  const to = "Kính gửi: Phòng Giáo dục và Đào tạo, Trung tâm Y tế huyện và UBND các xã, thị trấn.";
  const text = [
    "Thực hiện Công văn số 1022/UBND-KGVX ngày 28/3/2023 của Ủy ban nhân dân tỉnh Bình Phước, Chủ tịch Ủy ban nhân dân huyện yêu cầu các đơn vị thực hiện ngay một số nội dung sau:",
    "1. Phòng Giáo dục và Đào tạo chỉ đạo 34 trường mầm non, tiểu học vệ sinh lớp học hằng ngày, báo cáo tình hình trước 15 giờ thứ sáu hằng tuần.",
    "2. Trung tâm Y tế huyện dự trữ đủ 500 kg hóa chất khử khuẩn; giao bà Nông Thị Hạ Vy, Phó Giám đốc Trung tâm, làm đầu mối.",
    "3. Ủy ban nhân dân các xã, thị trấn hoàn thành việc rà soát trẻ em dưới 5 tuổi trong tháng 4 năm 2023.",
  ];
  const copies = ["Nơi nhận:", "- Như trên;", "- Chủ tịch, các PCT UBND huyện;", "- Lưu: VT, VX."];
  const signed = ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", "Điểu Thành Luân"];
  const body =
    table("half", [7, 10], row([p("ỦY BAN NHÂN DÂN", "centre") + p("HUYỆN ĐỒNG PHÚ", "bold") + p("Số: 418/UBND-VX", "centre"), right.map((line) => p(line, "bold")).join("")])) +
    p(about, "bold") + p(to, "centre") + text.map((line) => p(line, "text")).join("") +
    table("half", [7, 10], row([copies.map((line) => p(line, "small")).join(""), signed.map((line) => p(line, "bold")).join("")]));
  return { office: { name: "letter", body, styles }, lines: [...left, ...right, about, to, ...text, ...copies, ...signed] };
}

const HEAD = ["STT", "Họ và tên", "Chức vụ", "Nội dung phụ trách"];
const PEOPLE = [
  ["Lê Nguyễn Bảo Khuê", "Chủ tịch UBND tỉnh", "Chỉ đạo toàn diện công tác phòng, chống thiên tai trên địa bàn tỉnh"],
  ["Hà Thế Vũ", "Phó Chủ tịch Thường trực UBND tỉnh", "Kế hoạch, ngân sách; huy động 120 tỷ đồng cho quỹ dự phòng"],
  ["Giàng A Sếnh", "Giám đốc Sở Nông nghiệp và Môi trường", "Vận hành 14 hồ chứa nước, báo cáo trước 7 giờ hằng ngày"],
  ["Đại tá Vương Đình Cẩn", "Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", "Lực lượng cứu hộ"],
  ["Tô Thị Minh Hằng", "Giám đốc Sở Y tế", "Thuốc, hóa chất và cấp cứu tại 9 huyện, thị xã"],
  ["Ksor Y Blưm", "Chủ tịch UBND huyện", "Sơ tán dân vùng ven suối trước ngày 15/6/2025"],
];
const RULES = Array.from({ length: 5 }, () => PEOPLE).flat().map(([name = "", title = "", task = ""], i) => [String(i + 1), name, title, task]);
const BEFORE = "Danh sách thành viên Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh, kèm theo Quyết định số 752/QĐ-UBND ngày 20/5/2025 của Chủ tịch Ủy ban nhân dân tỉnh:";
const AFTER = "Các thành viên làm việc theo chế độ kiêm nhiệm, được sử dụng bộ máy của cơ quan mình để thực hiện nhiệm vụ.";

/** A table over two pages whose head is printed on each. @param {string} border @returns {Layout} */
function longTable(border) {
  const widths = [1.2, 4, 5, 6.8];
  const rows = RULES.map((cells) => row(cells.map((cell) => p(cell)))).join("");
  const body = p(BEFORE) + table("of", widths, rows, row(HEAD.map((cell) => p(cell, "head")))) + p(AFTER);
  const styles = style("head", 'fo:text-align="center"', 'fo:font-weight="bold"') + tableStyles("of", widths, border);
  return { office: { name: "table", body, styles }, lines: [BEFORE, ...[HEAD, ...RULES].map((cells) => cells.join("\t")), AFTER] };
}

/** The same by a browser. @returns {Layout} */
function printedTable() {
  const cells = (/** @type {readonly string[]} */ row, name = "td") => `<tr>${row.map((cell) => `<${name}>${escape(cell)}</${name}>`).join("")}</tr>`;
  const html = `<style>body{font:11pt/1.4 'DejaVu Serif'}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:1.5mm;vertical-align:top;text-align:left}tr{break-inside:avoid}</style><p>${BEFORE}</p><table><thead>${cells(HEAD, "th")}</thead><tbody>${RULES.map((row) => cells(row)).join("")}</tbody></table><p>${AFTER}</p>`;
  return { html, lines: [BEFORE, ...[HEAD, ...RULES].map((row) => row.join("\t")), AFTER] };
}

/** A report with footnotes, running headers and numbers of pages. @returns {Layout} */
function report() {
  const notes = [
    "Số liệu của Cục Thống kê tỉnh, công bố ngày 29/6/2022, đã làm tròn đến hàng đơn vị và chưa tính các hộ di cư tự do.",
    "Quyết định số 90/QĐ-TTg ngày 18/1/2022 của Thủ tướng Chính phủ.",
  ];
  const more = Array.from({ length: 4 }, (_, i) => FLOOD.map((text) => text.replace("1.240", `1.24${i}`))).flat();
  const paragraphs = ["Sáu tháng đầu năm 2022, tỷ lệ hộ nghèo của tỉnh giảm còn 7,4%, thấp hơn 1,2 điểm phần trăm so với cùng kỳ năm trước.", ...more.slice(0, 8), "Mục tiêu đến năm 2025 là giảm 1.300 hộ nghèo mỗi năm.", ...more.slice(8)];
  let number = 0;
  const noted = (/** @type {string} */ text) => {
    const at = text === paragraphs[0] ? "7,4%" : text === paragraphs[9] ? "hộ nghèo" : undefined;
    if (at === undefined) return p(text, "text");
    number++;
    const note = `<text:note text:id="n${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body><text:p text:style-name="note">${escape(notes[number - 1] ?? "")}</text:p></text:note-body></text:note>`;
    return `<text:p text:style-name="text">${escape(text).replace(at, at + note)}</text:p>`;
  };
  const styles = style("text", 'fo:text-align="justify" fo:margin-bottom="0.25cm"') + style("note", 'fo:margin-left="0.6cm" fo:text-indent="-0.6cm"', 'fo:font-size="9pt"');
  const body = paragraphs.map(noted).join("");
  const marked = paragraphs.map((text) => (text === paragraphs[0] ? text.replace("7,4%", "7,4%1") : text === paragraphs[9] ? text.replace("hộ nghèo", "hộ nghèo2") : text));
  return {
    office: { name: "report", body, styles, header: "UBND TỈNH YÊN BÁI - BÁO CÁO SỐ 212/BC-UBND NGÀY 30/6/2022", footer: "Trang" },
    lines: [...marked, ...notes.map((text, i) => `${i + 1} ${text}`)],
  };
}

/** All of them, by name. */
export const layouts = { newspaper: newspaper(), hyphens: hyphens(), letter: letter(), "ruled table": longTable("0.5pt solid #000000"), "open table": longTable("none"), "printed table": printedTable(), report: report() };
