//! What a date expression says, before it is placed on the calendar.

use jiff::civil::Weekday;

use crate::PartOfDay;

/// An expression as it was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expr {
    /// One point of any precision.
    Point(Point),
    /// From one point to another. What one end leaves unsaid, the other may say.
    Interval(Point, Point),
    /// From a point to the day of publication: "từ năm 1999 đến nay".
    UntilNow(Point),
    /// From the day of publication to a point: "từ nay đến hết năm 2013".
    FromNow(Point),
    /// A number of units back (negative) or forth from the day of publication: "trong 5 năm qua".
    Stretch {
        /// What is counted.
        unit: Unit,
        /// How many.
        count: i32,
    },
    /// So many days before or after a day: "2 ngày sau Tết".
    Beside {
        /// The day that they are counted from.
        day: Point,
        /// How many, negative into the past.
        by: i32,
    },
    /// Recurring: "hằng năm", "ngày 27/7 hằng năm".
    Set(Point),
}

/// One point of any precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The date.
    pub when: When,
    /// The weekday that is named along.
    pub weekday: Option<Weekday>,
    /// The part of the day that is named along.
    pub part: Option<PartOfDay>,
    /// The time of the day.
    pub time: Option<(u8, u8)>,
    /// Which way from the day of publication, where the expression says so.
    pub direction: Direction,
    /// "khoảng năm 1945".
    pub approximate: bool,
    /// Whether the lunar calendar counts.
    pub lunar: bool,
    /// Whether its month is a leap month of the lunar calendar.
    pub leap: bool,
}

/// The date of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A day of a month.
    Day(Day),
    /// A day of the month that lies so many months from that of publication: "ngày 15 tháng sau".
    DayOf(u8, i32),
    /// A month.
    Month(u8, Option<Year>),
    /// Months of one year: "9 tháng đầu năm 2013".
    Months(u8, u8, Option<Year>),
    /// A season, quarter or half, by its code in ISO 8601-2.
    Season(u8, Option<Year>),
    /// A year.
    Year(Year),
    /// Ten years: 199.
    Decade(i16),
    /// A hundred years: 20 for the 21st century, by its first digits.
    Century(i16),
    /// So many units away.
    Away {
        /// What is counted.
        unit: Unit,
        /// How many, negative into the past.
        by: i32,
        /// From where.
        from: Anchor,
    },
    /// A weekday alone, perhaps with its week.
    Weekday(Option<i32>),
    /// A time alone.
    Clock,
    /// Easter Sunday.
    Easter(Option<Year>),
    /// Every unit: "hằng năm".
    Every(Unit),
}

/// A day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_field_names, reason = "a day has a day")]
pub struct Day {
    /// 1 to 31.
    pub day: u8,
    /// 1 to 12.
    pub month: Option<u8>,
    /// The year.
    pub year: Option<Year>,
}

/// A year as an expression gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Year {
    /// By its number.
    Known(i16),
    /// So many years from the publication: "năm ngoái".
    Away(i32),
    /// By its name, as its place in the cycle of sixty: "Kỷ Hợi" is 35.
    Cycle(u8),
}

/// Units that dates are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
}

/// Where a distance is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The day of publication.
    Published,
    /// The day last named.
    Context,
}

/// Which way an expression points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// It does not say.
    #[default]
    Open,
    /// "này".
    This,
    /// "vừa qua".
    Past,
    /// "tới".
    Future,
}

impl Year {
    /// The year before it.
    #[must_use]
    pub fn before(self) -> Self {
        match self {
            Self::Known(year) => Self::Known(year - 1),
            Self::Away(by) => Self::Away(by - 1),
            Self::Cycle(place) => Self::Cycle((place + 59) % 60),
        }
    }
}

impl Point {
    /// A point that says nothing beside its date.
    #[must_use]
    pub fn new(when: When) -> Self {
        Self {
            when,
            weekday: None,
            part: None,
            time: None,
            direction: Direction::Open,
            approximate: false,
            lunar: false,
            leap: false,
        }
    }
}

impl When {
    /// The year, if the expression names one.
    #[must_use]
    pub fn year(&self) -> Option<Year> {
        match *self {
            Self::Day(day) => day.year,
            Self::Month(_, year) | Self::Months(_, _, year) | Self::Season(_, year) | Self::Easter(year) => {
                year
            }
            Self::Year(year) => Some(year),
            _ => None,
        }
    }

    /// The same with another year, where there is room for one.
    #[must_use]
    pub fn with_year(self, year: Option<Year>) -> Self {
        match self {
            Self::Day(day) => Self::Day(Day { year, ..day }),
            Self::Month(month, _) => Self::Month(month, year),
            Self::Months(from, to, _) => Self::Months(from, to, year),
            Self::Season(code, _) => Self::Season(code, year),
            Self::Easter(_) => Self::Easter(year),
            other => other,
        }
    }
}
