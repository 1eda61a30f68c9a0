//! The line that says when an article was published.
//!
//! ```text
//! dateline = mark* cue? full-date (mark | zone | cue)*        a line of its own
//! mark     = punctuation, "|", a bullet
//! cue      = "Cập nhật" | "Ngày đăng" | …                     furniture.tsv, kind `dateline`
//! ```
//!
//! "02:12, 14/12/2021", "14/12/2021", "  • 01:12, 19/12/2023", "19-12-2023 | 08:15 GMT+7", "Cập nhật lúc 8h00, Thứ ba, ngày
//! 14/12/2021". The first such line of the article wins; lines far down belong to other stories. A head may begin with the
//! day of the visit, "Chủ nhật, 19/12/2021": a day with a cue or a time below it wins, if it is no later.
//!
//! Not a dateline: a sentence with a date in it, "Đăng ký trước ngày 14/12/2021", a day of birth; a file name.

use std::ops::Range;

use crate::{
    dates::{Published, Reading},
    lexicon::{
        Lexed, Table,
        tables::{self, furniture::Kind},
    },
};

/// Lines, from the top, among which the dateline of the article itself is sought.
const TOP_LINES: usize = 30;
/// Words of a dateline that are neither date nor cue, with capitals unless bars part them: a place, an author, a paper's name.
const OTHER_WORDS: usize = 6;
/// More tokens than a line of the head has. One may stand above the dateline: the summary.
const PARAGRAPH: usize = 25;
/// Before it no page was published that gives the date without a cue.
const FIRST_YEAR: i16 = 1994;

/// A dateline and the moment it gives.
#[derive(Debug, Clone)]
pub struct Dateline {
    /// The whole line.
    pub tokens: Range<usize>,
    /// What it gives.
    pub published: Published,
    /// Whether a cue or a time tells that it is of the article.
    told: bool,
}

/// The datelines among the first lines, the best one first.
pub fn find(lexed: &Lexed, dates: &[Reading]) -> Vec<Dateline> {
    let (mut found, mut paragraphs) = (Vec::<Dateline>::new(), 0);
    for line in lexed.lines().take(TOP_LINES) {
        paragraphs += usize::from(line.len() > PARAGRAPH);
        let Some(next) = dateline(lexed, line, dates) else { continue };
        let is_better = found.first().is_some_and(|first| {
            !first.told && next.told && paragraphs <= 1 && next.published.day <= first.published.day
        });
        found.insert(if is_better { 0 } else { found.len() }, next);
    }
    found
}

fn dateline(lexed: &Lexed, line: Range<usize>, dates: &[Reading]) -> Option<Dateline> {
    if line.len() > 40 {
        return None;
    }
    let first = dates.partition_point(|d| d.from < line.start);
    let inside: Vec<_> =
        dates[first..].iter().take_while(|d| d.from < line.end).filter(|d| d.to <= line.end).collect();
    let full = inside.iter().find_map(|d| d.full_day())?;
    let covered = |i: usize| inside.iter().any(|d| d.from <= i && i < d.to);
    // "Thành phố Hồ Chí Minh, ngày …"
    let is_level = |at: usize| lexed.of_table(at, Table::Levels).any(|m| m.len > 1);
    let barred = line.clone().any(|i| lexed.is_mark(i, "|"));
    let (mut other, mut cued) = (0, false);
    let mut at = line.start;
    while at < line.end {
        use Kind::{Byline, Dateline, Menu, Section};
        let cue = lexed.longest(at, Table::Furniture);
        let cue = cue.filter(|m| {
            let kind = tables::furniture::ROWS[m.row].kind;
            // "Ngày thực hiện: 23/12/2013"
            matches!(kind, Dateline | Menu | Section) || kind == Byline && lexed.is_capital(at)
        });
        if let Some(m) = cue {
            cued |= tables::furniture::ROWS[m.row].kind == Kind::Dateline;
            at += m.len;
        } else {
            if !covered(at) && lexed.is_word(at) {
                // "Đăng ký trước ngày …"
                let named =
                    lexed.is_capital(at) || at > 0 && is_level(at - 1) || lexed.has(at, Table::Levels);
                other += if barred || named { 1 } else { OTHER_WORDS + 1 };
            }
            at += 1;
        }
    }
    let time = inside.iter().find_map(|d| d.clock());
    let published = Published { time: full.time.or(time), ..full };
    // "Sinh 14/12/1965"
    let recent = cued || full.day.year() >= FIRST_YEAR;
    (other <= OTHER_WORDS && recent && !lexed.is_mark(line.end - 1, ".")).then_some(Dateline {
        tokens: line,
        published,
        told: cued || time.is_some(),
    })
}
