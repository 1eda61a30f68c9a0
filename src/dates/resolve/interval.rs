//! Both ends of an interval: what one leaves unsaid, the other says.

use crate::ResolvedFrom;

use super::{
    super::{
        arithmetic::days_from,
        edtf::{Date, Value},
        expr::{Day, Point, When, Year},
    },
    Placer, Source,
};

impl Placer<'_, '_> {
    pub(super) fn interval(&self, n: usize, mut from: Point, mut to: Point) -> Option<(Value, Source)> {
        share(&mut from, &mut to);
        let (end, end_source) = self.point(n, &to)?;
        if let (None, None, Some(first), Some(last)) =
            (from.when.year(), to.when.year(), month_day(from.when), month_day(to.when))
        {
            // The year that was found for the end holds for the beginning, or the one before it; 24:00 is in the next.
            let (Value::One { date, .. } | Value::Interval(_, Some(date))) = end else { return None };
            let before = first > last || last == (12, 31) && to.time.is_some_and(|(hour, _)| hour == 24);
            let year = date.last().map(|d| Year::Known(d.year() - i16::from(before)));
            from.when = from.when.with_year(year);
        }
        let (start, start_source) = self.point(n, &from)?;
        // "từ thứ Hai đến thứ Sáu" ends in the week after it has begun.
        let (end, end_source) = match (to.when, start) {
            (When::Weekday(None), Value::One { date, .. }) if date.last() > end.earliest() => {
                let next = end.earliest().and_then(|day| days_from(day, 7));
                (next.map_or(end, |day| Date::from(day).into()), end_source)
            }
            _ => (end, end_source),
        };
        let (Value::One { date: start, .. } | Value::Interval(Some(start), _)) = start else { return None };
        let (Value::One { date: end, .. } | Value::Interval(_, Some(end))) = end else { return None };
        let source = if to.when.year().is_some() { start_source } else { end_source };
        in_order(start, end).then_some((Value::Interval(Some(start), Some(end)), source))
    }

    pub(super) fn until_now(&self, n: usize, from: &Point) -> Option<(Value, Source)> {
        let (value, source) = self.point(n, from)?;
        let (Value::One { date, .. } | Value::Interval(Some(date), _)) = value else { return None };
        let end = self.published.map(Date::from).filter(|&end| in_order(date, end));
        let source = if end.is_some() { Some(ResolvedFrom::Published) } else { source };
        Some((Value::Interval(Some(date), end), source))
    }

    pub(super) fn since_now(&self, n: usize, to: &Point) -> Option<(Value, Source)> {
        let (value, source) = self.point(n, to)?;
        let (Value::One { date, .. } | Value::Interval(_, Some(date))) = value else { return None };
        let end = date.last().map_or(date, Date::from);
        let start = self.published.map(Date::from).filter(|&start| in_order(start, end));
        let source = if start.is_some() { Some(ResolvedFrom::Published) } else { source };
        Some((Value::Interval(start, Some(end)), source))
    }
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
        // "từ 27 tháng Chạp đến mùng 6" ends in the month after.
        let next = |month: u8| if b.day < a.day { month % 12 + 1 } else { month };
        b.month = b.month.or(a.month.map(next));
    }
    match (from.when, to.when) {
        // "từ ngày 5 đến 10 tháng này"
        (When::Day(Day { day, month: None, .. }), When::DayOf(_, by)) => from.when = When::DayOf(day, by),
        (When::Clock, day @ (When::Day(_) | When::Away { .. } | When::Weekday(_))) => {
            (from.when, from.weekday) = (day, to.weekday);
        }
        (day, When::Clock) => to.when = day,
        // "từ thứ Hai đến thứ Sáu tuần tới"
        (When::Weekday(None), When::Weekday(Some(_))) => from.when = to.when,
        (When::Weekday(Some(_)), When::Weekday(None)) => to.when = from.when,
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
