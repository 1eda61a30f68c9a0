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
        check(&date);
    }
}

/// The value is EDTF, its bounds are days in order, and only an interval has two ends.
fn check(date: &DateMention) {
    assert!(is_edtf(&date.value), "{date:?}");
    if let (Some(first), Some(last)) = (&date.earliest, &date.latest) {
        let day = |bound: &str| bound.parse::<jiff::civil::Date>().unwrap();
        assert!(day(first) <= day(last), "{date:?}");
    }
    for bound in [&date.earliest, &date.latest].into_iter().flatten() {
        assert!(is_date(bound) && bound.len() == 10 || bound.starts_with('-'), "{date:?}");
    }
    let two_ends = date.value.contains('/');
    assert!(two_ends == (date.r#type == DateType::Interval) || date.r#type == DateType::Set, "{date:?}");
}

/// Pieces of expressions, so that arbitrary joins of them reach deep into the grammar.
const PIECES: [&str; 91] = [
    "ngày",
    "hôm",
    "mùng",
    "rằm",
    "tháng",
    "năm",
    "quý",
    "thế kỷ",
    "thập niên",
    "những năm",
    "mùa",
    "Tết",
    "Giáp Thìn",
    "âm lịch",
    "nhuận",
    "từ",
    "đến",
    "nay",
    "và",
    ",",
    "-",
    "–",
    "/",
    ".",
    "(",
    ")",
    "lúc",
    "khoảng",
    "đầu",
    "cuối",
    "nửa đầu",
    "sáng",
    "đêm",
    "rạng sáng",
    "hôm qua",
    "tuần tới",
    "cùng ngày",
    "thứ Hai",
    "Chủ nhật",
    "CN",
    "hàng",
    "mỗi",
    "tuần",
    "trong",
    "qua",
    "tới",
    "trước",
    "sau",
    "cách đây",
    "trước Công nguyên",
    "đã",
    "sẽ",
    "giờ",
    "9h30",
    "24h",
    "(giờ Hà Nội)",
    "0",
    "1",
    "5",
    "10",
    "12",
    "29",
    "30",
    "31",
    "35",
    "2021",
    "1000",
    "2199",
    "XVI",
    "IV",
    "14/12",
    "29/2",
    "16-4",
    "một lần",
    "trừ",
    "cuối tuần",
    "tuần trước nữa",
    "năm tiếp theo",
    "cuối cùng",
    "hai nghìn không trăm linh năm",
    "của",
    "này",
    "thg",
    "Tháng Mười Hai",
    "tháng ba",
    "lần",
    "giao thừa",
    "Trung thu",
    "Giáng sinh",
    "lễ",
    "938",
];

/// An expression, as it is written, and the value that it has whatever stands around it.
fn expressions() -> impl Strategy<Value = (String, String)> {
    let year = 1000i16..2200;
    let month = 1u8..=12;
    prop_oneof![
        (month.clone(), year.clone()).prop_map(|(m, y)| (format!("Tháng {m}/{y}"), format!("{y}-{m:02}"))),
        (month, year.clone()).prop_map(|(m, y)| (format!("T{m}/{y}"), format!("{y}-{m:02}"))),
        year.clone().prop_map(|y| (format!("Năm {y}"), format!("{y}"))),
        year.clone().prop_map(|y| (format!("Khoảng năm {y}"), format!("{y}~"))),
        (1u8..=4, year.clone()).prop_map(|(q, y)| (format!("Quý {q}/{y}"), format!("{y}-{}", 32 + q))),
        (1u8..=4, year.clone()).prop_map(|(q, y)| (format!("Q{q}/{y}"), format!("{y}-{}", 32 + q))),
        year.prop_map(|y| (format!("6 tháng cuối năm {y}"), format!("{y}-41"))),
        (100i16..220).prop_map(|d| (format!("Những năm {d}0"), format!("{d}X"))),
        (1i16..=22).prop_map(|c| (format!("Thế kỷ {c}"), format!("{:02}XX", c - 1))),
        (1i16..=22).prop_map(|c| (format!("Thế kỷ {c} trước Công nguyên"), format!("-{:02}XX", c - 1))),
        (1000i16..2180, 1i16..20)
            .prop_map(|(y, n)| (format!("Giai đoạn {y}-{}", y + n), format!("{y}/{}", y + n))),
    ]
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn values_of_any_join_of_pieces_are_edtf(
        pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 1..16),
        glue in prop::collection::vec(any::<bool>(), 16),
        published in prop::sample::select(vec!["", "2021-12-14", "2024-02-29", "2021-03-31", "2000-01-01"]),
    ) {
        let mut text = String::new();
        for (piece, glued) in pieces.iter().zip(glue) {
            text.push_str(if glued && !piece.starts_with(char::is_alphabetic) { "" } else { " " });
            text.push_str(piece);
        }
        let published = (!published.is_empty()).then(|| published.to_owned());
        for date in analyze(&text, &Options { published, ..Options::default() }).unwrap().dates {
            check(&date);
        }
    }

    #[test]
    fn an_expression_written_out_is_read_again((text, value) in expressions(), published in any::<bool>()) {
        let published = published.then(|| "2021-12-14".to_owned());
        let options = Options { published, ..Options::default() };
        let found = analyze(&format!("{text}, trời nắng."), &options).unwrap().dates;
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(&found[0].span.text, &text);
        prop_assert_eq!(&found[0].value, &value);
        check(&found[0]);
    }

    #[test]
    fn days_and_times_written_out_are_read_again(
        days in 0i64..145_697, length in 1i64..400, (hour, minute) in (0u8..24, 0u8..60),
    ) {
        let first = jiff::civil::date(1800, 1, 1).checked_add(jiff::ToSpan::days(days)).unwrap();
        let last = first.checked_add(jiff::ToSpan::days(length)).unwrap();
        let written = |d: jiff::civil::Date| format!("{}/{}/{}", d.day(), d.month(), d.year());
        for (text, value) in [
            (format!("Từ ngày {} đến {}", written(first), written(last)), format!("{first}/{last}")),
            (format!("{} – {}", written(first), written(last)), format!("{first}/{last}")),
            (format!("{hour}h{minute:02} ngày {}", written(first)), format!("{first}T{hour:02}:{minute:02}")),
            (format!("Ngày {} (giờ Hà Nội)", written(first)), first.to_string()),
        ] {
            let found = analyze(&format!("{text}, trời nắng."), &Options::default()).unwrap().dates;
            prop_assert_eq!(found.len(), 1, "{}", text);
            prop_assert_eq!(&found[0].value, &value);
            check(&found[0]);
        }
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
