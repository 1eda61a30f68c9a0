//! Bytes, or characters that stand for others, → Vietnamese text.
//!
//! ```text
//! decode      = bytes → characters (`bytes`) → text (as decode_text)
//! decode_text = characters → stretches to be converted (`mixed`, `evidence`) → text (`convert`)
//! ```
//!
//! Every legacy code is looked at through Windows-1252: so the bytes of a file of TCVN3, what somebody pastes from a document
//! set in `.VnTime`, and the characters of a PDF are one and the same. One file for each encoding says what its characters
//! mean; `evidence` says when a text is taken for it. What is Vietnamese, English or French as it stands is never touched.

mod bytes;
mod decoded;
mod encoding;
mod evidence;
mod letters;
mod mixed;
mod mojibake;
mod tcvn3;
mod viqr;
mod vni;
mod windows;
mod word;

pub use decoded::{Conversion, Decoded};
pub use encoding::{Encoding, UnknownEncoding};
pub use mixed::Stretch;

use super::compose;

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
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be if read.letters > 0 => {
            f64::from(read.letters - read.damaged) / f64::from(read.letters)
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
    let found = match hint {
        None => detect(text),
        Some(encoding) if encoding.is_legacy() => Detected::whole(text, encoding, 1.0),
        Some(_) => Detected::nothing(),
    };
    apply(text, &found)
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
    let mut seen: Vec<char> = text.chars().collect();
    match encoding {
        Encoding::Windows1258 => windows::convert(&mut seen),
        Encoding::Tcvn3 => tcvn3::convert(&mut seen),
        Encoding::Tcvn3Capitals => tcvn3::convert_capitals(&mut seen),
        Encoding::Vni => seen = vni::convert(&seen),
        Encoding::Viqr => seen = viqr::convert(&seen),
        Encoding::Mojibake => seen = mojibake::convert(&seen),
        Encoding::Unicode
        | Encoding::Utf8
        | Encoding::Utf16Le
        | Encoding::Utf16Be
        | Encoding::Windows1252 => {
            return text.to_owned();
        }
    }
    let mut out = String::with_capacity(text.len() + 8);
    compose(&seen.into_iter().collect::<String>(), &mut out);
    out
}

/// What is found in a text, before anything is converted.
#[derive(Debug)]
pub struct Detected {
    /// See [`Decoded::encoding`].
    pub encoding: Encoding,
    /// See [`Decoded::confidence`].
    pub confidence: f64,
    /// What is to be converted, in the order of the text.
    pub stretches: Vec<Stretch>,
}

impl Detected {
    fn nothing() -> Self {
        Self { encoding: Encoding::Unicode, confidence: 1.0, stretches: Vec::new() }
    }

    fn whole(text: &str, encoding: Encoding, confidence: f64) -> Self {
        Self { encoding, confidence, stretches: vec![Stretch { start: 0, end: text.len(), encoding }] }
    }
}

/// Finds what in a text is written in another encoding.
#[must_use]
pub fn detect(text: &str) -> Detected {
    let (stretches, others) = mixed::read(text);
    let Some(&Stretch { encoding, .. }) = stretches.first() else { return Detected::nothing() };
    let evidence = mixed::evidence_of(text, encoding);
    // Foreign names in a line of few words do not make another encoding of the whole.
    let is_whole =
        others == mixed::Others::Silent || others == mixed::Others::Doubtful && evidence.is_clear(encoding);
    if is_whole && stretches.iter().all(|stretch| stretch.encoding == encoding) {
        Detected::whole(text, encoding, evidence.confidence())
    } else {
        Detected { stretches, ..Detected::nothing() }
    }
}

/// Writes the text with its stretches converted.
fn apply(text: &str, found: &Detected) -> Decoded {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let (mut out, mut conversions) = (String::with_capacity(text.len()), Vec::new());
    let mut at = 0;
    for &Stretch { start, end, encoding } in &found.stretches {
        out.push_str(&text[at..start]);
        let (original, converted) = (&text[start..end], convert(&text[start..end], encoding));
        let from = offset(out.len());
        out.push_str(&converted);
        if converted != original {
            conversions.push(Conversion {
                start: from,
                end: offset(out.len()),
                encoding,
                original: original.to_owned(),
            });
        }
        at = end;
    }
    out.push_str(&text[at..]);
    Decoded { text: out, encoding: found.encoding, confidence: found.confidence, damaged: 0, conversions }
}
