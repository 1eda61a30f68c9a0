//! Readings → dates on the calendar.
//!
//! What an expression leaves unsaid comes, in this order, from: a date that it is joined to ("5/3 và 7/3/2021"); the
//! year that opens its sentence ("Năm 1975, … ngày 30/4"); the publication date ([`nearest`](super::nearest));
//! without one, a date with a year in the same or a neighbouring sentence. Else the value keeps what is known:
//! `XXXX-12-14`.

use jiff::civil;

use crate::{
    Calendar, DateMention, DateType, ResolvedFrom, Span,
    lexicon::{Lexed, tables::date_words::Kind},
};

use super::{
    Published, Reading,
    arithmetic::{at_precision, at_time, away_from, days_from, monday_of, months_from},
    context::Known,
    cycle::nearest_of_name,
    easter::easter,
    edtf::{Date, Value, civil_date},
    expr::{Anchor, Day, Direction, Expr, Point, Unit, When, Year},
    lunar::LunarCalendar,
    nearest::{Tense, nearest},
    scan::{Kinds, Scan},
};

/// Places readings on the calendar. `readings` are those that stand, in text order.
#[must_use]
pub fn resolve(lexed: &Lexed, readings: &[Reading], published: Option<&Published>) -> Vec<DateMention> {
    let kinds = Kinds::default();
    let s = Scan { lexed, kinds: &kinds };
    let known = readings.iter().map(|r| Known::of(s, r)).collect();
    let mut placer = Placer {
        s,
        readings,
        known,
        published: published.map(|p| p.day),
        lunar: LunarCalendar::default(),
        last_day: None,
        event: None,
        last_year: None,
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
    /// The year last named, or that of a date named.
    last_year: Option<i16>,
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
        };
        if let Value::One { date: day @ Date::Day { month: Some(_), .. }, .. } = value
            && !matches!(reading.expr, Expr::Set(_))
        {
            self.remember(n, day);
        }
        let earliest = value.earliest();
        if matches!(value, Value::One { .. }) {
            self.last_year = earliest.map(civil::Date::year).or(self.last_year);
        }
        let (point, set) = match reading.expr {
            Expr::Point(p) => (Some(p), false),
            Expr::Set(p) => (Some(p), true),
            _ => (None, false),
        };
        let lunar = match reading.expr {
            Expr::Point(p) | Expr::Set(p) | Expr::UntilNow(p) | Expr::FromNow(p) => p.lunar,
            Expr::Interval(a, b) => a.lunar || b.lunar,
            Expr::Stretch { .. } => false,
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

    /// A day of a month.
    fn day(&self, n: usize, point: &Point, day: Day) -> Option<(Value, Source)> {
        if point.lunar {
            return self.lunar_day(n, point, day);
        }
        let Some(month) = day.month else { return Some(self.day_without_month(n, point, day.day)) };
        let (year, source) = self.year_of(n, point, day.year, &|y| civil_date(y, month, day.day));
        if let Some(year) = year {
            civil_date(year, month, day.day)?;
        }
        Some((Date::Day { year, month: Some(month), day: Some(day.day), time: None }.into(), source))
    }

    /// "ngày 15": the nearest of the months around the publication, else the month last named.
    fn day_without_month(&self, n: usize, point: &Point, day: u8) -> (Value, Source) {
        if let Some(published) = self.published {
            let number = i8::try_from(day).unwrap_or(1);
            let days = [-1, 0, 1].map(|by| {
                let month = months_from(published.first_of_month(), by)?;
                civil::Date::new(month.year(), month.month(), number).ok()
            });
            let found = nearest(&days, published, point.weekday, point.direction, self.tense(n));
            if let Some(found) = found.and_then(|found| days[found]) {
                return (Date::from(found).into(), Some(ResolvedFrom::Published));
            }
        }
        let (year, month, source) = match self.last_day {
            Some((_, Date::Day { year, month, .. })) => (year, month, Some(ResolvedFrom::Context)),
            _ => (None, None, None),
        };
        (Date::Day { year, month, day: Some(day), time: None }.into(), source)
    }

    fn lunar_day(&self, n: usize, point: &Point, day: Day) -> Option<(Value, Source)> {
        let Some(month) = day.month else { return self.lunar_day_without_month(n, point, day.day) };
        let place = |year| {
            // The twelfth month has 29 days in many years; its last day is meant then.
            let last = if month == 12 && day.day == 30 {
                self.lunar.to_gregorian(year, 12, 29, point.leap)
            } else {
                None
            };
            self.lunar.to_gregorian(year, month, day.day, point.leap).or(last)
        };
        let (year, source) = self.year_of(n, point, day.year, &place);
        let value = match year {
            Some(year) => Date::from(place(year)?),
            None => Date::Year(None),
        };
        Some((value.into(), source))
    }

    /// "mùng 5": the nearest of the months around the publication.
    fn lunar_day_without_month(&self, n: usize, point: &Point, day: u8) -> Option<(Value, Source)> {
        let Some(published) = self.published else { return Some((Date::Year(None).into(), None)) };
        let months = (12..48).map(|m| (published.year() - 2 + m / 12, m % 12 + 1));
        let days: Vec<_> = months
            .map(|(year, month)| self.lunar.to_gregorian(year, u8::try_from(month).ok()?, day, point.leap))
            .collect();
        let found = nearest(&days, published, point.weekday, point.direction, self.tense(n))?;
        let found = days[found]?;
        Some((Date::from(found).into(), Some(ResolvedFrom::Published)))
    }

    fn lunar_month(&self, n: usize, point: &Point, month: u8) -> Option<(Value, Source)> {
        let (year, source) =
            self.year_of(n, point, point.when.year(), &|y| self.lunar.to_gregorian(y, month, 15, point.leap));
        let Some(year) = year else { return Some((Date::Year(None).into(), source)) };
        let (first, last) = self.lunar.month_bounds(year, month, point.leap)?;
        Some((Value::Interval(Some(first.into()), Some(last.into())), source))
    }

    /// The year that is meant, and where it came from. `place` gives a day within each candidate year.
    fn year_of(
        &self,
        n: usize,
        point: &Point,
        year: Option<Year>,
        place: &dyn Fn(i16) -> Option<civil::Date>,
    ) -> (Option<i16>, Source) {
        match (year, self.published) {
            (Some(Year::Known(year)), _) => return (Some(year), Some(ResolvedFrom::Text)),
            (Some(Year::Away(by)), Some(published)) => {
                let year = i16::try_from(i32::from(published.year()) + by).ok();
                return (year, Some(ResolvedFrom::Published));
            }
            (Some(Year::Cycle(place)), Some(published)) => {
                return (Some(nearest_of_name(place, published.year())), Some(ResolvedFrom::Published));
            }
            (Some(Year::Away(_) | Year::Cycle(_)), None) => return (None, None),
            (None, _) => {}
        }
        if let Some(year) = self.joined_year(n).or_else(|| self.opening_year(n)) {
            return (Some(year), Some(ResolvedFrom::Context));
        }
        let around = |from: civil::Date| {
            let years = [-1, 0, 1].map(|by| from.year() + by);
            let found = nearest(&years.map(place), from, point.weekday, point.direction, self.tense(n))?;
            Some(years[found])
        };
        if let Some(published) = self.published {
            return (around(published), Some(ResolvedFrom::Published));
        }
        match self.neighbour(n).and_then(around) {
            Some(year) => (Some(year), Some(ResolvedFrom::Context)),
            None => (None, None),
        }
    }

    /// The year of a date that follows at once: "5/3 và 7/3/2021".
    fn joined_year(&self, n: usize) -> Option<i16> {
        let next = self.readings.get(n + 1)?;
        let end = self.readings[n].to;
        let joined =
            next.from == end + 1 && (self.s.mark(end) == "," || self.s.next_word(end, Kind::And).is_some());
        // "năm 2020 và 2021" names two years
        let own = matches!(next.expr, Expr::Point(Point { when: When::Year(_), .. }));
        self.known[n + 1].date.filter(|_| joined && !own).map(civil::Date::year)
    }

    /// The year that opens the sentence: "Năm 1975, … ngày 30/4".
    fn opening_year(&self, n: usize) -> Option<i16> {
        let sentence = self.known[n].sentence;
        let before = self.known[..n].iter().rev().take(REACH).take_while(|k| k.sentence == sentence);
        before.filter(|k| k.opens_with_year).find_map(|k| k.date).map(civil::Date::year)
    }

    /// A day or year that is named in the same sentence, the one before, or the one after.
    fn neighbour(&self, n: usize) -> Option<civil::Date> {
        let sentence = self.known[n].sentence;
        let before = || self.known[..n].iter().rev().take(REACH).take_while(|k| k.sentence + 1 >= sentence);
        let after = || self.known[n + 1..].iter().take(REACH).take_while(|k| k.sentence <= sentence + 1);
        let here = |k: &&Known| k.sentence == sentence;
        before()
            .filter(here)
            .find_map(|k| k.date)
            .or_else(|| after().filter(here).find_map(|k| k.date))
            .or_else(|| before().find_map(|k| k.date))
            .or_else(|| after().find_map(|k| k.date))
    }

    /// So many units from the day of publication.
    fn away(&self, unit: Unit, by: i32) -> (Value, Source) {
        let Some(published) = self.published else { return (Date::Year(None).into(), None) };
        (away_from(published, unit, by).unwrap_or(Date::Year(None).into()), Some(ResolvedFrom::Published))
    }

    /// So many units from the day last named: "cùng ngày".
    fn beside(&self, n: usize, unit: Unit, by: i32) -> Option<(Value, Source)> {
        let last = self.context_day(n);
        let value = match (unit, last.and_then(|d| d.day()), last) {
            (Unit::Year, ..) if last.is_some() || self.last_year.is_some() => {
                Date::Year(self.last_year.and_then(|y| i16::try_from(i32::from(y) + by).ok())).into()
            }
            (_, Some(day), _) => away_from(day, unit, by)?,
            (Unit::Day, None, Some(Date::Day { year, month, day, .. })) => {
                // A leap year stands in for the one that is not known.
                let date = days_from(civil_date(2000, month?, day?)?, by.into())?;
                let part = |n: i8| u8::try_from(n).ok();
                Date::Day { year, month: part(date.month()), day: part(date.day()), time: None }.into()
            }
            _ if by == 0 => return None,
            _ => return Some((Date::Year(None).into(), None)),
        };
        Some((value, Some(ResolvedFrom::Context)))
    }

    fn weekday(&self, n: usize, point: &Point, week: Option<i32>) -> (Value, Source) {
        let unknown = (Date::Year(None).into(), None);
        let (Some(published), Some(weekday)) = (self.published, point.weekday) else { return unknown };
        let day = if let Some(by) = week {
            let monday = monday_of(published).and_then(|m| days_from(m, 7 * i64::from(by)));
            let offset = i64::from(weekday.to_monday_zero_offset());
            monday.and_then(|m| days_from(m, offset))
        } else {
            let days: Vec<_> =
                (-6..=6).map(|by| days_from(published, by).filter(|d| d.weekday() == weekday)).collect();
            let direction = match (point.direction, self.tense(n)) {
                (Direction::Open, Tense::Open) => Direction::Past,
                (direction, _) => direction,
            };
            nearest(&days, published, None, direction, self.tense(n)).and_then(|found| days[found])
        };
        day.map_or(unknown, |d| (Date::from(d).into(), Some(ResolvedFrom::Published)))
    }

    /// The day of a time that stands alone: the one last named, else that of publication.
    fn clock_day(&self, n: usize) -> Option<(Value, Source)> {
        if let Some(Date::Day { year, month, day, .. }) = self.context_day(n) {
            return Some((Date::Day { year, month, day, time: None }.into(), Some(ResolvedFrom::Context)));
        }
        self.published.map(|d| (Date::from(d).into(), Some(ResolvedFrom::Published)))
    }

    fn interval(&self, n: usize, mut from: Point, mut to: Point) -> Option<(Value, Source)> {
        share(&mut from, &mut to);
        let (end, end_source) = self.point(n, &to)?;
        if let (None, None, Some(first), Some(last)) =
            (from.when.year(), to.when.year(), month_day(from.when), month_day(to.when))
        {
            // The year that was found for the end holds for the beginning, or the one before it.
            let (Value::One { date, .. } | Value::Interval(_, Some(date))) = end else { return None };
            let year = date.last().map(|d| Year::Known(d.year() - i16::from(first > last)));
            from.when = from.when.with_year(year);
        }
        let (start, start_source) = self.point(n, &from)?;
        let (Value::One { date: start, .. } | Value::Interval(Some(start), _)) = start else { return None };
        let (Value::One { date: end, .. } | Value::Interval(_, Some(end))) = end else { return None };
        let source = if to.when.year().is_some() { start_source } else { end_source };
        in_order(start, end).then_some((Value::Interval(Some(start), Some(end)), source))
    }

    fn until_now(&self, n: usize, from: &Point) -> Option<(Value, Source)> {
        let (value, source) = self.point(n, from)?;
        let (Value::One { date, .. } | Value::Interval(Some(date), _)) = value else { return None };
        let end = self.published.map(Date::from).filter(|&end| in_order(date, end));
        let source = if end.is_some() { Some(ResolvedFrom::Published) } else { source };
        Some((Value::Interval(Some(date), end), source))
    }

    fn since_now(&self, n: usize, to: &Point) -> Option<(Value, Source)> {
        let (value, source) = self.point(n, to)?;
        let (Value::One { date, .. } | Value::Interval(_, Some(date))) = value else { return None };
        let end = date.last().map_or(date, Date::from);
        let start = self.published.map(Date::from).filter(|&start| in_order(start, end));
        let source = if start.is_some() { Some(ResolvedFrom::Published) } else { source };
        Some((Value::Interval(start, Some(end)), source))
    }

    fn stretch(&self, unit: Unit, count: i32) -> Option<(Value, Source)> {
        let Some(published) = self.published else { return Some((Date::Year(None).into(), None)) };
        let many = i64::from(count);
        let far = match unit {
            Unit::Hour => days_from(published, many / 24 + many.signum() * i64::from(many % 24 != 0)),
            Unit::Day => days_from(published, many),
            Unit::Week | Unit::Weekend => days_from(published, 7 * many),
            Unit::Month => months_from(published, many),
            Unit::Quarter => months_from(published, 3 * many),
            Unit::Year => months_from(published, 12 * many),
        };
        let (near, far) = (at_precision(published, unit), at_precision(far?, unit));
        let ends = if count < 0 { (far, near) } else { (near, far) };
        Some((Value::Interval(Some(ends.0), Some(ends.1)), Some(ResolvedFrom::Published)))
    }

    /// Which way the words around a reading point: the nearest marker in its sentence decides.
    fn tense(&self, n: usize) -> Tense {
        let reading = &self.readings[n];
        let sentence = self.known[n].sentence;
        let start = self.s.lexed.sentence_start(sentence);
        let end = self.s.lexed.sentence_start(sentence + 1);
        let marker = |i: usize| {
            if self.s.has(i, Kind::Future) {
                Some(Tense::Future)
            } else {
                self.s.has(i, Kind::PastTense).then_some(Tense::Past)
            }
        };
        let before = |kind| self.s.ends_before(reading.from, kind);
        if !before(Kind::PastTense) && (before(Kind::Deadline) || self.s.has(reading.from, Kind::Deadline)) {
            return Tense::Future;
        }
        let before = (start.max(reading.from.saturating_sub(REACH))..reading.from).rev();
        let after = reading.to..end.min(reading.to + REACH);
        let distance = |range: &mut dyn Iterator<Item = usize>| {
            range.enumerate().find_map(|(away, i)| marker(i).map(|tense| (away, tense)))
        };
        let found = [distance(&mut before.into_iter()), distance(&mut after.into_iter())];
        found.into_iter().flatten().min_by_key(|&(away, _)| away).map_or(Tense::Open, |(_, tense)| tense)
    }
}

/// What recurs, with its unspecified parts.
fn recurring(point: &Point) -> Option<Value> {
    let day = |month, day| Date::Day { year: None, month, day, time: None };
    let date = match point.when {
        When::Day(d) if point.lunar => return d.month.map(|_| Date::Year(None).into()),
        When::Day(d) => day(d.month, Some(d.day)),
        When::Month(month, _) => Date::Month { year: None, month: Some(month) },
        When::Every(Unit::Year) => Date::Year(None),
        When::Every(Unit::Month | Unit::Quarter) => Date::Month { year: None, month: None },
        When::Every(_) | When::Weekday(_) | When::Clock => day(None, None),
        _ => return None,
    };
    Some(point.time.map_or(Some(date), |time| at_time(date, time))?.into())
}

/// Whether an interval does not end before it begins, as far as its ends are known.
fn in_order(from: Date, to: Date) -> bool {
    from.first().zip(to.last()).is_none_or(|(first, last)| first <= last)
}

/// What one end of an interval leaves unsaid, the other says.
fn share(from: &mut Point, to: &mut Point) {
    if let (When::Day(a), When::Day(b)) = (&mut from.when, &mut to.when) {
        // "từ mùng 8 đến mùng 9 tháng Giêng"
        if a.month.is_none() && to.lunar {
            from.lunar = true;
        }
        a.month = a.month.or(b.month);
        b.month = b.month.or(a.month);
    }
    match (from.when, to.when) {
        (When::Clock, day @ (When::Day(_) | When::Away { .. })) => from.when = day,
        (day, When::Clock) => to.when = day,
        _ => {}
    }
    let (a, b) = (from.when.year(), to.when.year());
    let turns = matches!((month_day(from.when), month_day(to.when)), (Some(a), Some(b)) if a > b);
    match (a, b) {
        (None, Some(Year::Known(year))) => {
            from.when = from.when.with_year(Some(Year::Known(year - i16::from(turns))));
        }
        (Some(Year::Known(year)), None) => {
            to.when = to.when.with_year(Some(Year::Known(year + i16::from(turns))));
        }
        (None, Some(year)) => from.when = from.when.with_year(Some(year)),
        (Some(year), None) => to.when = to.when.with_year(Some(year)),
        _ => {}
    }
}

fn month_day(when: When) -> Option<(u8, u8)> {
    match when {
        When::Day(Day { day, month, .. }) => month.map(|m| (m, day)),
        When::Month(month, _) => Some((month, 1)),
        _ => None,
    }
}
