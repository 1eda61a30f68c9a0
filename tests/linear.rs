//! Time grows linearly with the length of a text, whatever is repeated in it.

use std::time::{Duration, Instant};

use diembao::{Options, analyze, text::decode::decode_text};

/// What somebody may paste many times over, or what makes readings pile up.
const REPEATED: [&str; 27] = [
    "Chủ tịch ",
    "Chủ tịch UBND tỉnh ",
    "Phó Chủ tịch ",
    "Bí thư Huyện ủy Ba Chẽ ",
    "được bổ nhiệm Chủ tịch ",
    "các đồng chí Ủy viên: ",
    "Nguyễn Văn An ",
    "NGUYỄN VĂN AN, ",
    "ông Trọng, ",
    "Vũ thành Long- TUV ",
    "(Nguyễn Văn An ",
    "Trump ",
    "A. ",
    "của ",
    "tỉnh Quảng Ninh ",
    "từ ngày 19-23/12 đến ",
    "ngày 1, 2, 3, ",
    "năm ",
    "2021-2022-",
    "1.200 ",
    "1/",
    "hơn một triệu ",
    "\"'(",
    "Ảnh: ",
    "Bí thư Tỉnh ủy; Nguyễn Văn An, Chủ tịch; ",
    "Tổng thống nước này ",
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Tám\n\n",
];

/// Bytes of the shorter text; the longer one has four times as many.
const LENGTH: usize = 12_000;

/// Linear is 4, quadratic 16.
const LIMIT: f64 = 10.0;

/// What is decoded slowly if anything is.
const ENCODED: [&str; 9] = [
    "ViÖt Nam ",
    "Vieät Nam ",
    "Viêòt Nam ",
    "Vie^.t Nam ",
    "Viá»‡t Nam ",
    "lÃ o",
    "Ã ",
    "forêt\n",
    "Ö ViÖt là\n",
];

fn time(text: &str) -> Duration {
    let analysed = (0..3).map(|_| {
        let begun = Instant::now();
        let analysis = analyze(text, &Options::default()).unwrap();
        assert_eq!(analysis.format, diembao::FORMAT);
        begun.elapsed()
    });
    analysed.min().unwrap_or_default()
}

#[test]
fn four_times_the_text_takes_no_sixteen_times_as_long() {
    let _ = time("Chủ tịch");
    check(&REPEATED, time);
}

#[test]
fn decoding_four_times_the_text_takes_no_sixteen_times_as_long() {
    let time = |text: &str| {
        let decoded = (0..3).map(|_| {
            let begun = Instant::now();
            assert!(!decode_text(text, None).text.is_empty());
            begun.elapsed()
        });
        decoded.min().unwrap_or_default()
    };
    check(&ENCODED, time);
}

fn check(repeated: &[&str], time: impl Fn(&str) -> Duration) {
    for phrase in repeated {
        let (short, long) = (phrase.repeat(LENGTH / phrase.len()), phrase.repeat(4 * LENGTH / phrase.len()));
        // On a busy machine one measurement says little; what is quadratic stays so however often it is measured.
        let mut ratio = f64::INFINITY;
        for _ in 0..5 {
            ratio = ratio.min(time(&long).as_secs_f64() / time(&short).as_secs_f64());
            if ratio < LIMIT {
                break;
            }
        }
        assert!(ratio < LIMIT, "{phrase:?}: four times the text takes {ratio:.1} times as long");
    }
}
