//! All phrases of all tables as one text, in the layout that `lexicon::table` reads: what compresses best.

use std::{collections::HashSet, fmt::Write};

use crate::{fold::fold, rows::Distinct, syllable::is_vietnamese_syllable, token::tokenize};

/// Four counts (tables, phrases, bytes of text, tokens that differ), little endian; the text; the low and the high bytes
/// of the row numbers, phrase by phrase; a bit for each distinct token, in order of appearance, whether it is built like a
/// Vietnamese syllable.
///
/// The text is a line for each phrase, its folded tokens in alphabetical order: a byte that counts, from 1 on, the
/// tokens shared with the line before, then the others with a blank between. A table ends with an empty line.
pub fn bytes(tables: &[Distinct]) -> Result<Vec<u8>, String> {
    let mut text = String::new();
    let (mut low, mut high) = (Vec::new(), Vec::new());
    let (mut seen, mut kinds) = (HashSet::new(), Vec::new());
    let mut nodes = 1;
    for table in tables {
        let mut phrases: Vec<_> = table.phrases.iter().map(|(phrase, row)| (tokens(phrase), *row)).collect();
        phrases.sort();
        phrases.dedup();
        let mut before: &[String] = &[];
        for (tokens, row) in &phrases {
            let shared = tokens.iter().zip(before).take_while(|(a, b)| a == b).count();
            // A phrase with two rows shares all but its last token with itself; ten would be a line break.
            let shared = shared.min(tokens.len() - 1).min(8);
            let count = u8::try_from(shared + 1).map_err(|e| e.to_string())?;
            let _ = writeln!(text, "{}{}", char::from(count), tokens[shared..].join(" "));
            nodes += tokens.len() - shared;
            for token in &tokens[shared..] {
                if seen.insert(token.clone()) {
                    kinds.push(is_vietnamese_syllable(token));
                }
            }
            let [lo, hi] =
                u16::try_from(*row).map_err(|_| format!("{} has too many rows", table.name))?.to_le_bytes();
            low.push(lo);
            high.push(hi);
            before = tokens;
        }
        text.push('\n');
    }
    // A step of the trie is known by one number of 32 bits.
    if u32::try_from(nodes * kinds.len()).is_err() {
        return Err(format!("{nodes} nodes times {} tokens do not fit in 32 bits", kinds.len()));
    }
    let mut out = Vec::new();
    for count in [tables.len(), low.len(), text.len(), kinds.len()] {
        out.extend(u32::try_from(count).map_err(|e| e.to_string())?.to_le_bytes());
    }
    out.extend(text.into_bytes());
    out.extend(low);
    out.extend(high);
    out.extend(
        kinds.chunks(8).map(|bits| bits.iter().rev().fold(0u8, |byte, &bit| byte << 1 | u8::from(bit))),
    );
    Ok(out)
}

fn tokens(phrase: &str) -> Vec<String> {
    tokenize(phrase).iter().map(|t| fold(&phrase[t.start as usize..t.end as usize])).collect()
}
