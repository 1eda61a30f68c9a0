//! Bytes → characters: UTF-8, UTF-16, or one character a byte.
//!
//! ```text
//! text = mark-8? UTF-8 | mark-16 UTF-16 | UTF-16 | (line of UTF-8 | line of Windows-1252)*
//! ```
//!
//! UTF-16 without its mark is known by the zero bytes on one side. A line that is not UTF-8 is damaged UTF-8 if it has more
//! letters of UTF-8 than bytes that are none, or if a fifth of the lines have and it makes no Vietnamese; else each of its bytes
//! is a character of Windows-1252, in which the legacy codes are looked for. Bytes with controls in them are no text of any
//! 8-bit code, but for those that are capitals in the first set of TCVN 5712.

use super::{Encoding, mixed, tcvn3, windows};

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
    let is_binary = bytes.iter().copied().any(is_control)
        && (bytes.iter().any(|b| is_control(*b) && !tcvn3::is_capital_code(*b))
            || !western(bytes).lines().any(mixed::is_certain));
    if std::str::from_utf8(bytes).is_ok() || is_binary {
        return read_as(bytes, Encoding::Utf8);
    }
    let lines = || bytes.split_inclusive(|&b| b == b'\n').map(|line| (line, count(line)));
    let (mut of_utf8, mut of_others) = (0, 0);
    for (_, (good, bad)) in lines() {
        of_utf8 += u32::from(good > bad);
        of_others += u32::from(good < bad);
    }
    let is_utf8 = 4 * of_utf8 > of_others;
    let (good, bad) = count(bytes);
    let (mut text, mut damaged) = (String::with_capacity(bytes.len()), 0);
    for (line, (good, bad)) in lines() {
        if bad > good {
            let western = western(line);
            if !is_utf8 || mixed::is_certain(&western) {
                text.push_str(&western);
                continue;
            }
        }
        damaged += bad;
        text.push_str(&String::from_utf8_lossy(line));
    }
    let encoding = if is_utf8 { Encoding::Utf8 } else { Encoding::Windows1252 };
    Characters { text, encoding, letters: good + bad, damaged }
}

fn western(bytes: &[u8]) -> String {
    bytes.iter().map(|&b| windows::character(b)).collect()
}

/// Reads bytes as they are asked for; a byte order mark is left out.
pub fn read_as(bytes: &[u8], encoding: Encoding) -> Characters {
    let bytes = match marked(bytes) {
        Some((found, rest)) if found == encoding => rest,
        _ => bytes,
    };
    match encoding {
        Encoding::Utf16Le | Encoding::Utf16Be => {
            let is_le = encoding == Encoding::Utf16Le;
            let unit =
                |pair: &[u8]| u16::from_le_bytes(if is_le { [pair[0], pair[1]] } else { [pair[1], pair[0]] });
            let units: Vec<u16> = bytes.chunks_exact(2).map(unit).collect();
            let mut text = String::from_utf16_lossy(&units);
            if bytes.len() % 2 > 0 {
                text.push(char::REPLACEMENT_CHARACTER);
            }
            let lost = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
            Characters { letters: number(units.len().max(lost)), text, encoding, damaged: number(lost) }
        }
        Encoding::Utf8 => {
            let (good, bad) = count(bytes);
            let text = String::from_utf8_lossy(bytes).into_owned();
            Characters { text, encoding, letters: good + bad, damaged: bad }
        }
        _ => Characters { text: western(bytes), encoding: Encoding::Windows1252, letters: 0, damaged: 0 },
    }
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
    let mut zeros = [0, 0];
    for (at, _) in bytes.iter().enumerate().filter(|(_, b)| **b == 0) {
        zeros[at % 2] += 1;
    }
    let encoding = match zeros {
        [0, low] if low * 8 >= bytes.len() && low > 0 => Encoding::Utf16Le,
        [high, 0] if high * 8 >= bytes.len() && high > 0 => Encoding::Utf16Be,
        _ => return None,
    };
    // Numbers of two bytes have zeros, too, but also controls and halves of characters.
    let read = read_as(bytes, encoding);
    (read.damaged == 0 && !read.text.bytes().any(is_control)).then_some(encoding)
}

/// Whether it stands in no text.
fn is_control(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0E..=0x1A)
}

/// Characters of several bytes, and pieces that are no UTF-8.
fn count(bytes: &[u8]) -> (u32, u32) {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        // The first bytes of those characters.
        good += chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    (number(good), number(bad))
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
