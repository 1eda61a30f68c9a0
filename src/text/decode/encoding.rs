//! The encodings that are known, with their names, and the fonts that tell one.
//!
//! ```text
//! font   = subset? (".Vn" | "Vn" | "VNI-") name "H"? style?
//! subset = capital{6} "+"
//! style  = ("-" | ",") ("Bold" | "Italic" | "Regular" | "Normal") …
//! ```
//!
//! `.VnTime` and its family are TCVN3, those that end in H have capitals in the places of the small letters;
//! `VNI-Times` and its family are VNI-Windows. A PDF names a font without its point or with the mark of a subset:
//! "ABCDEF+VnTimeH-Bold". "Vnu" is no such font: the name begins with a capital.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How the letters of a text are written: as which bytes, or as which other characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Encoding {
    /// A string that is what it says. Of bytes: UTF-8, or UTF-16 where they say so, and nothing is converted in it.
    #[serde(rename = "unicode")]
    Unicode,
    /// UTF-8, with or without a byte order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, the low byte first.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, the high byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// Western European, of Windows: "forêt" as one byte a letter.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// Vietnamese, of Windows: tones stand as marks behind their letters.
    #[serde(rename = "windows-1258")]
    Windows1258,
    /// TCVN3, also called ABC: the fonts `.VnTime`, `.VnArial` …
    #[serde(rename = "tcvn3")]
    Tcvn3,
    /// TCVN3 in a font of capitals: `.VnTimeH`, `.VnArialH` …
    #[serde(rename = "tcvn3-capitals")]
    Tcvn3Capitals,
    /// VNI-Windows: the fonts VNI-Times, VNI-Helve …
    #[serde(rename = "vni")]
    Vni,
    /// Signs of ASCII behind the letters, RFC 1456: "Vie^.t Nam".
    #[serde(rename = "viqr")]
    Viqr,
    /// UTF-8 that was read as Latin-1 or Windows-1252, once: `"TiÃªn"`.
    #[serde(rename = "mojibake")]
    Mojibake,
}

/// The names in the order of the variants.
const NAMES: &str =
    "unicode utf-8 utf-16le utf-16be windows-1252 windows-1258 tcvn3 tcvn3-capitals vni viqr mojibake";

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Unicode,
        Self::Utf8,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1252,
        Self::Windows1258,
        Self::Tcvn3,
        Self::Tcvn3Capitals,
        Self::Vni,
        Self::Viqr,
        Self::Mojibake,
    ];

    /// Its name on the command line and in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.split(' ').nth(self as usize).unwrap_or_default()
    }

    /// The encoding of a text that is set in a font of that name; nothing for any font of Unicode.
    ///
    /// ```
    /// use diembao::text::decode::Encoding;
    ///
    /// assert_eq!(Encoding::of_font(".VnTimeH"), Some(Encoding::Tcvn3Capitals));
    /// assert_eq!(Encoding::of_font("ABCDEF+VNI-Times-Bold"), Some(Encoding::Vni));
    /// assert_eq!(Encoding::of_font("Times New Roman"), None);
    /// ```
    #[must_use]
    pub fn of_font(name: &str) -> Option<Self> {
        let name = match name.as_bytes().get(6) {
            Some(b'+') => &name[7..],
            _ => name,
        };
        let small = name.to_ascii_lowercase();
        if small.starts_with("vni-") {
            return Some(Self::Vni);
        }
        let is_dotted = small.starts_with(".vn");
        let is_name = small.starts_with("vn") && name.as_bytes().get(2).is_some_and(u8::is_ascii_uppercase);
        if !is_dotted && !is_name {
            return None;
        }
        let is_style = |rest: &str| rest.starts_with(['B', 'I', 'R', 'N']);
        let end = name.rfind(['-', ',']).filter(|&at| is_style(&name[at + 1..])).unwrap_or(name.len());
        Some(if name[..end].ends_with('H') { Self::Tcvn3Capitals } else { Self::Tcvn3 })
    }

    /// Whether characters stand for other ones in it.
    pub(super) fn is_legacy(self) -> bool {
        use Encoding::{Mojibake, Tcvn3, Tcvn3Capitals, Viqr, Vni, Windows1258};
        matches!(self, Windows1258 | Tcvn3 | Tcvn3Capitals | Vni | Viqr | Mojibake)
    }
}

/// No encoding has that name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{given:?} is no encoding; known are: {NAMES}")]
pub struct UnknownEncoding {
    /// What was given.
    pub given: String,
}

impl FromStr for Encoding {
    type Err = UnknownEncoding;

    /// The encoding of that name, in small or capital letters.
    fn from_str(name: &str) -> Result<Self, UnknownEncoding> {
        let place = NAMES.split(' ').position(|known| known.eq_ignore_ascii_case(name));
        match place.and_then(|place| Self::ALL.get(place)) {
            Some(encoding) => Ok(*encoding),
            None => Err(UnknownEncoding { given: name.to_owned() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Encoding;

    #[test]
    fn names_lead_back_and_are_those_of_serde() {
        for encoding in Encoding::ALL {
            assert_eq!(encoding.name().parse(), Ok(encoding));
            assert_eq!(serde_json::to_value(encoding).unwrap(), encoding.name());
        }
        assert_eq!("TCVN3".parse(), Ok(Encoding::Tcvn3));
        let error = "ebcdic".parse::<Encoding>().unwrap_err();
        assert!(error.to_string().contains("windows-1258 tcvn3 "), "{error}");
    }

    #[test]
    fn fonts_tell_their_encoding() {
        for (font, encoding) in [
            (".VnTime", Some(Encoding::Tcvn3)),
            (".vntime", Some(Encoding::Tcvn3)),
            (".VnArial Narrow", Some(Encoding::Tcvn3)),
            ("VnTime-BoldItalic", Some(Encoding::Tcvn3)),
            (".VnTimeH", Some(Encoding::Tcvn3Capitals)),
            (".VnArial NarrowH", Some(Encoding::Tcvn3Capitals)),
            ("BCDEEE+.VnTimeH,Bold", Some(Encoding::Tcvn3Capitals)),
            (".VnBook-AntiquaH", Some(Encoding::Tcvn3Capitals)),
            ("VNI-Times", Some(Encoding::Vni)),
            ("vni-helve", Some(Encoding::Vni)),
            ("Arial", None),
            ("Vni", None),
            ("Vnu Serif", None),
            ("", None),
            ("Ă", None),
        ] {
            assert_eq!(Encoding::of_font(font), encoding, "{font}");
        }
    }
}
