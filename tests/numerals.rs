//! Numbers written out in words, and in digits with separators, are read back to the same value.

use std::fmt::Write;

use diembao::{Figure, Options, analyze};
use proptest::prelude::*;

/// The spellings that writers choose between.
#[derive(Debug, Clone, Copy)]
struct Style {
    thousand: &'static str,
    billion: &'static str,
    zero_ten: &'static str,
    four: &'static str,
    five: &'static str,
    seven: &'static str,
    /// Whether an empty hundred is said: "một nghìn không trăm linh hai", else "một nghìn linh hai".
    empty_hundred: bool,
}

fn style() -> impl Strategy<Value = Style> {
    let pick = |a: &'static str, b: &'static str| prop_oneof![Just(a), Just(b)];
    let sounds = (pick("bốn", "tư"), pick("lăm", "nhăm"), pick("bảy", "bẩy"));
    (pick("nghìn", "ngàn"), pick("tỷ", "tỉ"), pick("linh", "lẻ"), sounds, any::<bool>()).prop_map(
        |(thousand, billion, zero_ten, (four, five, seven), empty_hundred)| Style {
            thousand,
            billion,
            zero_ten,
            four,
            five,
            seven,
            empty_hundred,
        },
    )
}

fn point() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("phẩy"), Just("phảy"), Just("chấm")]
}

impl Style {
    fn digit(&self, n: u64) -> &'static str {
        ["không", "một", "hai", "ba", "bốn", "năm", "sáu", self.seven, "tám", "chín"]
            [usize::try_from(n).unwrap()]
    }

    /// A number below a thousand; `inner` says that a larger part stands before it.
    fn group(&self, n: u64, inner: bool) -> String {
        let (hundreds, tens, ones) = (n / 100, n / 10 % 10, n % 10);
        let mut words = Vec::new();
        if hundreds > 0 || (inner && (self.empty_hundred || tens > 0)) {
            words.extend([self.digit(hundreds), "trăm"]);
        }
        match tens {
            0 if ones > 0 && (hundreds > 0 || inner) => words.extend([self.zero_ten, self.digit(ones)]),
            0 if ones > 0 => words.push(self.digit(ones)),
            0 => {}
            1 => {
                words.push("mười");
                match ones {
                    0 => {}
                    5 => words.push("lăm"),
                    _ => words.push(self.digit(ones)),
                }
            }
            _ => {
                words.extend([self.digit(tens), "mươi"]);
                match ones {
                    0 => {}
                    1 => words.push("mốt"),
                    4 => words.push(self.four),
                    5 => words.push(self.five),
                    _ => words.push(self.digit(ones)),
                }
            }
        }
        words.join(" ")
    }

    fn spell(&self, n: u64) -> String {
        if n == 0 {
            return self.digit(0).to_owned();
        }
        let mut words = String::new();
        let (above, below) = (n / 1_000_000_000, n % 1_000_000_000);
        if above > 0 {
            let _ = write!(words, "{} {}", self.spell(above), self.billion);
        }
        for (part, scale) in
            [(below / 1_000_000, "triệu"), (below / 1000 % 1000, self.thousand), (below % 1000, "")]
        {
            if part > 0 {
                let _ = write!(words, " {} {scale}", self.group(part, !words.is_empty()));
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn only_figure(text: &str) -> Figure {
    let mut figures = analyze(text, &Options::default()).unwrap().figures;
    assert_eq!(figures.len(), 1, "{text}: {figures:?}");
    figures.remove(0)
}

#[allow(clippy::cast_precision_loss, reason = "whole numbers below 10^15 are exact")]
fn float(n: u64) -> f64 {
    n as f64
}

/// The digits of a number in groups of a thousand.
fn in_threes(n: u64) -> Vec<String> {
    let digits = n.to_string().into_bytes();
    digits.rchunks(3).rev().map(|c| String::from_utf8_lossy(c).into_owned()).collect()
}

fn is_close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs()
}

/// Whole numbers of every magnitude, round ones too.
fn whole() -> impl Strategy<Value = u64> {
    let any_size = (1u32..15).prop_flat_map(|digits| 2..10u64.pow(digits));
    let round = (2u64..1000, 0u32..12).prop_map(|(n, zeros)| n * 10u64.pow(zeros));
    prop_oneof![any_size, round, 2u64..1000]
}

proptest! {
    #[test]
    fn whole_numbers_in_words(n in whole(), style in style()) {
        let words = style.spell(n);
        let figure = only_figure(&format!("Đã có {words} người đến."));
        prop_assert_eq!(figure.span.text, format!("{words} người"));
        prop_assert!(is_close(figure.value, float(n)), "{} is not {}", figure.value, n);
    }

    #[test]
    fn decimals_in_words(n in prop_oneof![0u64..1000, 0u64..1_000_000], digits in "[0-9]{1,3}", point in point(), style in style()) {
        let spoken: Vec<_> = digits.bytes().map(|b| style.digit(u64::from(b - b'0'))).collect();
        // nobody says thousands of millions
        let (scale, unit, code) = if n < 1000 { (1e6, "triệu đồng", "VND") } else { (1.0, "mét", "m") };
        let text = format!("Hết {} {point} {} {unit}.", style.spell(n), spoken.join(" "));
        let value = scale * format!("{n}.{digits}").parse::<f64>().unwrap();
        let figure = only_figure(&text);
        prop_assert!(is_close(figure.value, value), "{} in {text}", figure.value);
        prop_assert_eq!(figure.unit.as_deref(), Some(code));
    }

    #[test]
    fn whole_numbers_in_digits(n in whole(), separator in prop_oneof![Just("."), Just(" "), Just("")]) {
        prop_assume!(!(separator.is_empty() && (1900..=2100).contains(&n)));
        let written = in_threes(n).join(separator);
        let figure = only_figure(&format!("Đã có {written} người đến."));
        prop_assert_eq!(figure.span.text, format!("{written} người"));
        prop_assert!(is_close(figure.value, float(n)), "{} is not {}", figure.value, n);
    }

    #[test]
    fn decimals_in_digits(n in 0u64..1_000_000, digits in "[0-9]{1,4}", grouped in any::<bool>()) {
        prop_assume!(!(digits == "000" && n > 0));
        let plain = if grouped { in_threes(n).join(".") } else { n.to_string() };
        let figure = only_figure(&format!("Tăng {plain},{digits}% so với năm trước."));
        let value: f64 = format!("{n}.{digits}").parse().unwrap();
        prop_assert!(is_close(figure.value, value), "{} is not {}", figure.value, value);
    }

    #[test]
    fn decimals_in_foreign_digits(n in 0u64..1_000_000, digits in "[0-9]{1,2}", grouped in any::<bool>()) {
        let plain = if grouped { in_threes(n).join(",") } else { n.to_string() };
        let figure = only_figure(&format!("Tăng {plain}.{digits}% so với năm trước."));
        let value: f64 = format!("{n}.{digits}").parse().unwrap();
        prop_assert!(is_close(figure.value, value), "{} is not {}", figure.value, value);
    }
}
