//! The year that an expression means: its own, that of a date joined to it, that which opens its sentence, the nearest
//! to the publication, that of a neighbour.

use jiff::civil;

use crate::{ResolvedFrom, lexicon::tables::date_words::Kind};

use super::{
    super::{
        context::Known,
        cycle::nearest_of_name,
        expr::{Expr, Point, When, Year},
        nearest::nearest,
    },
    Placer, REACH, Source,
};

impl Placer<'_, '_> {
    /// The year that is meant, and where it came from. `place` gives a day within each candidate year.
    pub(super) fn year_of(
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
}
