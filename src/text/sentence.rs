//! Tokens → sentences.
//!
//! ```text
//! sentence = token+ end
//! end      = line break | stop closer* before a token that may begin a sentence
//! stop     = "." | "!" | "?" | "…" | "./."
//! closer   = a closing quote or bracket
//! ```
//!
//! A sentence ends at [`LONGEST`] tokens too, so that a text without points takes no quadratic time.
//!
//! A point behind a word that takes one ("TP. Đồng Hới", "PGS. TS. Trần"), behind an initial ("Nguyễn V. A") and inside a
//! number ("1.200") ends nothing.

use super::token::{Kind, Token};

/// Most tokens in a sentence; lists of those present have several hundred.
const LONGEST: usize = 1000;

/// Numbers of the tokens that begin a sentence, in order, the first token included.
///
/// `is_dotted` says of a word token whether it is an abbreviation that is written with a point.
#[must_use]
pub fn sentence_starts(text: &str, tokens: &[Token], is_dotted: impl Fn(usize) -> bool) -> Vec<u32> {
    let mut starts = Vec::with_capacity(tokens.len() / 16 + 1);
    let (mut stopped, mut begun) = (false, 0);
    for (i, token) in tokens.iter().enumerate() {
        if i == 0 || token.begins_line() || i - begun == LONGEST || (stopped && may_begin(text, token)) {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "fewer tokens than bytes, which are counted in u32"
            )]
            starts.push(i as u32);
            (stopped, begun) = (false, i);
        }
        let mark = &text[token.start as usize..token.end as usize];
        stopped = match mark {
            "." => token.kind == Kind::Punct && !point_belongs_to_word(text, tokens, i, &is_dotted),
            "!" | "?" | "…" => true,
            "\"" | "'" | "”" | "’" | ")" | "]" | "»" | "/" => stopped && token.is_glued(),
            _ => false,
        };
    }
    starts
}

fn may_begin(text: &str, token: &Token) -> bool {
    !token.is_glued()
        && match token.kind {
            Kind::Word => token.is_capital(),
            Kind::Number => true,
            Kind::Punct => {
                matches!(
                    &text[token.start as usize..token.end as usize],
                    "\"" | "“" | "'" | "‘" | "(" | "[" | "-" | "–" | "«" | "*"
                )
            }
        }
}

fn point_belongs_to_word(
    text: &str,
    tokens: &[Token],
    point: usize,
    is_dotted: &impl Fn(usize) -> bool,
) -> bool {
    let Some(before) = point.checked_sub(1).map(|i| &tokens[i]) else { return false };
    // "117 km/h. Phó chủ tịch": a unit, not "H." for "huyện".
    if text[..before.start as usize].ends_with('/') {
        return false;
    }
    // "Nguyễn V. A", but not "Nghệ An."
    let initial =
        before.is_capital() && text[before.start as usize..before.end as usize].chars().count() == 1;
    tokens[point].is_glued() && before.kind == Kind::Word && (initial || is_dotted(point - 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    fn sentences(text: &str) -> Vec<&str> {
        let tokens = tokenize(text);
        let dotted = |i: usize| {
            let t: &Token = &tokens[i];
            ["TP", "PGS", "TS"].contains(&&text[t.start as usize..t.end as usize])
        };
        let mut starts = sentence_starts(text, &tokens, dotted);
        starts.push(u32::try_from(tokens.len()).unwrap());
        starts
            .windows(2)
            .map(|w| &text[tokens[w[0] as usize].start as usize..tokens[w[1] as usize - 1].end as usize])
            .collect()
    }

    #[test]
    fn points_that_end_and_points_that_do_not() {
        assert_eq!(
            sentences(
                "Tại TP. Huế, PGS. TS. Lê V. An nói: \"Có 1.200 hộ.\" Ông về./. Hết… rồi! 5 km/TP. Ông\nẢnh ở Nghệ An. Đẹp"
            ),
            [
                "Tại TP. Huế, PGS. TS. Lê V. An nói: \"Có 1.200 hộ.\"",
                "Ông về./.",
                "Hết… rồi!",
                "5 km/TP.",
                "Ông",
                "Ảnh ở Nghệ An.",
                "Đẹp"
            ]
        );
    }
}
