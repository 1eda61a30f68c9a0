//! Every value that the tables of dates lead to is EDTF, its bounds are in order, and a date that is written out and read
//! again keeps its value.

use std::{fs, path::Path};

use diembao::{DateMention, DateType, Options, analyze};
use proptest::prelude::*;

/// Files of `tests/cases/` have `dates` in some of their cases; every text of every file is read.
fn dates_of_all_cases() -> Vec<DateMention> {
    let mut dates = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")).unwrap() {
        let table: toml::Value = toml::from_str(&fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap();
        for case in table["case"].as_array().unwrap() {
            let text = case["text"].as_str().unwrap();
            for published in ["", "2021-12-14", "2024-02-29T23:59"] {
                let published = (!published.is_empty()).then(|| published.to_owned());
                dates.extend(analyze(text, &Options { published, ..Options::default() }).unwrap().dates);
            }
        }
    }
    dates
}

#[test]
fn every_value_is_edtf_and_bounds_are_in_order() {
    let dates = dates_of_all_cases();
    assert!(dates.len() > 500, "{} dates", dates.len());
    for date in dates {
        assert!(is_edtf(&date.value), "{date:?}");
        if let (Some(first), Some(last)) = (&date.earliest, &date.latest) {
            let day = |bound: &str| bound.parse::<jiff::civil::Date>().unwrap();
            assert!(day(first) <= day(last), "{date:?}");
        }
        for bound in [&date.earliest, &date.latest].into_iter().flatten() {
            assert!(is_date(bound) && bound.len() == 10 || bound.starts_with('-'), "{date:?}");
        }
        assert_eq!(date.value.contains('/'), date.r#type == DateType::Interval, "{date:?}");
    }
}

#[test]
fn the_grammar_check_tells_values_from_others() {
    for value in [
        "2021",
        "2021-12",
        "2021-12-14",
        "2021-12-14T02:12",
        "XXXX-12-14",
        "XXXX",
        "202X",
        "20XX",
        "1945~",
        "2021-21",
        "2024-36",
        "2024-41",
        "-0110",
        "-02XX",
        "2021/2030",
        "1999/..",
        "../2013-12-31",
        "XXXX-XX-15",
        "2013-01/2013-09",
    ] {
        assert!(is_edtf(value), "{value}");
    }
    for value in [
        "",
        "21",
        "2021-13",
        "2021-02-30",
        "2021-12-14T24:00",
        "2021-12-14T2:12",
        "14/12/2021",
        "2021-20",
        "2021-42",
        "../..",
        "2021/2022/2023",
        "2X21",
        "2021~~",
        "-XXXX",
        "XXXX-02-31",
    ] {
        assert!(!is_edtf(value), "{value}");
    }
}

proptest! {
    #[test]
    fn a_date_written_out_is_read_again(days in 0i64..146_097, style in 0usize..6) {
        // 1800-01-01 and the 400 years after it.
        let date = jiff::civil::date(1800, 1, 1).checked_add(jiff::ToSpan::days(days)).unwrap();
        let (d, m, y) = (date.day(), date.month(), date.year());
        let text = match style {
            0 => format!("Ngày {d}/{m}/{y}, trời nắng."),
            1 => format!("Ngày {d:02}-{m:02}-{y}, trời nắng."),
            2 => format!("Ngày {d}.{m}.{y}, trời nắng."),
            3 => format!("Ngày {d} tháng {m} năm {y}, trời nắng."),
            4 => format!("Sáng {d}/{m}/{y} trời nắng."),
            _ => format!("Số liệu ngày {date}."),
        };
        let found = analyze(&text, &Options::default()).unwrap().dates;
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(&found[0].value, &date.to_string());
        prop_assert_eq!(found[0].earliest.as_ref(), Some(&date.to_string()));
    }
}

/// `value = date "~"? | end "/" end`, see `src/dates/edtf.rs`.
fn is_edtf(value: &str) -> bool {
    match value.split_once('/') {
        Some(("..", to)) => is_date(to),
        Some((from, "..")) => is_date(from),
        Some((from, to)) => is_date(from) && is_date(to),
        None => is_date(value.strip_suffix('~').unwrap_or(value)),
    }
}

fn is_date(value: &str) -> bool {
    let (negative, digits) = value.strip_prefix('-').map_or((false, value), |rest| (true, rest));
    let (day, time) = digits.split_once('T').map_or((digits, None), |(day, time)| (day, Some(time)));
    let parts: Vec<&str> = day.split('-').collect();
    let in_range = |s: &str, low: u8, high: u8| {
        s == "XX" || (s.len() == 2 && s.parse().is_ok_and(|n: u8| (low..=high).contains(&n)))
    };
    let year = |y: &str| {
        y.len() == 4 && {
            let known = y.trim_end_matches('X');
            known.bytes().all(|b| b.is_ascii_digit()) && (known.len() != 1) && !(negative && known.is_empty())
        }
    };
    let has_code = |s: &str| s.parse().is_ok_and(|n: u8| matches!(n, 21..=24 | 33..=36 | 40 | 41));
    match *parts.as_slice() {
        [y] => year(y) && time.is_none(),
        [y, m] => year(y) && (in_range(m, 1, 12) || has_code(m)) && time.is_none(),
        [y, m, d] => {
            year(y) && in_range(m, 1, 12) && in_range(d, 1, 31) && exists(y, m, d) && time.is_none_or(is_time)
        }
        _ => false,
    }
}

/// Whether some year that fits has the day.
fn exists(year: &str, month: &str, day: &str) -> bool {
    let (Ok(month), Ok(day)) = (month.parse(), day.parse()) else { return true };
    jiff::civil::Date::new(year.parse().unwrap_or(2000), month, day).is_ok()
}

fn is_time(time: &str) -> bool {
    time.split_once(':').is_some_and(|(h, m)| {
        let within = |s: &str, high: u8| s.len() == 2 && s.parse().is_ok_and(|n: u8| n < high);
        within(h, 24) && within(m, 60)
    })
}
