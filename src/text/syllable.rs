//! Whether a word can be a Vietnamese syllable.
//!
//! ```text
//! syllable = onset? rhyme tone
//! ```
//!
//! Onsets and rhymes after Đoàn Thiện Thuật, "Ngữ âm tiếng Việt" (1977), in the national script; a stopped rhyme
//! (c, ch, p, t) takes the acute and the dot tone only, which tells many foreign words apart: "Nguyễn" and "Hun" are
//! syllables, "Putin", "Jong" and "Trump" are not.

use super::compose::{compose, decompose};

/// Onsets, longest first where one begins another.
const ONSETS: [&str; 28] = [
    "ngh", "ng", "nh", "n", "ch", "c", "gh", "gi", "g", "kh", "k", "ph", "p", "qu", "th", "tr", "t", "b",
    "d", "đ", "h", "l", "m", "r", "s", "v", "x", "",
];

/// Rhymes without their tones, sorted.
const RHYMES: [&str; 160] = [
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "em", "en",
    "eng", "eo", "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc", "iêm", "iên",
    "iêng", "iêp", "iêt", "iêu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oat",
    "oay", "oc", "oe", "oen", "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot", "oăc", "oăm",
    "oăn", "oăng", "oăt", "u", "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uyn",
    "uynh", "uyt", "uyu", "uyên", "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uênh", "uôc", "uôi",
    "uôm", "uôn", "uông", "uôt", "uơ", "y", "yn", "ynh", "yt", "yêm", "yên", "yêng", "yêt", "yêu", "âc",
    "âm", "ân", "âng", "âp", "ât", "âu", "ây", "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "ô", "ôc",
    "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "ơ", "ơi", "ơm", "ơn", "ơp",
    "ơt", "ư", "ưa", "ưc", "ưi", "ưm", "ưng", "ưt", "ưu", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt",
    "ươu",
];

/// Whether a folded word (see [`fold`](super::fold())) is built like a Vietnamese syllable.
#[must_use]
pub fn is_vietnamese_syllable(folded: &str) -> bool {
    let mut tone = None;
    let mut apart = String::with_capacity(folded.len() + 4);
    decompose(folded, |c| match c {
        '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => tone = Some(c),
        _ => apart.push(c),
    });
    let mut plain = String::with_capacity(apart.len());
    compose(&apart, &mut plain);
    let stopped = plain.ends_with(['c', 'p', 't']) || plain.ends_with("ch");
    if stopped && !matches!(tone, Some('\u{301}' | '\u{323}')) {
        return false;
    }
    plain == "gi"
        || ONSETS
            .iter()
            .filter_map(|onset| plain.strip_prefix(onset))
            .any(|rhyme| RHYMES.binary_search(&rhyme).is_ok())
}

#[cfg(test)]
mod tests {
    use super::is_vietnamese_syllable;

    #[test]
    fn syllables_and_foreign_words() {
        for word in [
            "nguyễn", "phúc", "quỳnh", "gì", "giàng", "ý", "ủy", "thuở", "ươm", "lượt", "hưu", "khuya",
            "quốc", "yến",
        ] {
            assert!(is_vietnamese_syllable(word), "{word}");
        }
        for word in [
            "trump", "putin", "jong", "kerry", "peskov", "jae", "restrepo", "kđoh", "cat", "obama", "ross",
            "nfl",
        ] {
            assert!(!is_vietnamese_syllable(word), "{word}");
        }
    }
}
