//! A day with all that is said of it: weekday, part of the day, time, "hôm nay".
//!
//! ```text
//! moment    = component zone? (separator component zone?)*
//! component = "khoảng"? clock | part deictic? | weekday week? | relative | day       each once, in any order
//! separator = "," | "|" | dash | "(" … ")" | "lúc" | "vào"
//! ```
//!
//! | phrase | value |
//! |---|---|
//! | "Sáng nay, 19/12" | `2023-12-19`, morning: the day that is given, not the day of publication |
//! | "5h27 sáng 14/5" | `XXXX-05-14T05:27`, morning |
//! | "02:12, 14/12/2021" | `2021-12-14T02:12` |
//! | "Tối 13/12 (giờ Hà Nội)" | `XXXX-12-13`, evening: the zone belongs to the expression |
//!
//! Not matched: a part of the day alone ("buổi sáng"), a time alone without "lúc" or a part of the day, the second of
//! two points ("đêm 5/2 rạng sáng 6/2" is two). What the components are stands in [`clock`](super::clock),
//! [`weekday`](super::weekday), [`relative`] and [`day`](mod@super::day).

use jiff::civil::Weekday;

use crate::{
    PartOfDay,
    lexicon::{
        Table,
        tables::{
            date_cues::Role,
            date_words::Kind,
            parts_of_day::{Hours, Part},
        },
    },
};

use super::{
    clock::{Time, clock, in_part, part_of_day, zone},
    day::day,
    day_tail,
    expr::{Anchor, Direction, Point, Unit, When},
    holiday::holiday,
    relative,
    scan::{Found, Scan},
    weekday::{week, weekday},
};

/// What has been put together so far.
#[derive(Clone, Copy, Default)]
struct Draft {
    day: Option<Point>,
    away: Option<(i32, Anchor)>,
    weekday: Option<Weekday>,
    week: Option<i32>,
    direction: Direction,
    part: Option<(PartOfDay, Hours)>,
    time: Option<Time>,
    /// The strongest evidence of a component.
    evidence: u8,
    components: u8,
}

/// How a component is joined to those before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    /// It is the first, or follows at once.
    Direct,
    /// Behind a comma, a bar or a dash.
    Mark,
    /// In brackets.
    Bracket,
}

/// The longest moment that begins at `i`.
pub fn moment(s: Scan, i: usize) -> Option<Found<Point>> {
    let (mut draft, mut to) = Draft::default().with(s, i, Join::Direct)?;
    loop {
        to = zone(s, to).filter(|_| s.same_line(to)).unwrap_or(to);
        let Some(longer) = next(s, draft, to) else { break };
        (draft, to) = longer;
    }
    let (value, evidence) = draft.finish(s, i, to)?;
    Some(Found { value, to, evidence })
}

/// The draft with one component more, which follows at `to`.
fn next(s: Scan, draft: Draft, to: usize) -> Option<(Draft, usize)> {
    if !s.same_line(to) {
        return None;
    }
    // "2021-12-14T02:12"
    let iso = (s.lexed.word(to) == "T" && s.lexed.is_glued(to) && s.lexed.is_glued(to + 1)).then_some(to + 1);
    let behind_at = |at: usize| s.next_word(at, Kind::At).or_else(|| s.next_word(at, Kind::On));
    // "Ngày 8/3, khoảng 15h20, …"; "khoảng 2 giờ sau" counts
    let about = |at: usize| {
        let at = s.next_word(at, Kind::About)?;
        clock(s, at).filter(|f| s.ends_clause(f.to) && draft.day.is_some()).map(|_| at)
    };
    let behind_mark = matches!(s.mark(to), "," | "|").then_some(to + 1).or_else(|| s.dash(to));
    let joins = [
        Some((to, Join::Direct)),
        iso.map(|at| (at, Join::Direct)),
        behind_at(to).map(|at| (at, Join::Direct)),
        behind_mark.map(|at| (at, Join::Mark)),
        behind_mark.and_then(behind_at).map(|at| (at, Join::Mark)),
        behind_mark.and_then(about).map(|at| (at, Join::Mark)),
        (s.mark(to) == "(").then_some((to + 1, Join::Bracket)),
    ];
    joins.into_iter().flatten().filter(|&(at, _)| s.same_line(at)).find_map(|(at, join)| {
        let (next, end) = draft.with(s, at, join)?;
        match join {
            Join::Bracket => (s.mark(end) == ")").then_some((next, end + 1)),
            _ => Some((next, end)),
        }
    })
}

/// Whether a day begins at `i`, or behind a mark there: what stands before belongs to that one.
fn day_follows(s: Scan, i: usize) -> bool {
    let at = if s.mark(i) == "," { i + 1 } else { i };
    s.same_line(at)
        && (day(s, at).is_some_and(|f| f.evidence > 1)
            || relative::day(s, at).is_some()
            || s.lexed.longest(at, Table::DayDeictics).is_some_and(|m| m.len == 1 && !s.lexed.is_capital(at)))
}

impl Draft {
    /// With the component that begins at `i`, and the token after it.
    fn with(self, s: Scan, i: usize, join: Join) -> Option<(Self, usize)> {
        self.with_clock(s, i)
            .or_else(|| self.with_relative(s, i, join))
            .or_else(|| self.with_part(s, i, join))
            .or_else(|| self.with_weekday(s, i))
            .or_else(|| self.with_day(s, i, join))
            .map(|(draft, to)| (Self { components: draft.components + 1, ..draft }, to))
    }

    fn with_clock(self, s: Scan, i: usize) -> Option<(Self, usize)> {
        let found = clock(s, i).filter(|_| self.time.is_none())?;
        let taken = self.day.is_none() || !day_follows(s, found.to);
        let evidence = self.evidence.max(found.evidence);
        taken.then_some((Self { time: Some(found.value), evidence, ..self }, found.to))
    }

    /// "hôm nay"; in brackets behind a day too.
    fn with_relative(self, s: Scan, i: usize, join: Join) -> Option<(Self, usize)> {
        let free = self.away.is_none() && (self.day.is_none() || join == Join::Bracket);
        let found = relative::day(s, i).filter(|_| free)?;
        let evidence = self.evidence.max(found.evidence);
        Some((Self { away: Some(found.value), evidence, ..self }, found.to))
    }

    /// "sáng", "sáng nay".
    fn with_part(self, s: Scan, i: usize, join: Join) -> Option<(Self, usize)> {
        // "đêm Giáng sinh" is the eve.
        let free = self.part.is_none() && !s.lexed.has(i, Table::Holidays);
        let (row, to) = part_of_day(s, i).filter(|_| free)?;
        let part = Some((part_of(row.part), row.hours));
        if self.day.is_some() || self.away.is_some() {
            let taken = join == Join::Direct && !s.lexed.is_capital(i) && !day_follows(s, to);
            return taken.then_some((Self { part, ..self }, to));
        }
        match relative::deictic(s, to) {
            Some((by, to)) => {
                let away = Some((by, Anchor::Published));
                Some((Self { part, away, evidence: self.evidence.max(8), ..self }, to))
            }
            None => Some((Self { part, ..self }, to)),
        }
    }

    fn with_weekday(self, s: Scan, i: usize) -> Option<(Self, usize)> {
        let found = weekday(s, i).filter(|_| self.weekday.is_none())?;
        let evidence = self.evidence.max(found.evidence);
        let draft = Self { weekday: Some(found.value), evidence, ..self };
        match week(s, found.to) {
            Some((by, to)) if self.day.is_none() => Some((Self { week: Some(by), evidence: 8, ..draft }, to)),
            None if self.day.is_none()
                && let Some((direction, to)) = day_tail::direction(s, found.to) =>
            {
                Some((Self { direction, evidence: draft.evidence.max(5), ..draft }, to))
            }
            // "hôm thứ Ba"
            None if self.day.is_none() && s.cue_before(i, Role::Told) => {
                Some((Self { direction: Direction::Past, ..draft }, found.to))
            }
            _ => (self.day.is_none() || !day_follows(s, found.to)).then_some((draft, found.to)),
        }
    }

    fn with_day(self, s: Scan, i: usize, join: Join) -> Option<(Self, usize)> {
        let found = if self.day.is_none() { day(s, i).or_else(|| holiday(s, i))? } else { return None };
        // "chiều nay, 7-9, …"
        let told = matches!(self.away, Some((_, Anchor::Published))) && s.ends_clause(found.to);
        let doubtful = found.evidence < 3 && join == Join::Mark && !told;
        let in_brackets = join != Join::Bracket || s.mark(found.to) == ")";
        let fits = !doubtful && in_brackets && self.agrees(&found.value);
        let evidence = self.evidence.max(found.evidence);
        fits.then_some((Self { day: Some(found.value), evidence, ..self }, found.to))
    }

    /// "hôm sau" and a day of its own are two points, unless the day stands for it.
    fn agrees(&self, day: &Point) -> bool {
        !(matches!(self.away, Some((_, Anchor::Context))) && day.when.year().is_some())
    }

    /// The point that the components make together, and how sure they make it.
    fn finish(self, s: Scan, i: usize, to: usize) -> Option<(Point, u8)> {
        let alone = self.components == 1;
        let (mut point, evidence) = if let Some(day) = self.day {
            let together = if day.when.year().is_some() { 10 } else { 9 };
            (day, if alone { self.evidence } else { together })
        } else if let Some((by, from)) = self.away {
            (Point::new(When::Away { unit: Unit::Day, by, from }), self.evidence)
        } else if self.weekday.is_some() {
            let together = if self.part.is_some() || self.time.is_some() { 7 } else { self.evidence };
            let direction = self.direction;
            (Point { direction, ..Point::new(When::Weekday(self.week)) }, together.max(self.evidence))
        } else {
            self.time?;
            // "Khoảng 15h20, …" at the head of a clause
            let heads = |i: usize| !s.same_line(i) || !s.mark(i - 1).is_empty();
            let about =
                self.evidence > 3 && s.ends_before(i, Kind::About) && s.ends_clause(to) && heads(i - 1);
            let cued = s.ends_before(i, Kind::At) || about;
            let evidence =
                if self.part.is_some() || (cued && self.evidence > 3) { 5 } else { 1 + u8::from(cued) * 3 };
            (Point::new(When::Clock), evidence)
        };
        point.weekday = self.weekday;
        point.part = self.part.map(|(part, _)| part);
        point.time = self.time.map(|time| self.part.map_or(time, |(_, hours)| in_part(time, hours)));
        Some((point, evidence))
    }
}

/// The part of the day at `i`.
pub fn named_part(s: Scan, i: usize) -> Option<PartOfDay> {
    part_of_day(s, i).map(|(row, _)| part_of(row.part))
}

fn part_of(part: Part) -> PartOfDay {
    match part {
        Part::EarlyMorning => PartOfDay::EarlyMorning,
        Part::Morning => PartOfDay::Morning,
        Part::Noon => PartOfDay::Noon,
        Part::Afternoon => PartOfDay::Afternoon,
        Part::Evening => PartOfDay::Evening,
        Part::Night => PartOfDay::Night,
    }
}
