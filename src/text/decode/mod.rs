//! Bytes, or characters that stand for others, → Vietnamese text.
//!
//! ```text
//! decode      = bytes → characters (`bytes`) → text (as decode_text)
//! decode_text = characters → stretches to be converted (`mixed`, `detect`) → text (`convert`)
//! ```
//!
//! Every legacy code is looked at through Windows-1252: so the bytes of a file of TCVN3, what somebody pastes from a document
//! set in .VnTime, and the characters of a PDF are one and the same. One file for each encoding says what its characters
//! mean; `detect` says when a text is taken for it. What is Vietnamese, English or French as it stands is never touched.

mod bytes;
mod decoded;
mod detect;
mod encoding;
mod letters;
mod mixed;
mod mojibake;
mod tcvn3;
mod viqr;
mod vni;
mod windows;
mod word;

pub use decoded::{Conversion, Decoded};
pub use encoding::Encoding;
pub(crate) use encoding::NAMES;

use super::compose;
use mixed::Stretch;

/// Reads bytes: in the encoding of `hint`, else in what they are found to be.
///
/// With a hint nothing is detected: all characters are converted from a legacy encoding, and nothing is for the others. Any
/// bytes give a text; what cannot be read becomes U+FFFD and is counted.
///
/// ```
/// use diembao::text::decode::{Encoding, decode};
///
/// let decoded = decode(b"C\xE9ng h\xDFa x\xB7 h\xE9i ch\xF1 ngh\xDCa Vi\xD6t Nam", None);
/// assert_eq!(decoded.text, "Cộng hòa xã hội chủ nghĩa Việt Nam");
/// assert_eq!(decoded.encoding, Encoding::Tcvn3);
/// ```
#[must_use]
pub fn decode(bytes: &[u8], hint: Option<Encoding>) -> Decoded {
    let is_utf8 = || std::str::from_utf8(bytes).is_ok();
    let read = match hint {
        None => bytes::read(bytes),
        Some(Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be | Encoding::Windows1252) => {
            bytes::read_as(bytes, hint.unwrap_or(Encoding::Utf8))
        }
        Some(encoding) => match bytes::marked(bytes) {
            Some((found, rest)) => bytes::read_as(rest, found),
            None if encoding == Encoding::Unicode || is_utf8() => bytes::read_as(bytes, Encoding::Utf8),
            None => bytes::read_as(bytes, Encoding::Windows1252),
        },
    };
    let found =
        decode_text(&read.text, hint.or((read.damaged > read.letters / 2).then_some(Encoding::Unicode)));
    let encoding = if found.encoding == Encoding::Unicode { read.encoding } else { found.encoding };
    let confidence = match encoding {
        _ if hint.is_some() => 1.0,
        Encoding::Windows1252 => 0.0,
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => {
            f64::from(read.letters - read.damaged) / f64::from(read.letters.max(1)).max(1.0)
        }
        _ => found.confidence,
    };
    Decoded { encoding, confidence, damaged: read.damaged, ..found }
}

/// Reads characters that may stand for others: as those of `hint`, else as what they are found to be.
///
/// Paragraphs and runs of words are judged apart, so that one in TCVN3 in a document of Unicode is converted alone.
///
/// ```
/// use diembao::text::decode::{Encoding, decode_text};
///
/// let decoded = decode_text("Thông báo: Céng hßa x· héi chñ nghÜa ViÖt Nam", None);
/// assert_eq!(decoded.text, "Thông báo: Cộng hòa xã hội chủ nghĩa Việt Nam");
/// assert_eq!(decoded.conversions[0].encoding, Encoding::Tcvn3);
/// assert_eq!(decode_text("La forêt, c'est là.", None).conversions, []);
/// ```
#[must_use]
pub fn decode_text(text: &str, hint: Option<Encoding>) -> Decoded {
    let Some(encoding) = hint else { return detected(text) };
    let mut decoded = Decoded::plain(String::with_capacity(text.len()), Encoding::Unicode);
    if encoding.is_legacy() {
        let stretch = Stretch { start: 0, end: text.len(), encoding };
        apply(text, &[stretch], &mut decoded);
        decoded.encoding = encoding;
    } else {
        decoded.text.push_str(text);
    }
    decoded
}

/// Converts a run of characters that is known to be in an encoding, as by its font ([`Encoding::of_font`]).
///
/// ```
/// use diembao::text::decode::{Encoding, convert};
///
/// assert_eq!(convert("ViÖt Nam", Encoding::Tcvn3Capitals), "VIỆT NAM");
/// assert_eq!(convert("Vieät Nam", Encoding::Vni), "Việt Nam");
/// ```
#[must_use]
#[inline(never)]
pub fn convert(text: &str, encoding: Encoding) -> String {
    let seen: Vec<char> = text.chars().collect();
    let meant = match encoding {
        Encoding::Windows1258 => windows::convert(&seen),
        Encoding::Tcvn3 => tcvn3::convert(&seen),
        Encoding::Tcvn3Capitals => tcvn3::convert_capitals(&seen),
        Encoding::Vni => vni::convert(&seen),
        Encoding::Viqr => viqr::convert(&seen),
        Encoding::Mojibake => mojibake::convert(&seen),
        Encoding::Unicode
        | Encoding::Utf8
        | Encoding::Utf16Le
        | Encoding::Utf16Be
        | Encoding::Windows1252 => {
            return text.to_owned();
        }
    };
    let mut out = String::with_capacity(text.len() + 8);
    compose(&meant.into_iter().collect::<String>(), &mut out);
    out
}

fn detected(text: &str) -> Decoded {
    let (stretches, has_others) = mixed::read(text);
    let mut decoded = Decoded::plain(String::with_capacity(text.len()), Encoding::Unicode);
    let Some(&Stretch { encoding, .. }) = stretches.first() else {
        decoded.text.push_str(text);
        return decoded;
    };
    let is_one = stretches.iter().all(|stretch| stretch.encoding == encoding);
    if is_one && !has_others {
        decoded.confidence = mixed::evidence_of(text, encoding).confidence();
        decoded.encoding = encoding;
        apply(text, &[Stretch { start: 0, end: text.len(), encoding }], &mut decoded);
    } else {
        apply(text, &joined(text, &stretches), &mut decoded);
    }
    decoded
}

/// Joins stretches of one encoding with nothing but white space between them.
fn joined(text: &str, stretches: &[Stretch]) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    for &stretch in stretches {
        match out.last_mut() {
            Some(last)
                if last.encoding == stretch.encoding
                    && text[last.end..stretch.start].trim_ascii().is_empty() =>
            {
                last.end = stretch.end;
            }
            _ => out.push(stretch),
        }
    }
    out
}

/// Writes the text with its stretches converted.
fn apply(text: &str, stretches: &[Stretch], decoded: &mut Decoded) {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let mut at = 0;
    for &Stretch { start, end, encoding } in stretches {
        decoded.text.push_str(&text[at..start]);
        let from = decoded.text.len();
        let original = &text[start..end];
        decoded.text.push_str(&convert(original, encoding));
        if decoded.text[from..] != *original {
            decoded.conversions.push(Conversion {
                start: offset(from),
                end: offset(decoded.text.len()),
                encoding,
                original: original.to_owned(),
            });
        }
        at = end;
    }
    decoded.text.push_str(&text[at..]);
}
