//! What dates give to their neighbours: the year that a sentence names, for a day beside it that has none.

use jiff::civil;

use crate::lexicon::tables::date_cues::Role as Cue;

use super::{
    Reading,
    edtf::civil_date,
    expr::{Day, Expr, Point, When, Year},
    scan::Scan,
};

/// What a reading gives to those around it.
#[derive(Clone, Copy)]
pub struct Known {
    /// Number of its sentence.
    pub sentence: usize,
    /// A day with its year, or the year as its middle; none of what is only compared with.
    pub date: Option<civil::Date>,
    /// Whether it names no more than a year and opens its sentence.
    pub opens_with_year: bool,
}

impl Known {
    /// Looks at one reading, as seen from the day of publication.
    pub fn of(s: Scan, reading: &Reading, published: Option<civil::Date>) -> Self {
        let sentence = s.lexed.sentence_of(reading.from);
        // "so với cuối năm 2024" tells nothing of when the story happens
        let compared = s.cue_before(reading.from, Cue::Compared);
        let date = match reading.expr {
            _ if compared => None,
            // "75 năm ngày thành lập (19/8/1945 - 19/8/2020)" ends where the story happens
            Expr::Point(Point { when, lunar: false, .. })
            | Expr::Interval(_, Point { when: when @ When::Day(_), lunar: false, .. }) => match when {
                When::Day(Day { day, month: Some(month), year: Some(Year::Known(year)), .. }) => {
                    civil_date(year, month, day)
                }
                When::Month(month, Some(Year::Known(year))) => civil_date(year, month, 15),
                _ => match when.year() {
                    Some(Year::Known(year)) => civil_date(year, 7, 1),
                    // "Năm nay" adds nothing to the publication.
                    Some(Year::Away(by)) if by != 0 => {
                        let year = |p: civil::Date| i16::try_from(i32::from(p.year()) + by).ok();
                        published.and_then(year).and_then(|year| civil_date(year, 7, 1))
                    }
                    _ => None,
                },
            },
            _ => None,
        };
        let is_year = matches!(reading.expr, Expr::Point(Point { when: When::Year(_), .. }));
        let start = s.lexed.sentence_start(sentence);
        Self { sentence, date, opens_with_year: is_year && reading.from <= start + 1 }
    }
}
