//! Legacy encodings: every letter comes back, texts are recognised without a hint, and nothing else is touched.

mod encoders;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use diembao::text::decode::{Encoding, convert, decode, decode_text};
use encoders::{ENCODERS, LETTERS, bytes, viqr_escaped};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// A paragraph that must be recognised has this many syllables.
const SYLLABLES: usize = 20;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The texts of the articles.
fn articles() -> Vec<String> {
    let mut paths: Vec<_> = fs::read_dir(folder("articles"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// The paragraphs of the articles, composed.
fn paragraphs(least: usize) -> Vec<String> {
    let texts = articles();
    let lines = texts.iter().flat_map(|text| text.lines()).map(|line| line.nfc().collect::<String>());
    lines
        .filter(|line| line.split_whitespace().filter(|w| w.contains(char::is_alphabetic)).count() >= least)
        .collect()
}

fn named(name: &str) -> Encoding {
    name.parse().unwrap()
}

#[test]
fn every_letter_comes_back_from_every_encoding() {
    let capitals = LETTERS.to_uppercase();
    for letter in LETTERS.chars().chain(capitals.chars()) {
        // As a word, at the end of one, and at the beginning.
        for text in [format!("{letter}"), format!("th{letter}"), format!("{letter}n")] {
            for (name, encode) in ENCODERS {
                // A font of small letters has no capitals with a tone; the next test has them.
                if name != "tcvn3" || letter.is_lowercase() || "ĂÂĐÊÔƠƯ".contains(letter) {
                    // "dd" begins a word.
                    if name != "viqr" || !text.ends_with(['đ', 'Đ']) || text.chars().count() == 1 {
                        let seen = encode(&text);
                        assert_eq!(convert(&seen, named(name)), text, "{name}: {seen}");
                        assert_eq!(
                            decode(&bytes_of(name, &seen), Some(named(name))).text,
                            text,
                            "{name}: {seen}"
                        );
                    }
                }
            }
            let seen = encoders::tcvn3(&text.to_lowercase());
            assert_eq!(convert(&seen, Encoding::Tcvn3Capitals), text.to_uppercase(), "{seen}");
        }
        let text = letter.to_string();
        assert_eq!(decode(text.as_bytes(), None).text, text);
        assert_eq!(decode(&[b"\xEF\xBB\xBF", text.as_bytes()].concat(), None).text, text);
        for (unit, hint) in [
            (u16::to_le_bytes as fn(u16) -> [u8; 2], Encoding::Utf16Le),
            (u16::to_be_bytes, Encoding::Utf16Be),
        ] {
            let units = |text: &str| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
            assert_eq!(decode(&units(&text), Some(hint)).text, text);
            let marked = decode(&units(&format!("\u{FEFF}{text}")), None);
            assert_eq!((marked.text, marked.encoding), (text.clone(), hint));
        }
    }
}

#[test]
fn words_in_capitals_come_back_from_tcvn3() {
    for text in ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Ủy ban nhân dân TỈNH Ỷ", "ĐỘC LẬP - TỰ DO"]
    {
        let words =
            text.split(' ').filter(|w| w.chars().all(|c| !c.is_lowercase())).collect::<Vec<_>>().join(" ");
        assert_eq!(convert(&encoders::tcvn3(&words), Encoding::Tcvn3), words);
    }
}

#[test]
fn the_table_of_right_near_and_hopeless_cases_holds() {
    let table = fs::read_to_string(folder("encodings/text.toml")).unwrap();
    let table: toml::Table = toml::from_str(&table).unwrap();
    let mut wrong = String::new();
    for kind in ["right", "near", "hopeless"] {
        for case in table[kind].as_array().unwrap() {
            let seen = case["seen"].as_str().unwrap();
            let meant = case.get("meant").map_or(seen, |meant| meant.as_str().unwrap());
            let from: Vec<_> =
                case.get("from").map_or(&[][..], |from| from.as_array().unwrap()).iter().collect();
            let decoded = decode_text(seen, None);
            let found: Vec<_> = decoded.conversions.iter().map(|c| c.encoding.name()).collect();
            if decoded.text != meant
                || from.iter().map(|name| name.as_str().unwrap()).ne(found.iter().copied())
            {
                let _ = writeln!(wrong, "{kind}: {seen}\n  gives {:?} {found:?}", decoded.text);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The table holds for the package, too: `www/package/test/encodings.test.mjs`.
#[test]
fn bytes_are_read_as_their_table_says() {
    let table = fs::read_to_string(folder("encodings/bytes.json")).unwrap();
    let cases: Vec<serde_json::Value> = serde_json::from_str(&table).unwrap();
    for case in cases {
        let hex = case["bytes"].as_str().unwrap();
        let digits = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        let bytes: Vec<u8> = (0..hex.len()).step_by(2).map(digits).collect();
        let decoded = decode(&bytes, case.get("hint").map(|hint| named(hint.as_str().unwrap())));
        let name = &case["name"];
        assert_eq!(decoded.text, case["text"], "{name}");
        assert_eq!(decoded.encoding.name(), case["encoding"], "{name}");
        assert_eq!(decoded.damaged, case["damaged"], "{name}");
        if let Some(confidence) = case.get("confidence") {
            assert!((decoded.confidence - confidence.as_f64().unwrap()).abs() < 1e-9, "{name}");
        }
    }
}

#[test]
fn paragraphs_are_recognised_without_a_hint() {
    let paragraphs = paragraphs(SYLLABLES);
    let count = paragraphs.len();
    for (name, encode) in ENCODERS.into_iter().chain([("viqr", viqr_escaped as encoders::Encoder)]) {
        let encoding = named(name);
        let (mut found, mut equal, mut as_string) = (0, 0, 0);
        for paragraph in &paragraphs {
            let seen = encode(paragraph);
            let decoded = decode(&bytes_of(name, &seen), None);
            if decoded.encoding == encoding {
                found += 1;
            } else {
                println!("{name}: {:?} {:.2}: {seen}", decoded.encoding, decoded.confidence);
            }
            let normal = |text: &str| if name == "tcvn3" { text.to_lowercase() } else { text.to_owned() };
            equal += usize::from(normal(&decoded.text) == normal(paragraph));
            as_string += usize::from(decode_text(&seen, None).encoding == encoding);
        }
        println!(
            "{name}: {found} of {count} paragraphs recognised, {equal} equal letter by letter, {as_string} as strings"
        );
        assert!(
            found * 100 >= count * 99 && as_string * 100 >= count * 99,
            "{name}: {found}, {as_string} of {count}"
        );
    }
}

/// The bytes of a file; of mojibake they are those of UTF-8, for that is how it is kept.
fn bytes_of(name: &str, seen: &str) -> Vec<u8> {
    if name == "mojibake" { seen.as_bytes().to_owned() } else { bytes(seen) }
}

#[test]
fn whole_articles_come_back() {
    for (name, encode) in ENCODERS {
        let (mut words, mut wrong) = (0, 0);
        for text in articles() {
            let text: String = text.nfc().collect();
            let seen = encode(&text);
            let decoded = decode(&bytes_of(name, &seen), None);
            assert_eq!(decoded.encoding, named(name), "{text}");
            assert!(decoded.confidence > 0.9, "{}", decoded.confidence);
            let (a, b): (Vec<&str>, Vec<&str>) =
                (decoded.text.split(' ').collect(), text.split(' ').collect());
            words += b.len();
            wrong += a.iter().zip(&b).filter(|(a, b)| a != b).count();
        }
        println!("{name}: {wrong} of {words} words differ");
        assert!(wrong * 100 <= words, "{name}: {wrong} of {words}");
    }
}

#[test]
fn vietnamese_stays_what_it_is() {
    let mut count = 0;
    for paragraph in paragraphs(1) {
        for text in [paragraph.nfc().collect::<String>(), paragraph.nfd().collect()] {
            count += 1;
            let decoded = decode(text.as_bytes(), None);
            assert_eq!((decoded.text, decoded.encoding, decoded.conversions), (text, Encoding::Utf8, vec![]));
        }
    }
    for text in articles() {
        assert_eq!(decode(text.as_bytes(), None).text, text);
    }
    println!("{count} paragraphs of Vietnamese, none converted");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..300), hint in prop::option::of(0..Encoding::ALL.len())) {
        let decoded = decode(&bytes, hint.map(|i| Encoding::ALL[i]));
        prop_assert!((0.0..=1.0).contains(&decoded.confidence));
        check(&decoded)?;
    }

    #[test]
    fn any_text_is_read(text in "[a-zA-Z \\n.'`^(+?~\u{A0}-\u{FF}đơư]{0,80}", hint in prop::option::of(0..Encoding::ALL.len())) {
        check(&decode_text(&text, hint.map(|i| Encoding::ALL[i])))?;
    }
}

/// Conversions stand in order and inside the text.
fn check(decoded: &diembao::text::decode::Decoded) -> Result<(), TestCaseError> {
    let mut at = 0;
    for conversion in &decoded.conversions {
        prop_assert!(at <= conversion.start && conversion.start < conversion.end);
        prop_assert!(decoded.text.is_char_boundary(conversion.start as usize));
        prop_assert!(decoded.text.is_char_boundary(conversion.end as usize));
        at = conversion.end;
    }
    prop_assert!(at as usize <= decoded.text.len());
    Ok(())
}

/// English, French and other paragraphs, a line each.
fn foreign() -> Vec<(String, String)> {
    let read = |name: &str| fs::read_to_string(folder("languages").join(name).with_extension("txt")).unwrap();
    let lines =
        |name: &str| read(name).lines().map(|line| (name.to_owned(), line.to_owned())).collect::<Vec<_>>();
    ["english", "french", "others"].into_iter().flat_map(lines).collect()
}

#[test]
fn other_languages_stay_what_they_are() {
    let paragraphs = foreign();
    for (language, text) in &paragraphs {
        let decoded = decode(text.as_bytes(), None);
        assert_eq!(
            (&decoded.text, decoded.encoding, decoded.conversions),
            (text, Encoding::Utf8, vec![]),
            "{language}"
        );
        // As a file of Windows-1252, too, as far as it can be one.
        let western = bytes(text);
        if encoders::bytes(&decode(&western, Some(Encoding::Windows1252)).text) == western && !text.is_ascii()
        {
            let decoded = decode(&western, None);
            assert!(decoded.conversions.is_empty(), "{language}: {text}: {}", decoded.text);
        }
    }
    for language in ["english", "french", "others"] {
        let count = paragraphs.iter().filter(|(l, _)| l == language).count();
        println!("{language}: {count} paragraphs, none converted");
        assert!(language == "others" || count >= 40);
        let all: Vec<_> =
            paragraphs.iter().filter(|(l, _)| l == language).map(|(_, text)| text.as_str()).collect();
        assert_eq!(decode_text(&all.join("\n"), None).conversions, [], "{language} together");
        // Word by word, and in pairs: the shortest pastes.
        for text in &all {
            let words: Vec<_> = text.split_whitespace().collect();
            for n in 1..4 {
                for few in words.windows(n) {
                    let few = few.join(" ");
                    assert_eq!(decode_text(&few, None).text, few, "{language}");
                }
            }
        }
    }
}
