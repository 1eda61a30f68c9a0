//! Bytes → characters: UTF-8, UTF-16, or one character a byte.
//!
//! ```text
//! text = mark-8? UTF-8 | mark-16 UTF-16 | UTF-16 | (line of UTF-8 | line of Windows-1252)*
//! ```
//!
//! UTF-16 without its mark is known by the zero bytes on one side. A line that is not UTF-8 is damaged UTF-8 if it has more
//! letters of UTF-8 than bytes that are none, or if the other lines have and it makes no Vietnamese; else each of its bytes
//! is a character of Windows-1252, in which the legacy codes are looked for. Bytes with controls in them are no text of any
//! 8-bit code.

use super::{Encoding, mixed, windows};

/// Characters read from bytes.
pub struct Characters {
    pub text: String,
    /// UTF-8, UTF-16 or Windows-1252.
    pub encoding: Encoding,
    /// Characters of several bytes, or what stands for them.
    pub letters: u32,
    /// Those that could not be read.
    pub damaged: u32,
}

/// Reads bytes as whatever they are.
pub fn read(bytes: &[u8]) -> Characters {
    if let Some((encoding, rest)) = marked(bytes) {
        return read_as(rest, encoding);
    }
    if let Some(encoding) = utf16_by_zeros(bytes) {
        return read_as(bytes, encoding);
    }
    if std::str::from_utf8(bytes).is_ok() || bytes.iter().any(|&b| is_control(b)) {
        return read_as(bytes, Encoding::Utf8);
    }
    let lines: Vec<_> = bytes.split_inclusive(|&b| b == b'\n').map(|line| (line, count(line))).collect();
    let is_utf8 =
        lines.iter().map(|(_, (good, _))| good).sum::<u32>() > lines.iter().map(|(_, (_, bad))| bad).sum();
    let (mut text, mut letters, mut damaged) = (String::with_capacity(bytes.len()), 0, 0);
    for (line, (good, bad)) in lines {
        letters += good + bad;
        if bad > good {
            let western: String = line.iter().map(|&b| windows::character(b)).collect();
            if !is_utf8 || mixed::is_certain(&western) {
                text.push_str(&western);
                continue;
            }
        }
        damaged += bad;
        text.push_str(&String::from_utf8_lossy(line));
    }
    let encoding = if is_utf8 { Encoding::Utf8 } else { Encoding::Windows1252 };
    Characters { text, encoding, letters, damaged }
}

/// Reads bytes as they are asked for; a byte order mark is left out.
pub fn read_as(bytes: &[u8], encoding: Encoding) -> Characters {
    let bytes = match marked(bytes) {
        Some((found, rest)) if found == encoding => rest,
        _ => bytes,
    };
    let unit = match encoding {
        Encoding::Utf16Le => u16::from_le_bytes,
        Encoding::Utf16Be => u16::from_be_bytes,
        Encoding::Utf8 => {
            let (good, bad) = count(bytes);
            let text = String::from_utf8_lossy(bytes).into_owned();
            return Characters { text, encoding, letters: good + bad, damaged: bad };
        }
        _ => {
            let text = bytes.iter().map(|&b| windows::character(b)).collect();
            return Characters { text, encoding: Encoding::Windows1252, letters: 0, damaged: 0 };
        }
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut damaged = u32::from(!rest.is_empty());
    let mut text: String = char::decode_utf16(pairs.iter().map(|&pair| unit(pair)))
        .map(|c| {
            c.unwrap_or_else(|_| {
                damaged += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    Characters { letters: u32::try_from(pairs.len()).unwrap_or(u32::MAX), text, encoding, damaged }
}

/// What a byte order mark says, and what follows it.
pub fn marked(bytes: &[u8]) -> Option<(Encoding, &[u8])> {
    [
        (Encoding::Utf8, &b"\xEF\xBB\xBF"[..]),
        (Encoding::Utf16Le, b"\xFF\xFE"),
        (Encoding::Utf16Be, b"\xFE\xFF"),
    ]
    .into_iter()
    .find_map(|(encoding, mark)| Some((encoding, bytes.strip_prefix(mark)?)))
}

/// UTF-16 has a zero beside every letter of ASCII, and at one side only.
fn utf16_by_zeros(bytes: &[u8]) -> Option<Encoding> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let zeros = |side: usize| pairs.iter().filter(|pair| pair[side] == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    let is_most =
        |many: usize, few: usize| rest.is_empty() && few == 0 && many > 0 && many * 4 >= pairs.len();
    let encoding = match () {
        () if is_most(low, high) => Encoding::Utf16Le,
        () if is_most(high, low) => Encoding::Utf16Be,
        () => return None,
    };
    // Numbers of two bytes have zeros, too, but also controls and halves of characters.
    let text = read_as(bytes, encoding);
    let is_text = text.damaged == 0 && text.text.chars().all(|c| c >= ' ' || c.is_ascii_whitespace());
    is_text.then_some(encoding)
}

/// Whether it stands in no text.
fn is_control(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0E..=0x1A)
}

/// Characters of several bytes, and pieces that are no UTF-8.
fn count(bytes: &[u8]) -> (u32, u32) {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += u32::try_from(chunk.valid().chars().filter(|c| !c.is_ascii()).count()).unwrap_or(u32::MAX);
        bad += u32::from(!chunk.invalid().is_empty());
    }
    (good, bad)
}
