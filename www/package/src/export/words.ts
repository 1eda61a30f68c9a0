import type { Branch, Change, DateMention, Figure, FigureKind, FurnitureKind, Level, PartOfDay, Qualifier, Status } from "../generated/analysis.js";
import type { ExportLanguage } from "./article.js";

/** What reports, calendars and lists say in a language. */
export interface Words {
  readonly locale: string;
  readonly review: string;
  readonly standardInput: string;
  readonly file: string;
  readonly source: string;
  readonly author: string;
  readonly published: string;
  readonly byText: string;
  readonly asGiven: string;
  readonly unknownDay: string;
  readonly article: string;
  readonly officials: string;
  readonly people: string;
  readonly dates: string;
  readonly figures: string;
  readonly furniture: string;
  readonly name: string;
  readonly positions: string;
  readonly level: string;
  readonly branch: string;
  readonly mentions: string;
  readonly text: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly value: string;
  readonly unit: string;
  readonly counted: string;
  readonly sentence: string;
  readonly legend: string;
  readonly everyYear: string;
  readonly yearUnknown: string;
  readonly recurring: string;
  readonly unknown: string;
  readonly lunar: string;
  readonly range: (low: string, high: string) => string;
  readonly ratio: (value: string, of: string) => string;
  readonly day: (year: string, month: string, day: string) => string;
  readonly month: (year: string, month: string) => string;
  readonly quarter: (number: number, year: string) => string;
  readonly half: (number: number, year: string) => string;
  readonly season: (number: number, year: string) => string;
  readonly decade: (first: string) => string;
  readonly century: (number: number) => string;
  readonly about: (date: string) => string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly branches: Readonly<Record<Branch, string>>;
  readonly kinds: Readonly<Record<FigureKind, string>>;
  readonly qualifiers: Readonly<Record<Qualifier, string>>;
  readonly changes: Readonly<Record<Change, string>>;
  readonly partsOfDay: Readonly<Record<PartOfDay, string>>;
  readonly parts: Readonly<Record<FurnitureKind, string>>;
}

const ROMAN = ["I", "II", "III", "IV"];

const vi: Words = {
  locale: "vi-VN",
  review: "Điểm báo",
  standardInput: "Dữ liệu nhập",
  file: "Tệp",
  source: "Nguồn",
  author: "Tác giả",
  published: "Ngày đăng",
  byText: "đọc thấy trong bài",
  asGiven: "theo người dùng hay tài liệu",
  unknownDay: "chưa rõ",
  article: "Bài viết",
  officials: "Người có chức vụ",
  people: "Người khác",
  dates: "Ngày tháng",
  figures: "Số liệu",
  furniture: "Phần phụ",
  name: "Họ tên",
  positions: "Chức vụ",
  level: "Cấp",
  branch: "Khối",
  mentions: "Lần nhắc",
  text: "Trong bài",
  date: "Ngày",
  from: "Từ",
  to: "Đến",
  kind: "Loại",
  value: "Giá trị",
  unit: "Đơn vị",
  counted: "Đếm",
  sentence: "Câu",
  legend: "Chú giải",
  everyYear: "hằng năm",
  yearUnknown: "chưa rõ năm",
  recurring: "định kỳ",
  unknown: "chưa rõ",
  lunar: "âm lịch",
  range: (low, high) => `${low} đến ${high}`,
  ratio: (value, of) => `${value}/${of}`,
  day: (year, month, day) => `${day}/${month}${year && `/${year}`}`,
  month: (year, month) => `tháng ${month}${year && `/${year}`}`,
  quarter: (number, year) => `quý ${ROMAN[number - 1] ?? ""}/${year}`,
  half: (number, year) => `${number === 1 ? "nửa đầu" : "nửa cuối"} năm ${year}`,
  season: (number, year) => `mùa ${["xuân", "hạ", "thu", "đông"][number - 1] ?? ""} ${year}`,
  decade: (first) => `thập niên ${first}`,
  century: (number) => `thế kỷ ${number}`,
  about: (date) => `khoảng ${date}`,
  statuses: { current: "đương nhiệm", former: "nguyên", late: "cố", acting: "quyền", designate: "được bầu, đề cử" },
  levels: {
    central: "trung ương",
    provincial: "cấp tỉnh",
    district: "cấp huyện",
    commune: "cấp xã",
    foreign: "nước ngoài",
    international: "quốc tế",
    enterprise: "doanh nghiệp",
    other: "",
  },
  branches: {
    party: "Đảng",
    state: "Nhà nước",
    government: "chính quyền",
    assembly: "Quốc hội, HĐND",
    judiciary: "tòa án, kiểm sát",
    military: "quân đội",
    police: "công an",
    front: "Mặt trận, đoàn thể",
    other: "",
  },
  kinds: {
    count: "số lượng",
    ratio: "tỷ lệ",
    percent: "phần trăm",
    money: "tiền",
    measure: "số đo",
    duration: "thời gian",
    age: "tuổi",
    score: "tỷ số",
    rank: "thứ hạng",
    ordinal: "thứ tự",
  },
  qualifiers: {
    exact: "",
    about: "khoảng",
    more_than: "hơn",
    at_least: "ít nhất",
    less_than: "dưới",
    almost: "gần",
    at_most: "không quá",
  },
  changes: { up: "tăng", down: "giảm" },
  partsOfDay: { early_morning: "rạng sáng", morning: "sáng", noon: "trưa", afternoon: "chiều", evening: "tối", night: "đêm" },
  parts: {
    menu: "mục lục trang",
    dateline: "dòng ngày đăng",
    byline: "tên tác giả",
    caption: "chú thích ảnh",
    credit: "nguồn ảnh",
    teaser: "tin liên quan",
    duplicate: "dòng lặp lại",
  },
};

const en: Words = {
  locale: "en",
  review: "Press review",
  standardInput: "Standard input",
  file: "File",
  source: "Source",
  author: "Author",
  published: "Published",
  byText: "by its own text",
  asGiven: "as given",
  unknownDay: "unknown",
  article: "Article",
  officials: "Officials",
  people: "People",
  dates: "Dates",
  figures: "Figures",
  furniture: "Not part of the story",
  name: "Name",
  positions: "Positions",
  level: "Level",
  branch: "Branch",
  mentions: "Mentions",
  text: "Text",
  date: "Date",
  from: "From",
  to: "To",
  kind: "Kind",
  value: "Value",
  unit: "Unit",
  counted: "Counted",
  sentence: "Sentence",
  legend: "Legend",
  everyYear: "every year",
  yearUnknown: "year unknown",
  recurring: "recurring",
  unknown: "unknown",
  lunar: "lunar calendar",
  range: (low, high) => `${low} to ${high}`,
  ratio: (value, of) => `${value} of ${of}`,
  day: (year, month, day) => `${year && `${year}-`}${month}-${day}`,
  month: (year, month) => `${year && `${year}-`}${month}`,
  quarter: (number, year) => `Q${number} ${year}`,
  half: (number, year) => `${number === 1 ? "first" : "second"} half of ${year}`,
  season: (number, year) => `${["spring", "summer", "autumn", "winter"][number - 1] ?? ""} ${year}`,
  decade: (first) => `${first}s`,
  century: (number) => `century ${number}`,
  about: (date) => `about ${date}`,
  statuses: { current: "current", former: "former", late: "late", acting: "acting", designate: "designate" },
  levels: {
    central: "central",
    provincial: "provincial",
    district: "district",
    commune: "commune",
    foreign: "foreign",
    international: "international",
    enterprise: "enterprise",
    other: "",
  },
  branches: {
    party: "Party",
    state: "State",
    government: "government",
    assembly: "assemblies",
    judiciary: "judiciary",
    military: "military",
    police: "police",
    front: "Front, mass organisations",
    other: "",
  },
  kinds: {
    count: "count",
    ratio: "ratio",
    percent: "percent",
    money: "money",
    measure: "measure",
    duration: "duration",
    age: "age",
    score: "score",
    rank: "rank",
    ordinal: "ordinal",
  },
  qualifiers: {
    exact: "",
    about: "about",
    more_than: "more than",
    at_least: "at least",
    less_than: "less than",
    almost: "almost",
    at_most: "at most",
  },
  changes: { up: "up", down: "down" },
  partsOfDay: {
    early_morning: "early morning",
    morning: "morning",
    noon: "noon",
    afternoon: "afternoon",
    evening: "evening",
    night: "night",
  },
  parts: {
    menu: "menu",
    dateline: "dateline",
    byline: "byline",
    caption: "caption",
    credit: "credit",
    teaser: "teaser",
    duplicate: "duplicate",
  },
};

/** The words of a language, English without one. */
export function wordsIn(language: ExportLanguage = "en"): Words {
  return language === "vi" ? vi : en;
}

/** A day, month or year as people write it, with what is missing in words; what has no short form stays EDTF. */
export function dateInWords({ value, type, calendar }: Pick<DateMention, "value" | "type" | "calendar">, words: Words): string {
  const said = type === "set" ? setInWords(value, words) : pointsInWords(value, words);
  return calendar === "lunar" ? `${said} (${words.lunar})` : said;
}

function setInWords(value: string, words: Words): string {
  const known = /^XXXX-((?:0\d|1[0-2])(?:-\d\d)?)(?:T.*)?$/.exec(value);
  return known ? `${pointInWords(known[1] as string, words)}, ${words.everyYear}` : /\d/.test(value) ? value : words.recurring;
}

function pointsInWords(value: string, words: Words): string {
  const known = /^XXXX-((?:0\d|1[0-2])(?:-\d\d)?(?:T[\d:]+)?)$/.exec(value);
  if (known) return `${pointInWords(known[1] as string, words)}, ${words.yearUnknown}`;
  if (value.startsWith("XXXX")) return words.unknown;
  const [from = "", to] = value.split("/");
  if (to === undefined) return pointInWords(from, words);
  if (to === ".." || from === ".." || to === "" || from === "") return value;
  return words.range(pointInWords(from, words), pointInWords(to, words));
}

function pointInWords(value: string, words: Words): string {
  if (/^[^~?%]+[~?%]$/.test(value)) return words.about(pointInWords(value.slice(0, -1), words));
  const part = /^(\d{4})-(2[1-4]|3[3-6]|4[01])$/.exec(value);
  if (part) {
    const [, year = "", code = ""] = part;
    const [name, first] = code < "25" ? [words.season, 20] : code < "37" ? [words.quarter, 32] : [words.half, 39];
    return name(Number(code) - first, year);
  }
  const [, span, open] = /^(\d{2,3})(X{1,2})$/.exec(value) ?? [];
  if (span?.length === 3 && open === "X") return words.decade(`${span}0`);
  if (span?.length === 2 && open === "XX") return words.century(Number(span) + 1);
  const match = /^(?:(\d{4})-)?(0\d|1[0-2])(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d)?)?)?$/.exec(value);
  if (!match) return value;
  const [, year = "", month = "", day, clock] = match;
  if (day === undefined) return words.month(year, month);
  return `${clock === undefined ? "" : `${clock} `}${words.day(year, month, day)}`;
}

/** A range, a ratio, or the number alone, with the separators of the language. */
export function figureInWords({ value, low, high, of }: Pick<Figure, "value" | "low" | "high" | "of">, words: Words): string {
  const format = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 10 });
  if (low !== null && high !== null) return words.range(format.format(low), format.format(high));
  return of === null ? format.format(value) : words.ratio(format.format(value), format.format(of));
}

/** Units of time in words; the names of the others are the same everywhere. */
const TIMES: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  a: ["năm", "years"],
  mo: ["tháng", "months"],
  wk: ["tuần", "weeks"],
  d: ["ngày", "days"],
  h: ["giờ", "hours"],
  min: ["phút", "minutes"],
  s: ["giây", "seconds"],
};

const SYMBOLS: Readonly<Record<string, string>> = { Cel: "°C", "[degF]": "°F", deg: "°", har: "ha" };

/** A unit as people write it: "km2" is "km²", "t/har" is "t/ha"; the codes of UCUM for machines are in the other formats. */
export function unitInWords(unit: string | null, words: Words): string {
  if (unit === null) return "";
  const time = TIMES[unit];
  if (time) return time[words === vi ? 0 : 1];
  return unit
    .split("/")
    .map((part) => SYMBOLS[part] ?? part.replace(/^\[([a-z]+)_[a-z]+\]$/, "$1").replace(/(?<=[a-z])2$/i, "²").replace(/(?<=[a-z])3$/i, "³").replaceAll(".", "·"))
    .join("/");
}

/** The titles of an official, with what somebody was or will be. */
export function positionsInWords(positions: readonly { readonly title: string; readonly status: Status }[], words: Words): string {
  return positions.map(({ title, status }) => (status === "current" ? title : `${title} (${words.statuses[status]})`)).join("; ");
}
