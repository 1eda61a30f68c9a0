//! What holds of every text: spans are exact, nothing panics, the boundary's offsets are JavaScript's.

use std::sync::OnceLock;

use diembao::{Analysis, Options, Span, analyze};
use proptest::prelude::*;

/// All spans of an analysis.
fn spans(analysis: &Analysis) -> Vec<Span> {
    let mut spans = Vec::new();
    for official in &analysis.officials {
        spans.extend(official.person.mentions.iter().map(|m| m.span.clone()));
        spans.extend(official.positions.iter().flat_map(|p| p.spans.clone()));
    }
    spans.extend(analysis.people.iter().flat_map(|p| p.mentions.iter().map(|m| m.span.clone())));
    spans.extend(analysis.dates.iter().map(|d| d.span.clone()));
    spans.extend(analysis.figures.iter().map(|f| f.span.clone()));
    spans.extend(analysis.furniture.iter().map(|f| f.span.clone()));
    spans
}

fn check(text: &str, published: Option<&str>) -> Result<(), TestCaseError> {
    let options = Options { published: published.map(str::to_owned), ..Options::default() };
    let analysis = analyze(text, &options).expect("these arguments are good");
    for span in spans(&analysis) {
        prop_assert_eq!(&text[span.start as usize..span.end as usize], &span.text);
        prop_assert!(!span.text.is_empty());
    }
    let units: Vec<u16> = text.encode_utf16().collect();
    for span in spans(&analysis.into_utf16(text)) {
        let slice = &units[span.start as usize..span.end as usize];
        prop_assert_eq!(String::from_utf16(slice).expect("no half characters"), span.text);
    }
    Ok(())
}

/// Pieces that the recognisers look for, so that arbitrary joins of them reach deep into the code.
fn pieces() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Tổng Bí thư",
        "Chủ tịch UBND tỉnh",
        "Phó",
        "nguyên",
        "các đồng chí",
        "ông",
        "PGS, TS.",
        "Nguyễn Văn An",
        "NGUYỄN VĂN AN",
        "Vũ thành Long",
        "Kim Jong-un",
        "H'Yim Kđoh",
        "Trump",
        "là",
        "giữ chức",
        "kiêm",
        "(Ảnh: TTXVN)",
        "Ảnh:",
        "Theo",
        "Nơi nhận:",
        "KT. CHỦ TỊCH",
        "Tin liên quan",
        "Chú thích ảnh",
        "Hà Nội (TTXVN 14/12) -",
        ",",
        ";",
        ":",
        "(",
        ")",
        "-",
        "–",
        ".",
        "/",
        "\n",
        "\n\n",
        "\r\n",
        "\u{A0}",
        "ngày",
        "14/12/2021",
        "31/2",
        "sáng nay",
        "tháng",
        "năm",
        "quý I",
        "thế kỷ XXI",
        "từ",
        "đến",
        "19-23/12",
        "9h30",
        "hôm qua",
        "hơn",
        "1.200",
        "6,5%",
        "tỷ đồng",
        "USD",
        "189/193",
        "hai mươi lăm",
        "nghìn",
        "km",
        "người",
        "lần thứ",
        "XIII",
        "tuổi",
        "Ảnh:",
        "TTXVN",
        "Tin liên quan",
        "[links()]",
        "(QBĐT) -",
        "999999999999999999999999",
        "0",
        "00",
        "👍",
        "e\u{302}\u{301}",
        "Hoà",
        "Uỷ",
        "\u{AD}",
        "\u{FEFF}",
        "UBND",
        "TP.HCM",
        "Ủy ban",
        "tỉnh Quảng Ninh",
        "người đồng cấp",
        "Mỹ",
        "âm lịch",
        "Tết",
        "mùng 1",
        "một phần ba",
    ])
    .prop_map(str::to_owned);
    let gap = prop::sample::select(vec![" ", "", " ", "\n"]).prop_map(str::to_owned);
    prop::collection::vec((prop_oneof![9 => known, 1 => ".{0,4}".prop_map(|s: String| s)], gap), 0..40)
        .prop_map(|parts| parts.into_iter().map(|(piece, gap)| piece + &gap).collect())
}

/// Words of all articles, in order.
fn words() -> &'static [String] {
    static WORDS: OnceLock<Vec<String>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let files = std::fs::read_dir("tests/articles").expect("the articles are here").flatten();
        let mut paths: Vec<_> =
            files.map(|file| file.path()).filter(|p| p.extension().is_some_and(|e| e == "txt")).collect();
        paths.sort();
        let texts = paths.iter().map(|path| std::fs::read_to_string(path).expect("articles are UTF-8"));
        texts
            .flat_map(|text| text.split_inclusive([' ', '\n']).map(str::to_owned).collect::<Vec<_>>())
            .collect()
    })
}

/// Scraps of articles, cut anywhere and joined anyhow.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = (0..words().len(), 1usize..8, prop::sample::select(vec!["", "\n", "\t", " ", ". ", " ("]));
    prop::collection::vec(scrap, 1..12).prop_map(|scraps| {
        let text = |(from, count, gap): (usize, usize, &str)| {
            words()[from..words().len().min(from + count)].concat() + gap
        };
        scraps.into_iter().map(text).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn spans_are_exact_in_any_text(text in "\\PC{0,200}") {
        check(&text, None)?;
    }

    #[test]
    fn spans_are_exact_in_any_join_of_phrases(text in pieces(), published in prop::option::of(Just("2021-12-14"))) {
        check(&text, published)?;
    }

    #[test]
    fn spans_are_exact_in_any_scraps_of_articles(text in scraps(), published in prop::option::of(Just("2021-12-14"))) {
        check(&text, published)?;
    }

    #[test]
    fn any_bytes_have_an_analysis(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        check(&String::from_utf8_lossy(&bytes), Some("2024-02-29T23:59"))?;
    }

    #[test]
    fn any_published_is_taken_or_refused(published in ".{0,24}") {
        let options = Options { published: Some(published), ..Options::default() };
        if let Err(error) = analyze("Hôm nay", &options) {
            prop_assert_eq!(error.code(), "invalid-published");
        }
    }
}
