//! What comes out: the analysis of one article, as plain data.
//!
//! These types are the one source of the result's shape. The TypeScript types of the npm package are generated
//! from them, doc comments included.

use serde::{Deserialize, Serialize};

use crate::text::Utf16Index;

/// Version of the format of [`Analysis`]; raised when a field changes meaning.
pub const FORMAT: u32 = 1;

/// A stretch of the analysed text.
///
/// In Rust the offsets are UTF-8 bytes, so that `&input[span.start..span.end] == span.text`. What leaves for
/// JavaScript, for JSON files and for the command line has UTF-16 code units instead
/// ([`Analysis::into_utf16`]), so that `input.slice(start, end) === text` holds there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Span {
    /// Where the span begins.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
    /// The exact characters of the span.
    pub text: String,
}

/// What the extractor returns for one article: plain data, JSON-safe, the same in Rust, JavaScript and on the
/// command line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Analysis {
    /// Version of this format; raised when a field changes meaning.
    #[cfg_attr(test, ts(type = "1"))]
    pub format: u32,
    /// The date that relative dates were resolved against, EDTF, or null when none is known.
    pub published: Option<String>,
    /// Where the publication date came from.
    pub published_from: Option<PublishedFrom>,
    /// Named people whom the article ties to a position, in order of first mention.
    pub officials: Vec<Official>,
    /// Named people to whom the article gives no position, in order of first mention.
    pub people: Vec<Person>,
    /// Expressions that can be placed on the calendar, in text order.
    pub dates: Vec<DateMention>,
    /// Quantities with what they count or measure, in text order.
    pub figures: Vec<Figure>,
    /// Parts of the input that are not the story: menus, datelines, bylines, captions, credits, teasers.
    pub furniture: Vec<Furniture>,
}

/// Where the publication date came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PublishedFrom {
    /// Given by the caller.
    Option,
    /// Read in the text.
    Text,
}

/// A named person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Fullest form in the article, as spelt there.
    pub name: String,
    /// Normal spelling and capitals: "Vũ thành Long" → "Vũ Thành Long".
    pub name_normalised: String,
    /// "đồng chí", "ông", "bà", "PGS", "TS", "Thượng tướng" … as found.
    pub honorifics: Vec<String>,
    /// Every span that refers to the person, in text order.
    pub mentions: Vec<Mention>,
}

/// A named person whom the article ties to at least one position.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Official {
    /// Name, honorifics and mentions.
    #[serde(flatten)]
    pub person: Person,
    /// Every distinct position the article gives them, in order of first mention.
    pub positions: Vec<Position>,
}

/// One reference to a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mention {
    /// Where.
    #[serde(flatten)]
    pub span: Span,
    /// By name or by title.
    pub kind: MentionKind,
}

/// How a mention refers to its person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MentionKind {
    /// Any form of the name.
    Name,
    /// A position alone that refers back to the person.
    Title,
}

/// One position that the article gives to a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Position {
    /// As written.
    pub text: String,
    /// Normal spelling, abbreviations opened, owner filled in: "Trưởng đoàn Đại biểu Quốc hội tỉnh Quảng Bình".
    pub title: String,
    /// Head term: "Bí thư", "Phó Chủ tịch", "Ủy viên".
    pub role: String,
    /// The body in which it is held, or null where the article does not say.
    pub organisation: Option<String>,
    /// Level of the body.
    pub level: Level,
    /// Branch of power.
    pub branch: Branch,
    /// Held now, formerly, or not yet.
    pub status: Status,
    /// Every place in the text that gives this position to this person.
    pub spans: Vec<Span>,
}

/// Level of the body in which a position is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Level {
    Central,
    Provincial,
    District,
    Commune,
    Foreign,
    International,
    Enterprise,
    Other,
}

/// Branch of power to which a position belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Branch {
    Party,
    State,
    Government,
    Assembly,
    Judiciary,
    Military,
    Police,
    Front,
    Other,
}

/// Whether a position is held at the time of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Held now.
    Current,
    /// "nguyên", "cựu".
    Former,
    /// "cố".
    Late,
    /// "quyền".
    Acting,
    /// "được bầu làm", "ứng cử viên".
    Designate,
}

/// An expression that can be placed on the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DateMention {
    /// The whole expression, with weekday and part of day.
    #[serde(flatten)]
    pub span: Span,
    /// EDTF (ISO 8601-2).
    pub value: String,
    /// First calendar day covered, `YYYY-MM-DD`, or null where the value leaves it open.
    pub earliest: Option<String>,
    /// Last calendar day covered, `YYYY-MM-DD`, or null where the value leaves it open.
    pub latest: Option<String>,
    /// A point, an interval, or a recurring set.
    pub r#type: DateType,
    /// Part of the day that the expression names.
    pub part_of_day: Option<PartOfDay>,
    /// The calendar in which the text gives the date; the value is Gregorian always.
    pub calendar: Calendar,
    /// Where the missing parts came from; null when nothing could fill them in.
    pub resolved_from: Option<ResolvedFrom>,
}

/// Kind of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DateType {
    /// One day, month, year, century or moment.
    Date,
    /// From one to another.
    Interval,
    /// Recurring.
    Set,
}

/// Part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PartOfDay {
    /// "rạng sáng".
    EarlyMorning,
    /// "sáng".
    Morning,
    /// "trưa".
    Noon,
    /// "chiều".
    Afternoon,
    /// "tối".
    Evening,
    /// "đêm".
    Night,
}

/// The calendar in which a text gives a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Calendar {
    Gregorian,
    Lunar,
}

/// Where the missing parts of a date came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ResolvedFrom {
    /// Nothing was missing.
    Text,
    /// From the publication date.
    Published,
    /// From another date nearby.
    Context,
}

/// A quantity with what it counts or measures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Figure {
    /// From the qualifier to the end of the counted noun's head, or of the unit.
    #[serde(flatten)]
    pub span: Span,
    /// What kind of quantity.
    pub kind: FigureKind,
    /// The value in the plain unit: "50 nghìn" is 50000. The lower end of a range.
    pub value: f64,
    /// Lower end of a range, else null.
    pub low: Option<f64>,
    /// Upper end of a range, else null.
    pub high: Option<f64>,
    /// Denominator of a ratio.
    pub of: Option<f64>,
    /// How the text qualifies the number.
    pub qualifier: Qualifier,
    /// UCUM code, ISO 4217 code, "%", or null.
    pub unit: Option<String>,
    /// The counted noun as written.
    pub noun: Option<String>,
    /// The direction of a change, where the phrase says so.
    pub change: Option<Change>,
}

/// Kind of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FigureKind {
    /// "63 tỉnh, thành phố".
    Count,
    /// "189/193 quốc gia", "gấp 3 lần".
    Ratio,
    /// "6,5%".
    Percent,
    /// "1.200 tỷ đồng".
    Money,
    /// "12 km".
    Measure,
    /// "gần 3 năm", not placed on the calendar.
    Duration,
    /// "37 tuổi".
    Age,
    /// "2-1".
    Score,
    /// "đứng thứ 3".
    Rank,
    /// "lần thứ 32".
    Ordinal,
}

/// How a text qualifies a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    /// No qualifier.
    Exact,
    /// "khoảng", "chừng".
    About,
    /// "trên", "hơn".
    MoreThan,
    /// "ít nhất".
    AtLeast,
    /// "dưới", "chưa đầy".
    LessThan,
    /// "gần".
    Almost,
    /// "tối đa", "không quá".
    AtMost,
}

/// Direction of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// "tăng".
    Up,
    /// "giảm".
    Down,
}

/// A part of the input that is not the story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Furniture {
    /// Where.
    #[serde(flatten)]
    pub span: Span,
    /// What it is.
    pub kind: FurnitureKind,
}

/// Kind of furniture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FurnitureKind {
    /// Navigation, sharing links, placeholders, file names.
    Menu,
    /// The line that carries the publication date, or the paper's sign before the first sentence.
    Dateline,
    /// The author's line.
    Byline,
    /// Text below a picture.
    Caption,
    /// Source of a picture.
    Credit,
    /// Another story's headline or summary.
    Teaser,
    /// A line that stands in the text already.
    Duplicate,
}

/// What the caller may say about an article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Options {
    /// Publication date, ISO 8601 date or date-time; overrides what the text says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Words of the user's own, taken as if they stood in the built-in tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dictionary: Option<Dictionary>,
}

/// Words of the user's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
pub struct Dictionary {
    /// People with their positions and other names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<Vec<DictionaryPerson>>,
    /// Titles, as written in articles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub titles: Option<Vec<String>>,
    /// Bodies, as written in articles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bodies: Option<Vec<String>>,
    /// Abbreviations and what they stand for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abbreviations: Option<Vec<Abbreviation>>,
}

/// A person of the user's own dictionary.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct DictionaryPerson {
    /// Full name.
    pub name: String,
    /// Positions that the person holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub positions: Option<Vec<String>>,
    /// Other names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub also_known_as: Option<Vec<String>>,
}

/// An abbreviation of the user's own dictionary.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Abbreviation {
    /// The short form: "UVBCT".
    pub short: String,
    /// What it stands for: "Ủy viên Bộ Chính trị".
    pub full: String,
}

impl Analysis {
    /// Turns every offset from UTF-8 bytes into UTF-16 code units of the same `text`, as JavaScript counts.
    ///
    /// ```
    /// let text = "👍 Ngày 2/9/2025";
    /// let analysis = diembao::analyze(text, &diembao::Options::default())?;
    /// assert_eq!(analysis.dates[0].span.start, 5); // the emoji is four bytes …
    /// let analysis = analysis.into_utf16(text);
    /// assert_eq!(analysis.dates[0].span.start, 3); // … and two UTF-16 code units
    /// # Ok::<(), diembao::Error>(())
    /// ```
    #[must_use]
    pub fn into_utf16(mut self, text: &str) -> Self {
        let index = Utf16Index::new(text);
        self.for_each_span(|span| {
            span.start = index.utf16(span.start);
            span.end = index.utf16(span.end);
        });
        self
    }

    fn for_each_span(&mut self, mut visit: impl FnMut(&mut Span)) {
        for official in &mut self.officials {
            official.person.mentions.iter_mut().for_each(|m| visit(&mut m.span));
            official.positions.iter_mut().flat_map(|p| &mut p.spans).for_each(&mut visit);
        }
        for person in &mut self.people {
            person.mentions.iter_mut().for_each(|m| visit(&mut m.span));
        }
        self.dates.iter_mut().for_each(|d| visit(&mut d.span));
        self.figures.iter_mut().for_each(|f| visit(&mut f.span));
        self.furniture.iter_mut().for_each(|f| visit(&mut f.span));
    }
}
