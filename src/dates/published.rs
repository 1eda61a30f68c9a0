//! The day, and perhaps the time, at which an article was published.

use std::str::FromStr;

use jiff::civil;

use super::edtf::Date;

/// A publication date: day and perhaps time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// The day.
    pub day: civil::Date,
    /// Hour and minute of the place of publication.
    pub time: Option<(u8, u8)>,
}

impl Published {
    /// Reads an ISO 8601 date or date-time. An offset is allowed; the day and time are those that are written.
    #[must_use]
    pub fn parse(s: &str) -> Option<Self> {
        let s = s.trim();
        let dashed = s.get(..10).is_some_and(|d| d.as_bytes()[4] == b'-' && d.as_bytes()[7] == b'-');
        if !dashed {
            return None;
        }
        let day = civil::Date::from_str(&s[..10]).ok()?;
        let Some(rest) = s.get(10..).filter(|rest| !rest.is_empty()) else {
            return Some(Self { day, time: None });
        };
        let clock = rest.strip_prefix(['T', 't', ' '])?;
        let clock = clock.split(['Z', 'z', '+', '-', '[']).next()?.trim();
        let time = civil::Time::from_str(clock).ok()?;
        let whole = jiff::civil::DateTime::from_parts(day, time);
        Some(Self { day, time: Some((u8::try_from(whole.hour()).ok()?, u8::try_from(whole.minute()).ok()?)) })
    }

    /// `2021-12-14` or `2021-12-14T02:12`.
    #[must_use]
    pub fn edtf(&self) -> String {
        match Date::from(self.day) {
            Date::Day { year, month, day, .. } => Date::Day { year, month, day, time: self.time }.to_string(),
            other => other.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Published;

    #[test]
    fn dates_and_date_times_are_read_and_written() {
        for (given, edtf) in [
            ("2021-12-14", Some("2021-12-14")),
            ("2021-12-14T02:12", Some("2021-12-14T02:12")),
            ("2021-12-14T02:12:33.5+07:00", Some("2021-12-14T02:12")),
            ("2021-12-14 02:12:33Z", Some("2021-12-14T02:12")),
            ("2021-12-14T23:12:33-0500", Some("2021-12-14T23:12")),
            ("2021-12", None),
            ("2021-02-30", None),
            ("2021-12-14T25:00", None),
            ("14/12/2021", None),
            ("20211214", None),
            ("hôm nay", None),
            ("", None),
        ] {
            assert_eq!(Published::parse(given).map(|p| p.edtf()).as_deref(), edtf, "{given}");
        }
    }
}
