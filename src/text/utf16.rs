//! UTF-8 byte offsets → UTF-16 code units, in one pass over the text.

/// How many bytes of text one entry of the index covers.
const STRIDE: usize = 64;

/// Converts byte offsets of one text into UTF-16 offsets.
///
/// An entry for every 64 bytes, so that a look-up scans at most that many.
#[derive(Debug)]
pub struct Utf16Index<'a> {
    text: &'a str,
    /// UTF-16 length of the text before byte `i * STRIDE`.
    marks: Vec<u32>,
}

impl<'a> Utf16Index<'a> {
    /// Reads the whole text once.
    #[must_use]
    #[inline(never)]
    pub fn new(text: &'a str) -> Self {
        let mut units = 0u32;
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        for block in text.as_bytes().chunks(STRIDE) {
            marks.push(units);
            units += block.iter().map(|&b| units_of(b)).sum::<u32>();
        }
        marks.push(units);
        Self { text, marks }
    }

    /// The UTF-16 offset of the character that begins at `byte`; the end of the text for anything beyond it.
    ///
    /// ```
    /// let index = diembao::text::Utf16Index::new("👍Hà");
    /// assert_eq!([0, 4, 5, 7].map(|b| index.utf16(b)), [0, 2, 3, 4]);
    /// ```
    #[must_use]
    #[inline(never)]
    pub fn utf16(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.text.len());
        let mark = byte / STRIDE;
        self.marks[mark] + self.text.as_bytes()[mark * STRIDE..byte].iter().map(|&b| units_of(b)).sum::<u32>()
    }
}

/// UTF-16 units that the character of this byte adds: counted at its first byte, none at the others.
fn units_of(byte: u8) -> u32 {
    u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0)
}
