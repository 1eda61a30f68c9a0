//! Readings → dates on the calendar.
//!
//! What an expression leaves unsaid comes, in this order, from: a date that it is joined to ("5/3 và 7/3/2021"); the
//! year that opens its sentence ("Năm 1975, … ngày 30/4"); the publication date ([`nearest`](super::nearest));
//! without one, a date with a year in the same or a neighbouring sentence. Else the value keeps what is known:
//! `XXXX-12-14`.

mod day;
mod interval;
mod lunar;
mod relative;
mod tense;
mod year;

use jiff::civil;

use crate::{
    Calendar, DateMention, DateType, ResolvedFrom, Span,
    lexicon::{Lexed, tables::date_words::Kind},
};

use super::{
    Published, Reading,
    arithmetic::{at_time, days_from},
    context::Known,
    easter::easter,
    edtf::{Date, Value, civil_date},
    expr::{Anchor, Direction, Expr, Point, Unit, When},
    lunar::LunarCalendar,
    scan::{Kinds, Scan},
};

/// Places readings on the calendar. `readings` are those that stand, in text order.
#[must_use]
pub fn resolve(lexed: &Lexed, readings: &[Reading], published: Option<&Published>) -> Vec<DateMention> {
    let kinds = Kinds::default();
    let s = Scan { lexed, kinds: &kinds };
    let published = published.map(|p| p.day);
    let known = readings.iter().map(|r| Known::of(s, r, published)).collect();
    let mut placer = Placer {
        s,
        readings,
        known,
        published,
        lunar: LunarCalendar::default(),
        last_day: None,
        event: None,
        last: None,
    };
    (0..readings.len()).filter_map(|n| placer.mention(n)).collect()
}

/// How far context is looked for, in dates or in tokens; it keeps the time linear.
const REACH: usize = 24;

/// What a value rests on, besides the words of its expression.
type Source = Option<ResolvedFrom>;

struct Placer<'l, 'r> {
    s: Scan<'l>,
    readings: &'r [Reading],
    known: Vec<Known>,
    published: Option<civil::Date>,
    lunar: LunarCalendar,
    /// The day last named and the number of its reading; deadlines only until a day of another sort is named.
    last_day: Option<(usize, Date)>,
    /// The day that the story has come to.
    event: Option<Date>,
    /// The first day of the date last named, of whatever precision.
    last: Option<civil::Date>,
}

impl Placer<'_, '_> {
    fn mention(&mut self, n: usize) -> Option<DateMention> {
        let reading = &self.readings[n];
        let (value, source) = match reading.expr {
            Expr::Point(point) => self.point(n, &point)?,
            Expr::Set(point) => (recurring(&point)?, Some(ResolvedFrom::Text)),
            Expr::Interval(from, to) => self.interval(n, from, to)?,
            Expr::UntilNow(from) => self.until_now(n, &from)?,
            Expr::FromNow(to) => self.since_now(n, &to)?,
            Expr::Stretch { unit, count } => self.stretch(unit, count)?,
            Expr::Beside { day, by } => {
                let (value, source) = self.point(n, &day)?;
                (Date::from(days_from(value.earliest()?, by.into())?).into(), source)
            }
        };
        if let Value::One { date: day @ Date::Day { month: Some(_), .. }, .. } = value
            && !matches!(reading.expr, Expr::Set(_))
        {
            self.remember(n, day);
        }
        let earliest = value.earliest();
        if matches!(value, Value::One { .. }) {
            self.last = earliest.or(self.last);
        }
        let (point, set) = match reading.expr {
            Expr::Point(p) => (Some(p), false),
            Expr::Set(p) => (Some(p), true),
            _ => (None, false),
        };
        let lunar = match reading.expr {
            Expr::Point(p) | Expr::Set(p) | Expr::UntilNow(p) | Expr::FromNow(p) => p.lunar,
            Expr::Interval(a, b) => a.lunar || b.lunar,
            Expr::Stretch { .. } | Expr::Beside { .. } => false,
        };
        let tokens = &self.s.lexed.tokens;
        Some(DateMention {
            span: Span {
                start: tokens[reading.from].start,
                end: tokens[reading.to - 1].end,
                text: self.s.lexed.slice(reading.from, reading.to).to_owned(),
            },
            value: value.to_string(),
            earliest: earliest.filter(|_| !set).map(|d| d.to_string()),
            latest: value.latest().filter(|_| !set).map(|d| d.to_string()),
            r#type: match value {
                _ if set => DateType::Set,
                Value::Interval(..) => DateType::Interval,
                Value::One { .. } => DateType::Date,
            },
            part_of_day: point.and_then(|p| p.part),
            calendar: if lunar { Calendar::Lunar } else { Calendar::Gregorian },
            resolved_from: source,
        })
    }

    /// Keeps a day for "cùng ngày". What was due or has only been looked back at does not move the story.
    fn remember(&mut self, n: usize, date: Date) {
        let reading = &self.readings[n];
        let bound = [Kind::Deadline, Kind::To, Kind::From];
        if bound.into_iter().any(|kind| self.s.ends_before(reading.from, kind)) {
            self.last_day = self.last_day.or(Some((n, date)));
            return;
        }
        self.last_day = Some((n, date));
        let opens = reading.from <= self.s.lexed.sentence_start(self.known[n].sentence) + 1;
        let back = |event: Date| date.day().zip(event.day()).is_some_and(|(day, event)| day < event);
        let ahead = date.day().zip(self.published).is_some_and(|(day, published)| day > published);
        if self.event.is_none_or(|event| !ahead && (opens || !back(event))) {
            self.event = Some(date);
        }
    }

    /// The day that "cùng ngày" means: the last one of its paragraph, else the one that the story has come to.
    fn context_day(&self, n: usize) -> Option<Date> {
        let (last, date) = self.last_day?;
        let mut between = self.readings[last].to..=self.readings[n].from;
        let elsewhere = between.any(|t| self.s.lexed.tokens[t].begins_line());
        self.event.filter(|_| elsewhere).or(Some(date))
    }

    fn point(&self, n: usize, point: &Point) -> Option<(Value, Source)> {
        let (value, source) = match point.when {
            When::Day(day) => self.day(n, point, day)?,
            When::DayOf(day, by) => self.day_of_month_away(day, by)?,
            When::Month(month, _) if point.lunar => self.lunar_month(n, point, month)?,
            When::Month(month, year) => {
                let (year, source) = self.year_of(n, point, year, &|y| civil_date(y, month, 15));
                (Date::Month { year, month: Some(month) }.into(), source)
            }
            When::Months(from, to, year) => {
                let (year, source) = self.year_of(n, point, year, &|y| civil_date(y, to, 15));
                let month = |m| Some(Date::Month { year, month: Some(m) });
                (Value::Interval(month(from), month(to)), source)
            }
            When::Season(code, year) => {
                let (year, source) =
                    self.year_of(n, point, year, &|y| Date::Season { year: Some(y), code }.first());
                (Date::Season { year, code }.into(), source)
            }
            When::Year(year) => {
                let (year, source) = self.year_of(n, point, Some(year), &|y| civil_date(y, 7, 1));
                (Value::One { date: Date::Year(year), approximate: point.approximate }, source)
            }
            When::Easter(year) => {
                let (year, source) = self.year_of(n, point, year, &easter);
                (year.and_then(easter).map_or(Date::Year(None), Date::from).into(), source)
            }
            When::Decade(decade) => (Date::Decade(decade).into(), Some(ResolvedFrom::Text)),
            When::Century(century) => (Date::Century(century).into(), Some(ResolvedFrom::Text)),
            When::Away { unit, by, from: Anchor::Published } => self.away(unit, by),
            // "Năm tiếp theo, …", where nothing has been dated yet
            When::Away { unit, by: by @ 1.., from: Anchor::Context }
                if unit != Unit::Day && self.last.is_none() && point.direction == Direction::Open =>
            {
                self.away(unit, by)
            }
            When::Away { unit, by, from: Anchor::Context } => self.beside(n, unit, by)?,
            When::Weekday(week) => self.weekday(n, point, week),
            When::Clock => self.clock_day(n)?,
            When::Every(_) => return None,
        };
        let value = match value {
            Value::One { date, .. } => {
                let date = point.time.map_or(Some(date), |time| at_time(date, time))?;
                Value::One { date, approximate: point.approximate }
            }
            interval @ Value::Interval(..) => interval,
        };
        Some((value, source))
    }
}

/// What recurs, with its unspecified parts.
fn recurring(point: &Point) -> Option<Value> {
    let day = |month, day| Date::Day { year: None, month, day, time: None };
    let date = match point.when {
        When::Day(d) if point.lunar && d.month.is_some() => Date::Year(None),
        When::Day(_) if point.lunar => Date::Month { year: None, month: None },
        When::Day(d) => day(d.month, Some(d.day)),
        When::Month(month, _) => Date::Month { year: None, month: Some(month) },
        When::Every(Unit::Year) => Date::Year(None),
        When::Every(Unit::Month | Unit::Quarter) => Date::Month { year: None, month: None },
        When::Every(_) | When::Weekday(_) | When::Clock => day(None, None),
        _ => return None,
    };
    Some(point.time.map_or(Some(date), |time| at_time(date, time))?.into())
}
