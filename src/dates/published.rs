//! The day, and perhaps the time, at which an article was published.

use jiff::civil;

use super::edtf::{Date, civil_date};

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
        let (day, rest) = s.split_at_checked(10)?;
        let [year, month, day] = numbers(day, "dddd-dd-dd")?;
        let day = civil_date(i16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
        if rest.is_empty() {
            return Some(Self { day, time: None });
        }
        let clock = rest.strip_prefix(['T', 't', ' '])?;
        let (clock, offset) = clock.split_at(clock.find(['Z', 'z', '+', '-', '[']).unwrap_or(clock.len()));
        let (clock, fraction) = clock.trim_end().split_once(['.', ',']).unwrap_or((clock.trim_end(), ""));
        let pattern = if clock.len() == 5 { "dd:dd" } else { "dd:dd:dd" };
        let [hour, minute, second] = numbers(clock, pattern)?;
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let zone = offset.is_empty()
            || offset.starts_with('[')
            || matches!(offset, "Z" | "z")
            || offset[1..].bytes().all(|b| b.is_ascii_digit() || b == b':');
        // A leap second is a second of its minute.
        let fits = hour < 24 && minute < 60 && second <= 60 && digits(fraction) && zone;
        fits.then_some(Self { day, time: Some((u8::try_from(hour).ok()?, u8::try_from(minute).ok()?)) })
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

/// The numbers of a text that has the shape of the pattern, where each `d` is a digit; at most three.
fn numbers(text: &str, pattern: &str) -> Option<[u16; 3]> {
    if text.len() != pattern.len() {
        return None;
    }
    let (mut numbers, mut n) = ([0; 3], 0);
    for (found, wanted) in text.bytes().zip(pattern.bytes()) {
        match wanted {
            b'd' if found.is_ascii_digit() => {
                let number: &mut u16 = numbers.get_mut(n)?;
                *number = *number * 10 + u16::from(found - b'0');
            }
            b'-' | b':' if found == wanted => n += 1,
            _ => return None,
        }
    }
    Some(numbers)
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
            ("2021-12-14T20:61", None),
            ("2021-12-14T2:10", None),
            ("2021-12-14Txx:10", None),
            ("2021-12-14Tdd:dd", None),
            ("2021-12-14T20:10 +07:00", Some("2021-12-14T20:10")),
            ("2021-12-14T20:10+xx", None),
            ("2021-1é-14", None),
            ("14/12/2021", None),
            ("20211214", None),
            ("hôm nay", None),
            ("", None),
        ] {
            assert_eq!(Published::parse(given).map(|p| p.edtf()).as_deref(), edtf, "{given}");
        }
    }
}
